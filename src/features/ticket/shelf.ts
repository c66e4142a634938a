import type { MyTicket } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'

/** The caller's tickets as kept on this phone, with the server's time of the last reading. */
export interface Shelf {
  readonly readAt: Instant
  readonly tickets: readonly MyTicket[]
}

/** A ticket that was kept as valid is over when its session is, even where no server can be asked. */
export const asOf = (ticket: MyTicket, now: Instant): MyTicket =>
  ticket.state.kind === 'valid' && now >= sessionEnd(ticket) ? { ...ticket, state: { kind: 'past' } } : ticket

/** 待使用, soonest first; and 以前的, latest first. */
export const sortShelf = (tickets: readonly MyTicket[], now: Instant) => {
  const shown = tickets.map((ticket) => asOf(ticket, now))
  return {
    toUse: shown.filter(({ state }) => state.kind === 'valid').sort((one, other) => one.startsAt - other.startsAt),
    before: shown.filter(({ state }) => state.kind !== 'valid').sort((one, other) => other.startsAt - one.startsAt),
  }
}

/** The shelf with one ticket put in or replaced; the time of the last full reading stays. */
export const withTicket = (shelf: Shelf | undefined, ticket: MyTicket, now: Instant): Shelf => ({
  readAt: shelf?.readAt ?? now,
  tickets: [...(shelf?.tickets ?? []).filter(({ ticketId }) => ticketId !== ticket.ticketId), ticket],
})

/** The ticket to show for a session: one that is valid before one that was given up. */
export const ticketFor = (tickets: readonly MyTicket[], sessionId: string): MyTicket | undefined => {
  const ofSession = tickets.filter((ticket) => ticket.sessionId === sessionId)
  return ofSession.find(({ state }) => state.kind === 'valid') ?? ofSession[0]
}
