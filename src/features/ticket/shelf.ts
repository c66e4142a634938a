import type { MyTicket, MyTurn, SessionView, WaitingTicket } from '@domain/contract/views'
import { withoutAbsent } from '@domain/kernel/absent'
import { instant, type Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'

/** The caller's tickets as kept on this phone, with the server's time of the last reading. */
export interface Shelf {
  readonly readAt: Instant
  readonly tickets: readonly MyTicket[]
  /** Turns in waiting lists; absent as kept by an earlier version. */
  readonly waiting?: readonly WaitingTicket[]
  /** Sessions of which something was given up without an answer: nobody knows whether it was done, until the next reading. */
  readonly doubted?: readonly string[]
}

/** Whether a ticket is still before its holder: to be used, or a group's that its host unit has not answered for good. */
export const isAhead = ({ state: { kind } }: Pick<MyTicket, 'state'>): boolean => kind === 'valid' || kind === 'awaitingReview'

/** A ticket that was kept as valid is over when its session is, and a group nobody approved when it begins, even where no server can be asked. */
export const asOf = (ticket: MyTicket, now: Instant): MyTicket => {
  const { state, startsAt } = ticket
  if (state.kind === 'awaitingReview' && now >= startsAt) return { ...ticket, state: { kind: 'cancelled', at: startsAt, unanswered: true } }
  return isAhead(ticket) && now >= sessionEnd(ticket) ? { ...ticket, state: { kind: 'past' } } : ticket
}

/** 待使用, soonest first; and 以前的, latest first. */
export const sortShelf = (tickets: readonly MyTicket[], now: Instant) => {
  const shown = tickets.map((ticket) => asOf(ticket, now))
  return {
    toUse: shown.filter(isAhead).sort((one, other) => one.startsAt - other.startsAt),
    before: shown.filter((ticket) => !isAhead(ticket)).sort((one, other) => other.startsAt - one.startsAt),
  }
}

/** A turn that can still come to something. */
export interface OpenTurn extends WaitingTicket {
  readonly turn: MyTurn
}

/** Turns with places held for them, those that still wait, soonest first, and those that came to nothing. An offer that is over is none. */
export const sortTurns = (waiting: readonly WaitingTicket[], now: Instant) => {
  const open = waiting.filter((each): each is OpenTurn => each.turn !== undefined && now < each.startsAt)
  const inOrder = [...open].sort((one, other) => one.startsAt - other.startsAt)
  return {
    offered: inOrder.filter(({ turn }) => isOffered(turn, now)),
    waiting: inOrder.filter(({ turn }) => !isOffered(turn, now)),
    lapsed: waiting.filter(({ turn, startsAt }) => turn === undefined || now >= startsAt).sort((one, other) => other.startsAt - one.startsAt),
  }
}

const isOffered = ({ offer }: MyTurn, now: Instant): boolean => offer !== undefined && now < offer.expiresAt

/** A turn that was just obtained, with what its session is shown by. */
export const turnOf = (session: SessionView, turn: MyTurn): OpenTurn => {
  const { id, eventId, baseId, title, placeName, startsAt, endsAt, moved, demo } = session
  return withoutAbsent<OpenTurn>({ sessionId: id, eventId, baseId, title, placeName, startsAt, endsAt, moved, demo, party: turn.party, turn })
}

/** The shelf with a turn put in, in the place of an earlier one for its session. */
export const withTurn = (shelf: Shelf | undefined, turn: WaitingTicket, now: Instant): Shelf => {
  const { tickets, waiting, ...rest } = shelf ?? { ...EMPTY, readAt: now }
  return { ...rest, tickets, waiting: [...withoutTurn(waiting, turn.sessionId), turn] }
}

/** The turn for a session, whatever became of it. */
export const turnFor = (waiting: readonly WaitingTicket[] = [], sessionId: string): WaitingTicket | undefined =>
  waiting.find((each) => each.sessionId === sessionId)

/** The turns but the one for a session. */
export const withoutTurn = (waiting: readonly WaitingTicket[] = [], sessionId: string): readonly WaitingTicket[] =>
  waiting.filter((each) => each.sessionId !== sessionId)

/** Whether nobody knows if the ticket or the turn for a session is still the caller's. */
export const isDoubted = (shelf: Shelf | undefined, sessionId: string): boolean =>
  shelf?.doubted?.includes(sessionId) ?? false

/** Neither a ticket nor a turn, of whatever state. */
export const isEmpty = (shelf: Shelf | undefined): boolean => (shelf?.tickets ?? []).length + (shelf?.waiting ?? []).length === 0

const EMPTY: Shelf = { readAt: instant(0), tickets: [], waiting: [] }

/** The shelf with one ticket put in or replaced; the time of the last full reading stays. Whoever has a ticket waits no longer. */
export const withTicket = (shelf: Shelf | undefined, ticket: MyTicket, now: Instant): Shelf => {
  const { tickets, waiting = [], ...rest } = shelf ?? { ...EMPTY, readAt: now }
  return {
    ...rest,
    tickets: [...tickets.filter(({ ticketId }) => ticketId !== ticket.ticketId), { ...unitOf(tickets, ticket), ...ticket }],
    waiting: isAhead(ticket) ? withoutTurn(waiting, ticket.sessionId) : waiting,
  }
}

/** Whose group it is only the person's own document tells, which not every answer has read. */
const unitOf = (tickets: readonly MyTicket[], { ticketId }: MyTicket): Pick<MyTicket, 'unit'> => {
  const unit = tickets.find((each) => each.ticketId === ticketId)?.unit
  return unit === undefined ? {} : { unit }
}

/** The ticket to show for a session: one that is valid before one that was given up. */
export const ticketFor = (tickets: readonly MyTicket[], sessionId: string): MyTicket | undefined => {
  const ofSession = tickets.filter((ticket) => ticket.sessionId === sessionId)
  return ofSession.find(isAhead) ?? ofSession[0]
}
