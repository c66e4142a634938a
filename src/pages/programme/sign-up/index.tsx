import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyTurn, SessionView } from '@domain/contract/views'
import { stateOf } from '@domain/session/outline'
import { PublicScreen } from '@/features/programme/PublicScreen'
import type { SignUpState } from '@/features/reservation/sendDraft'
import { SessionHead } from '@/features/reservation/SessionHead'
import { SignUpFoot } from '@/features/reservation/SignUpFoot'
import { SignUpForm } from '@/features/reservation/SignUpForm'
import { closedDoor } from '@/features/reservation/signUpDoor'
import { problemsOf, type Wanted } from '@/features/reservation/signUpDraft'
import { useSession } from '@/features/reservation/useSession'
import { useSignUp } from '@/features/reservation/useSignUp'
import { keepTicket, keepTurn } from '@/features/ticket/keepTicket'
import { turnOf } from '@/features/ticket/shelf'
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
import { SignUpResult } from './SignUpResult'

/** Signing up for one session, or for its waiting list: the form, and once there are places or a turn, the success view. */
export default function SignUpPage() {
  const { eventId = '', sessionId = '' } = useRouter().params
  const { answer, reread, session, event } = useSession(eventId, sessionId)
  if (session && hasAlready(session)) return <Already session={session} />
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

const hasAlready = ({ mine, myWaiting }: SessionView): boolean => mine !== undefined || myWaiting !== undefined

/** One has a ticket or a turn already. */
const Already = ({ session: { id, mine } }: { readonly session: SessionView }) => {
  // An attempt that seemed lost may have arrived: its draft is of no more use.
  useEffect(() => forgetDraft(id), [id])
  return (
    <PublicScreen>
      {mine
        ? (
          <Empty
            drawing='ticket'
            title='您已经约了这一场'
            hint='一人一场只约一次；要改人数，在票里改'
            action={{ words: '看我的票', onTap: () => replacePage('ticket', { sessionId: id }) }}
          />
        )
        : (
          <Empty
            drawing='soon'
            title='您已经在候补这一场'
            hint='轮到时会给您留名额'
            action={{ words: '看我的候补', onTap: () => replacePage('programme/waiting', { session: id }) }}
          />
        )}
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
  const onTurn = (turn: MyTurn) => keepTurn(turnOf(session, turn))
  const { draft, state, change, submit } = useSignUp(session.id, { onTicket: keepTicket, onTurn })
  const now = useNow()
  const [pressed, setPressed] = useState(false)
  const [wish, wishFor] = useState<Wanted>()
  const wanted = wish ?? (stateOf(session, now).kind === 'full' ? 'turn' : 'places')
  const problems = pressed ? problemsOf(draft, session.partyMax) : {}
  // The places shown were not the last word.
  useEffect(() => {
    if (state.kind === 'refused') onRefused()
  }, [state.kind, onRefused])
  const toTicket = () => replacePage('ticket', { sessionId: session.id })
  const toTurn = () => replacePage('programme/waiting', { session: session.id })

  if (state.kind === 'done' || state.kind === 'waiting') return <SignUpResult session={session} state={state} onTicket={toTicket} onTurn={toTurn} />
  const closed = isUnderWay(state) ? undefined : closedDoor(session, now)
  if (closed) {
    return (
      <PublicScreen>
        <SessionHead session={session} drawing={drawing} closed />
        <Empty drawing='soon' {...closed} action={{ words: '返回', onTap: goBack }} />
      </PublicScreen>
    )
  }
  const press = (next: Wanted) => {
    setPressed(true)
    if (Object.keys(problemsOf(draft, session.partyMax)).length > 0) return
    if (next !== wanted) wishFor(next)
    void submit(next)
  }
  const foot = (
    <SignUpFoot
      state={state}
      draft={draft}
      wanted={wanted}
      problemCount={Object.keys(problems).length}
      onSubmit={press}
      onWait={() => wishFor('turn')}
      onTicket={toTicket}
      onTurn={toTurn}
    />
  )
  return (
    <PublicScreen footer={foot}>
      <SessionHead session={session} drawing={drawing} />
      {stale}
      <SignUpForm draft={draft} partyMax={session.partyMax} wanted={wanted} problems={problems} onChange={change} />
      <View className='side'>
        <View className='mt3'>
          <Note kind='plain' icon='shield' onTap={() => openPage('info/privacy', {})}>填写的内容先存在这台手机上，报上后或者过 24 小时就删掉。我们怎样保护您的信息</Note>
        </View>
      </View>
    </PublicScreen>
  )
}

/** An attempt of which nobody knows may be repeated whatever the door says: it may have gone through. */
const isUnderWay = ({ kind }: SignUpState): boolean => kind === 'sending' || kind === 'failed'
