import type { MyTicket } from '@domain/contract/views'
import { RemindMe } from '@/features/notice/RemindMe'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { SignUpDone } from '@/features/reservation/SignUpDone'
import { CalendarButton } from '@/features/share/CalendarButton'
import { entryOfSession } from '@/features/share/calendarEntry'
import { replacePage } from '@/platform/navigate'

/** The places offered are the caller's: the same view as after signing up. */
export const AcceptedView = ({ ticket }: { readonly ticket: MyTicket }) => (
  <PublicScreen title='预约结果'>
    <SignUpDone ticket={ticket} onTicket={() => replacePage('ticket', { sessionId: ticket.sessionId })}>
      <RemindMe templates={['reminder', 'change']} startsAt={ticket.startsAt} />
      <CalendarButton entry={entryOfSession(ticket, ticket.sessionId)} />
    </SignUpDone>
  </PublicScreen>
)
