import type { Contact, Revealed } from '@domain/contract/staffViews'
import { withoutAbsent } from '@domain/kernel/absent'
import type { Answers } from './newEntry'

/** Whom to call: no more than that is shown for a call. */
export const contactOf = ({ name, phone }: Answers): Contact => withoutAbsent<Contact>({ name, phone })

/** What the organiser of a session may look up of one reservation, one at a time; the audit log keeps who looked. */
export const revealedOf = ({ pickUp, guardianPhone, group, ...contact }: Answers): Revealed =>
  withoutAbsent<Revealed>({ ...contactOf(contact), pickUp, guardianPhone, unit: group?.unit, names: group?.names })
