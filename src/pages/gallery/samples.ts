import type { SessionView } from '@domain/contract/api'
import { instant, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { Places } from '@domain/session/session'

const HOUR = 3_600_000

/** 2025-05-23 12:00 in Gaoping. */
export const NOON: Instant = instant(Date.UTC(2025, 4, 23, 4))

/** So many days after that noon. */
export const inDays = (days: number): Instant => instant(NOON + days * 24 * HOUR)

const shares = (online: number): Places => ({ online, group: 0, walkIn: 6, phone: 4 })

interface Sample {
  readonly id: string
  /** Hours after noon. */
  readonly starts: number
  readonly left: number
  readonly mine?: true
  /** Sign-up opens so many hours after noon. */
  readonly opens?: number
}

const sessionOf = ({ id, starts, left, mine, opens = -200 }: Sample): SessionView => ({
  id, editionId: 'gallery', eventId: 'gallery', kind: 'visit', title: '潞绸织造技艺参观',
  startsAt: instant(NOON + starts * HOUR), endsAt: instant(NOON + (starts + 1) * HOUR),
  signUpOpensAt: instant(NOON + opens * HOUR), signUpClosesAt: instant(NOON + (starts - 1) * HOUR),
  capacity: shares(30), placesLeft: shares(left), partyMax: 5, gates: ['东门'],
  ...(mine ? { mine: { ticketId: '7K3M9Q2H', party: { ...EMPTY_PARTY, adult: 2, under14: 1 } } } : {}),
})

/** Sessions in every state, seen at noon. */
export const SESSIONS: readonly SessionView[] = [
  sessionOf({ id: 'over', starts: -3, left: 4 }),
  sessionOf({ id: 'closed', starts: 0.5, left: 9 }),
  sessionOf({ id: 'open', starts: 2, left: 24 }),
  sessionOf({ id: 'few', starts: 3, left: 3 }),
  sessionOf({ id: 'full', starts: 4, left: 0 }),
  sessionOf({ id: 'mine', starts: 5, left: 12, mine: true }),
  sessionOf({ id: 'tomorrow', starts: 24, left: 2 }),
  sessionOf({ id: 'later', starts: 48, left: 30, opens: 24 }),
  sessionOf({ id: 'sold', starts: 72, left: 0 }),
  sessionOf({ id: 'next', starts: 96, left: 30 }),
]
