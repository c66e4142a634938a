import type { ReactNode } from 'react'
import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { openPage } from '@/platform/navigate'
import { inSinglePage } from '@/platform/singlePage'
import { Note } from '@/ui/Note'
import { ReserveBar } from '@/features/session/ReserveBar'

interface Props {
  readonly session: SessionView
  readonly oneOfMany: boolean
  readonly now: Instant
  readonly actions: ReactNode
}

/** The bar at the foot of an event's or a base's page, leading on to the form, to the ticket or to the turn. */
export const SessionFoot = ({ session, oneOfMany, now, actions }: Props) => {
  // WeChat's own bar stands below; from here neither the form nor a ticket can be opened.
  if (inSinglePage()) return <Note kind='primary'>点下方「前往小程序」预约</Note>
  return (
    <ReserveBar
      session={session}
      oneOfMany={oneOfMany}
      now={now}
      actions={actions}
      onReserve={() => openPage('programme/sign-up', { sessionId: session.id, eventId: session.eventId })}
      onTicket={() => openPage('ticket', { sessionId: session.id })}
      onTurn={() => openPage('programme/waiting', { session: session.id })}
    />
  )
}
