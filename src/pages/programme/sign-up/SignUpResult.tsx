import { useEffect } from 'react'
import type { SessionView } from '@domain/contract/views'
import { RemindMe } from '@/features/notice/RemindMe'
import { PublicScreen } from '@/features/programme/PublicScreen'
import type { SignUpState } from '@/features/reservation/sendDraft'
import { SignUpDone } from '@/features/reservation/SignUpDone'
import { WaitingDone } from '@/features/reservation/WaitingDone'
import { CalendarButton } from '@/features/share/CalendarButton'
import { entryOfSession } from '@/features/share/calendarEntry'
import { toTop } from '@/platform/navigate'

interface Props {
  readonly session: SessionView
  readonly state: Extract<SignUpState, { readonly kind: 'done' | 'waiting' }>
  readonly onTicket: () => void
  readonly onTurn: () => void
}

/** The places are taken, or the turn is: what it is for, and at once the question whether to be reminded. */
export const SignUpResult = ({ session, state, onTicket, onTurn }: Props) => {
  // The form was longer: what came of it would begin above the screen.
  useEffect(toTop, [])
  return state.kind === 'done' ? (
    <PublicScreen title='预约结果'>
      <SignUpDone ticket={state.ticket} onTicket={onTicket}>
        <RemindMe templates={['reminder', 'change']} startsAt={session.startsAt} />
        <CalendarButton entry={entryOfSession(state.ticket, session.id)} />
      </SignUpDone>
    </PublicScreen>
  ) : (
    <PublicScreen title='候补结果'>
      <WaitingDone session={session} turn={state.turn} onTurn={onTurn}>
        <RemindMe templates={['offer', 'change']} startsAt={session.startsAt} />
      </WaitingDone>
    </PublicScreen>
  )
}
