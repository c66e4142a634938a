import type { CallResult } from '@/api/exchange'
import { EMPTY_PARTY, checkParty, type Party, type PartyRefusal } from '@domain/reservation/party'
import { isMobile, nameProblem, type NameRefusal } from '@domain/reservation/personName'
import type { Input, MyTicket, Refusal } from '@domain/contract/api'

/** What the person has filled in so far. */
export interface Draft {
  readonly party: Party
  readonly name: string
  readonly phone: string
}

/** A request as it was last sent: the same content goes out again under the same key. */
export interface Attempt {
  readonly requestKey: string
  readonly draft: Draft
}

export interface Problems {
  readonly party?: PartyRefusal
  readonly name?: NameRefusal
  readonly phone?: { readonly code: 'PHONE_NOT_MOBILE' }
}

export const FIRST_DRAFT: Draft = { party: { ...EMPTY_PARTY, adult: 1 }, name: '', phone: '' }

/** What the server would refuse of a draft, by field: the same rules, so that nobody waits for a reply to hear it. */
export const problemsOf = (draft: Draft, partyMax: number): Problems => {
  const party = checkParty(draft.party, partyMax)
  const name = nameProblem(draft.name)
  const phoneWrong = draft.phone.trim() !== '' && !isMobile(draft.phone)
  return {
    ...(party.ok ? {} : { party: party.refusal }),
    ...(name ? { name } : {}),
    ...(phoneWrong ? { phone: { code: 'PHONE_NOT_MOBILE' as const } } : {}),
  }
}

/** The same content keeps its key, so that a repeat cannot take places twice; changed content is a new request. */
export const nextAttempt = (draft: Draft, before: Attempt | undefined, newKey: () => string): Attempt =>
  before && sameDraft(before.draft, draft) ? before : { requestKey: newKey(), draft }

const sameDraft = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What is sent: a phone left empty is left out. */
export const reserveInput = (sessionId: string, { requestKey, draft }: Attempt): Input<'reserve'> => ({
  sessionId,
  requestKey,
  party: draft.party,
  name: draft.name.trim(),
  ...(draft.phone.trim() === '' ? {} : { phone: draft.phone.replace(/[\s-]/g, '') }),
})

/** Where a sign-up stands. `failed`: nobody knows whether it arrived; the same attempt may be sent again. */
export type SignUpState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'refused'; readonly refusal: Refusal<'reserve'> }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly ticket: MyTicket }

/** What a reply means for the form. A fault may have come after the places were taken, so it is repeated like silence. */
export const stateAfter = (result: CallResult<'reserve'>): SignUpState => {
  if (result.kind === 'done') return { kind: 'done', ticket: result.value.ticket }
  if (result.kind === 'unreachable' || result.refusal.code === 'FAULT') return { kind: 'failed' }
  return { kind: 'refused', refusal: result.refusal }
}
