import type { MyTicket } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { restartPersonal } from '@/platform/sharedState'
import { forget, keptKeys, recall, type StorageKey } from '@/platform/storage'

/** How much of what is this person's this phone keeps. */
export interface OnPhone {
  /** Those that can be shown at a gate. */
  readonly tickets: number
  /** 没填完的报名表 */
  readonly drafts: number
  /** Answers that are shown without a network: a screen may need several. */
  readonly seen: number
}

export const onPhone = (now: Instant): OnPhone => {
  const keys = keptKeys()
  const count = (start: string) => keys.filter((key) => key.startsWith(start)).length
  const { tickets = [] } = recall<{ readonly tickets?: readonly MyTicket[] }>('tickets')?.content ?? {}
  return {
    tickets: tickets.filter((ticket) => ticket.state.kind === 'valid' && now < sessionEnd(ticket)).length,
    drafts: count('draft.'),
    seen: count('answer.'),
  }
}

/** Removes what was filled in for a session, by a family or for a group: its record is being deleted. */
export const forgetForms = (sessionId: string): void => {
  for (const key of keptKeys()) if (key.startsWith('draft.') && key.endsWith(`.${sessionId}`)) forget(key)
}

/** How the phone is set; nothing about a person. */
const SETTINGS: readonly StorageKey[] = ['timeOffset', 'elderMode']

/** Removes everything from this phone but how it is set. What the server keeps is untouched. */
export const clearPhone = (): void => {
  for (const key of keptKeys()) if (!SETTINGS.includes(key)) forget(key)
  restartPersonal()
}
