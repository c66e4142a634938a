import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { SessionView } from '@domain/contract/api'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { SessionHead } from '@/features/reservation/SessionHead'
import { SignUpDone } from '@/features/reservation/SignUpDone'
import { SignUpFoot } from '@/features/reservation/SignUpFoot'
import { SignUpForm } from '@/features/reservation/SignUpForm'
import { closedDoor } from '@/features/reservation/signUpDoor'
import { problemsOf } from '@/features/reservation/signUpDraft'
import { useSession } from '@/features/reservation/useSession'
import { useSignUp } from '@/features/reservation/useSignUp'
import { CalendarButton } from '@/features/share/CalendarButton'
import { entryOfSession } from '@/features/share/calendarEntry'
import { keepTicket } from '@/features/ticket/keepTicket'
import { useNow } from '@/platform/clock'
import { forgetDraft } from '@/platform/draftKey'
import { goBack, openPage, replacePage } from '@/platform/navigate'
import type { CoverDrawing } from '@/ui/Cover'
import { coverOfActivity } from '@/ui/coverOf'
import { Empty } from '@/ui/Empty'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { Skeleton } from '@/ui/Skeleton'
import { StaleNote } from '@/ui/StaleNote'

/** Signing up for one session: the form, and once the places are taken, the success view. */
export default function SignUpPage() {
  const { eventId = '', sessionId = '' } = useRouter().params
  const { answer, reread, session, event } = useSession(eventId, sessionId)
  if (session?.mine) return <Mine sessionId={session.id} />
  if (session && event) {
    return (
      <SignUp
        session={session}
        drawing={coverOfActivity(event.activityNo)}
        stale={answer.kind === 'ready' && <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />}
        onRefused={reread}
      />
    )
  }
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)} skeleton={<Skeleton rows={2} />}>
        <Empty drawing='search' title='没有找到这一场' hint='它可能已经撤下' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

const Mine = ({ sessionId }: { readonly sessionId: string }) => {
  // An attempt that seemed lost may have arrived: its draft is of no more use.
  useEffect(() => forgetDraft(sessionId), [sessionId])
  return (
    <PublicScreen>
      <Empty
        drawing='ticket'
        title='您已经约了这一场'
        hint='一人一场只约一次；要改人数，请先取消再约'
        action={{ words: '看我的票', onTap: () => replacePage('ticket', { sessionId }) }}
      />
    </PublicScreen>
  )
}

interface Props {
  readonly session: SessionView
  readonly drawing: CoverDrawing
  /** Says so when the places shown are from before. */
  readonly stale: ReactNode
  readonly onRefused: () => void
}

const SignUp = ({ session, drawing, stale, onRefused }: Props) => {
  const { draft, state, change, submit } = useSignUp(session.id, keepTicket)
  const now = useNow()
  const [pressed, setPressed] = useState(false)
  const problems = pressed ? problemsOf(draft, session.partyMax) : {}
  // The places shown were not the last word.
  useEffect(() => {
    if (state.kind === 'refused') onRefused()
  }, [state.kind, onRefused])
  const toTicket = () => replacePage('ticket', { sessionId: session.id })

  if (state.kind === 'done') {
    return (
      <PublicScreen title='预约结果'>
        <SignUpDone ticket={state.ticket} onTicket={toTicket}>
          <CalendarButton entry={entryOfSession(state.ticket, session.id)} />
        </SignUpDone>
      </PublicScreen>
    )
  }
  // An attempt of which nobody knows may be repeated whatever the door says: it may have gone through.
  const closed = state.kind === 'sending' || state.kind === 'failed' ? undefined : closedDoor(session, now)
  if (closed) {
    return (
      <PublicScreen>
        <SessionHead session={session} drawing={drawing} closed />
        <Empty drawing='soon' {...closed} action={{ words: '返回', onTap: goBack }} />
      </PublicScreen>
    )
  }
  const press = () => {
    setPressed(true)
    if (Object.keys(problemsOf(draft, session.partyMax)).length === 0) void submit()
  }
  const foot = (
    <SignUpFoot state={state} draft={draft} problemCount={Object.keys(problems).length} onSubmit={press} onTicket={toTicket} />
  )
  return (
    <PublicScreen footer={foot}>
      <SessionHead session={session} drawing={drawing} />
      {stale}
      <SignUpForm draft={draft} partyMax={session.partyMax} problems={problems} onChange={change} />
      <View className='side'>
        <View className='mt3'>
          <Note kind='plain' icon='shield' onTap={() => openPage('info/privacy', {})}>填写的内容先存在这台手机上，报上后或者过 24 小时就删掉。我们怎样保护您的信息</Note>
        </View>
      </View>
    </PublicScreen>
  )
}
