import { DAY, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, checkParty, partySize, type Party, type PartyRefusal } from '@domain/reservation/party'
import { isMobile, nameProblem, type NameRefusal } from '@domain/reservation/personName'
import type { Input } from '@domain/contract/api'

/** What the person has filled in so far. */
export interface Draft {
  readonly party: Party
  readonly name: string
  readonly phone: string
  /** Waiting: the fewest people it would come with; absent: all of them. */
  readonly atLeast?: number
}

/** Places at once, or a turn in the waiting list. */
export type Wanted = 'places' | 'turn'

/** A request as it was last sent: the same content goes out again under the same key. */
export interface Attempt {
  readonly wanted: Wanted
  readonly requestKey: string
  readonly draft: Draft
}

/** A draft as this phone keeps it, with the last attempt to send it. */
export interface KeptDraft {
  readonly draft: Draft
  readonly attempt?: Attempt
}

/** How long a phone keeps a draft that was not sent, in milliseconds: as the privacy notice says. */
export const DRAFT_KEPT_MS = DAY

/** Whether a draft is to be forgotten; both times by the device's clock. One from the future is of a clock set right since. */
export const isDraftOld = (keptAt: Instant, now: number): boolean => now < keptAt || now - keptAt >= DRAFT_KEPT_MS

export interface Problems {
  readonly party?: PartyRefusal
  readonly name?: NameRefusal
  readonly phone?: { readonly code: 'PHONE_NOT_MOBILE' }
}

export const FIRST_DRAFT: Draft = { party: { ...EMPTY_PARTY, adult: 1 }, name: '', phone: '' }

/** What the server would refuse of a draft, by field: the same rules, so that nobody waits for a reply to hear it. */
export const problemsOf = (draft: Draft, partyMax: number): Problems => {
  const party = checkParty(draft.party, { partyMax })
  const name = nameProblem(draft.name)
  const phoneWrong = draft.phone.trim() !== '' && !isMobile(draft.phone)
  return {
    ...(party.ok ? {} : { party: party.refusal }),
    ...(name ? { name } : {}),
    ...(phoneWrong ? { phone: { code: 'PHONE_NOT_MOBILE' as const } } : {}),
  }
}

/** The same content keeps its key, so that a repeat cannot take places twice; changed content is a new request. */
export const nextAttempt = (asked: Pick<Attempt, 'draft' | 'wanted'>, before: Attempt | undefined, newKey: () => string): Attempt =>
  before && before.wanted === asked.wanted && sameDraft(before.draft, asked.draft) ? before : { requestKey: newKey(), ...asked }

const sameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is sent for places: a phone left empty is left out. */
export const reserveInput = (sessionId: string, { requestKey, draft }: Attempt): Input<'reserve'> => ({
  sessionId,
  requestKey,
  party: draft.party,
  name: draft.name.trim(),
  ...(draft.phone.trim() === '' ? {} : { phone: draft.phone.replace(/[\s-]/g, '') }),
})

/** What is sent for a turn. */
export const joinInput = (sessionId: string, attempt: Attempt): Input<'joinWaiting'> => ({
  ...reserveInput(sessionId, attempt),
  atLeast: fewest(attempt.draft),
})

/** The fewest people the party would come with: as chosen, and never more than it has. */
export const fewest = ({ atLeast, party }: Pick<Draft, 'atLeast' | 'party'>): number => Math.min(atLeast ?? Infinity, partySize(party))
