import type { Contact } from '@/features/reservation/signUpDraft'
import { personalState } from '@/platform/sharedState'

/** Name and phone of the last sign-up, so that the next one need not ask: in memory alone, until the program ends. */
const last = personalState<Contact | undefined>(() => undefined)

export const lastContact = (): Contact | undefined => last.read()

export const keepContact = ({ name, phone }: Contact): void => last.write({ name, phone })
