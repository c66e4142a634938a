import { DAY, later, localDateOf, startOfDay, HOUR, type Instant } from '@domain/kernel/instant'
import { AGE_BANDS, EMPTY_PARTY, partySize, type AgeBand, type Party } from '@domain/reservation/party'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import type { Holder, Ledger, Past, PastShare } from '@domain/session/ledger'
import { add, is, put, type Edit, type LedgerWrite } from '@domain/session/ledgerWrite'
import { SHARES, type SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'

/** Whether who stood in the ledger is forgotten: 30 days after the session. */
export const isPast = (session: Pick<SessionFacts, 'startsAt' | 'endsAt'>, now: Instant): boolean =>
  now >= later(sessionEnd(session), KEPT_AFTER_SESSION)

/**
 * Takes everybody's code out of a ledger document and keeps the figures. One write, guarded by the document's revision:
 * whatever was written meanwhile comes first, and a repeat finds nothing to do. A group that nobody answered had no place.
 * @param ledger  nobody waits in it any more
 * @returns undefined when nobody stands in it and it is marked
 */
export const decideForget = (ledger: Ledger): LedgerWrite | undefined => {
  const holders = Object.values(ledger.holders)
  const unanswered = holders.filter(({ review }) => review)
  const released = Object.keys(ledger.released).length
  if (ledger.past && holders.length === 0 && released === 0) return undefined
  const past: Past = {
    held: holders.filter(({ review }) => !review).reduce(withHolder, ledger.past?.held ?? {}),
    released: (ledger.past?.released ?? 0) + released,
  }
  return {
    guards: [is('ledger.rev', ledger.rev), is('ledger.waitingCount', 0)],
    edits: [put('ledger.holders', {}), put('ledger.released', {}), put('ledger.past', past), ...givenBack(unanswered)],
  }
}

/** One edit for each share: of two for the same path a database makes only one. */
const givenBack = (unanswered: readonly Holder[]): readonly Edit[] => SHARES.flatMap((share) => {
  const people = unanswered.filter((holder) => holder.share === share).reduce((sum, { party }) => sum + partySize(party), 0)
  return people === 0 ? [] : [add(`ledger.left.${share}`, people)]
})

const NOBODY: PastShare = { parties: 0, people: EMPTY_PARTY, cameParties: 0, camePeople: EMPTY_PARTY }

const withHolder = (held: Past['held'], { share, party, entered }: Holder): Past['held'] => {
  const before = held[share] ?? NOBODY
  const after: PastShare = {
    ...before,
    parties: before.parties + 1,
    people: sumOf(before.people, party),
    ...(entered && { cameParties: before.cameParties + 1, camePeople: sumOf(before.camePeople, party) }),
  }
  return { ...held, [share]: after }
}

const sumOf = (one: Party, other: Party): Party =>
  Object.fromEntries(AGE_BANDS.map((band) => [band, one[band] + other[band]])) as Record<AgeBand, number>

/** When what is kept for years or weeks is looked through next: at three in the morning (+08:00). */
export const nextClearing = (now: Instant): Instant => {
  const today = later(startOfDay(localDateOf(now)), 3 * HOUR)
  return now < today ? today : later(today, DAY)
}
