import { instantOf, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { newLedger, type Holder, type Ledger, type Waiting } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'

/** A moment of the week in May 2025, in +08:00. */
export const may = (day: number, time: string): Instant => instantOf(`2025-05-${day}`, time) as Instant

export const adults = (people: number): Party => ({ ...EMPTY_PARTY, adult: people })

/** A session on Friday, 23 May, 14:00 to 16:00. */
export const madeFacts = (facts: Partial<SessionFacts> = {}): SessionFacts => ({
  id: '2025.flight-0523', editionId: '2025', eventId: '2025.flight', kind: 'activity', title: '航模体验',
  startsAt: may(23, '14:00'), endsAt: may(23, '16:00'), signUpOpensAt: may(15, '00:00'), signUpClosesAt: may(23, '13:30'),
  capacity: { online: 20, group: 5, walkIn: 10, phone: 5 }, partyMax: 5, gates: ['东门'],
  ...facts,
})

export const madeHolder = (personId: string, people: number, holder: Partial<Holder> = {}): Holder => ({
  requestKey: `request-${personId}`, ticketId: `ticket-${personId}`, rev: 1, party: adults(people), share: 'online', at: may(20, '09:00'), ...holder,
})

export const madeWaiting = (personId: string, people: number, entry: Partial<Waiting> = {}): Waiting => ({
  requestKey: `request-${personId}`, ticketId: `ticket-${personId}`, party: adults(people), atLeast: people, at: may(20, '09:00'), ...entry,
})

/** A ledger in which these wait, in this order; those with an offer are not in the queue. */
export const waitedFor = (waiting: Readonly<Record<string, Waiting>>, ledger: Partial<Ledger> = {}): Ledger => {
  const queue = Object.keys(waiting).filter((personId) => !waiting[personId]?.offer)
  return { ...newLedger({}), waiting, queue, waitingCount: queue.length, ...ledger }
}
