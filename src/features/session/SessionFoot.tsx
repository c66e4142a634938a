import type { SessionView } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { openPage } from '@/platform/navigate'
import { ReserveBar } from '@/features/session/ReserveBar'

/** The bar at the foot of an event's or a base's page, leading on to the form or to the ticket. */
export const SessionFoot = ({ session, now }: { readonly session: SessionView; readonly now: Instant }) => (
  <ReserveBar
    session={session}
    now={now}
    onReserve={() => openPage('programme/sign-up', { sessionId: session.id, eventId: session.eventId })}
    onTicket={() => openPage('ticket', { sessionId: session.id })}
  />
)
