import type { MyTurn, SessionView } from '@domain/contract/views'
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
  /** Parties on the waiting list; of them the viewer is the third, or has an offer. */
  readonly waiting?: number
  readonly turn?: 'third' | 'offered'
  readonly change?: 'cancelled' | 'moved'
  /** Sign-up opens so many hours after noon. */
  readonly opens?: number
}

const sessionOf = ({ id, starts, left, mine, opens = -200, waiting, turn, change }: Sample): SessionView => ({
  id, editionId: 'gallery', eventId: 'gallery', kind: 'visit', title: '潞绸织造技艺参观',
  startsAt: instant(NOON + starts * HOUR), endsAt: instant(NOON + (starts + 1) * HOUR),
  signUpOpensAt: instant(NOON + opens * HOUR), signUpClosesAt: instant(NOON + (starts - 1) * HOUR),
  capacity: shares(30), placesLeft: shares(left), partyMax: 5, gates: ['东门'],
  ...(mine ? { mine: { ticketId: '7K3M9Q2H', party: { ...EMPTY_PARTY, adult: 2, under14: 1 } } } : {}),
  ...(waiting === undefined ? {} : { waiting }),
  ...(turn ? { myWaiting: turnOf(turn) } : {}),
  ...changeOf(change, starts),
})

const turnOf = (turn: NonNullable<Sample['turn']>): MyTurn => ({
  requestKey: 'gallery-key-00000000', party: { ...EMPTY_PARTY, adult: 2 }, atLeast: 2, since: NOON,
  ...(turn === 'offered' ? { ahead: 0, offer: { places: 2, expiresAt: instant(NOON + HOUR) } } : { ahead: 2 }),
})

const changeOf = (change: Sample['change'], starts: number): Partial<SessionView> => {
  if (change === 'cancelled') return { cancelled: { at: NOON, reason: '暴雨预警' } }
  if (change !== 'moved') return {}
  return { moved: [{ startsAt: instant(NOON + (starts - 1) * HOUR), endsAt: instant(NOON + starts * HOUR), until: NOON, reason: '讲解员调换' }] }
}

/** Sessions in every state, seen at noon. */
export const SESSIONS: readonly SessionView[] = [
  sessionOf({ id: 'over', starts: -3, left: 4 }),
  sessionOf({ id: 'closed', starts: 0.5, left: 9 }),
  sessionOf({ id: 'open', starts: 2, left: 24 }),
  sessionOf({ id: 'few', starts: 3, left: 3 }),
  sessionOf({ id: 'full', starts: 4, left: 0 }),
  sessionOf({ id: 'waited', starts: 4.25, left: 0, waiting: 3 }),
  sessionOf({ id: 'turn', starts: 4.5, left: 0, waiting: 4, turn: 'third' }),
  sessionOf({ id: 'offered', starts: 4.75, left: 0, waiting: 4, turn: 'offered' }),
  sessionOf({ id: 'off', starts: 5.5, left: 12, change: 'cancelled' }),
  sessionOf({ id: 'moved', starts: 6, left: 12, change: 'moved' }),
  sessionOf({ id: 'mine', starts: 5, left: 12, mine: true }),
  sessionOf({ id: 'tomorrow', starts: 24, left: 2 }),
  sessionOf({ id: 'later', starts: 48, left: 30, opens: 24 }),
  sessionOf({ id: 'sold', starts: 72, left: 0 }),
  sessionOf({ id: 'next', starts: 96, left: 30 }),
]
