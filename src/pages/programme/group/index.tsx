import { useEffect, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '@domain/contract/api'
import type { SessionView } from '@domain/contract/views'
import { draftProblems } from '@/features/group/groupDraft'
import { GroupDone } from '@/features/group/GroupDone'
import { GroupFoot } from '@/features/group/GroupFoot'
import { GroupForm } from '@/features/group/GroupForm'
import { GroupHead } from '@/features/group/GroupHead'
import { groupOffer, mostPeople } from '@/features/group/groupWords'
import { forgetGroupDraft, useGroup } from '@/features/group/useGroup'
import { RemindMe } from '@/features/notice/RemindMe'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useSession } from '@/features/reservation/useSession'
import { keepTicket } from '@/features/ticket/keepTicket'
import { useNow } from '@/platform/clock'
import { toFirstWrong } from '@/platform/firstWrong'
import { goBack, openPage, replacePage, toTop } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { FIELD_ERROR } from '@/ui/FieldError'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { Skeleton } from '@/ui/Skeleton'
import { StaleNote } from '@/ui/StaleNote'

/** 团体预约: a leader's form for one session, and what came of it. */
export default function GroupPage() {
  const { eventId = '', sessionId = '' } = useRouter().params
  const { answer, reread, session } = useSession(eventId, sessionId)
  if (session) {
    return <Ready session={session} stale={answer.kind === 'ready' && <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />} onRefused={reread} />
  }
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)} skeleton={<Skeleton rows={2} />}>
        <Empty drawing='search' title='没有找到这一场' hint='它可能已经撤下' action={{ words: '返回', onTap: goBack }} />
      </Loading>
    </PublicScreen>
  )
}

type Ticket = Output<'reserveGroup'>['ticket']

const Ready = (props: Omit<Props, 'onDone'>) => {
  const { session } = props
  const [ticket, setTicket] = useState<Ticket>()
  if (ticket) return <Done session={session} ticket={ticket} />
  return session.mine ? <Already sessionId={session.id} /> : <Group {...props} onDone={setTicket} />
}

const Done = ({ session, ticket }: { readonly session: SessionView; readonly ticket: Ticket }) => {
  // The form was long, and its button at the end.
  useEffect(toTop, [])
  return (
    <PublicScreen title='申请结果'>
      <GroupDone ticket={ticket} onTicket={() => replacePage('ticket', { sessionId: session.id })}>
        <RemindMe templates={['change', 'reminder']} startsAt={session.startsAt} also='审核结果、' />
      </GroupDone>
    </PublicScreen>
  )
}

/** One person, one reservation in a session; an attempt that seemed lost may have arrived, and its draft has served. */
const Already = ({ sessionId }: { readonly sessionId: string }) => {
  useEffect(() => forgetGroupDraft(sessionId), [sessionId])
  return (
    <PublicScreen>
      <Empty
        drawing='ticket' title='您已经约了这一场' hint='一人一场只约一次；要改人数，在票里改'
        action={{ words: '看我的票', onTap: () => replacePage('ticket', { sessionId }) }}
      />
    </PublicScreen>
  )
}

interface Props {
  readonly session: SessionView
  /** Says so when the places shown are from before. */
  readonly stale: ReactNode
  readonly onDone: (ticket: Ticket) => void
  readonly onRefused: () => void
}

const Group = ({ session, stale, onDone, onRefused }: Props) => {
  const now = useNow()
  const { draft, state, change, submit } = useGroup('reserveGroup', session, ({ ticket }) => {
    keepTicket(ticket)
    onDone(ticket)
  })
  const [pressed, setPressed] = useState(false)
  const found = draftProblems(draft, session)
  const problems = pressed ? found : {}
  const isRefused = state.kind === 'failed' && state.refused
  // The places shown were not the last word.
  useEffect(() => {
    if (isRefused) onRefused()
  }, [isRefused, onRefused])
  // An attempt of which nobody knows may be repeated whatever is left: it may have gone through.
  const isUnderWay = state.kind === 'sending' || state.kind === 'failed'
  if (!isUnderWay && !groupOffer(session, now)?.open) return <Closed session={session} />
  const press = () => {
    setPressed(true)
    if (Object.keys(found).length > 0) return toFirstWrong(FIELD_ERROR)
    void submit()
  }
  return (
    <PublicScreen
      title='团体预约'
      footer={
        <GroupFoot
          state={state} draft={draft} problemCount={Object.keys(problems).length} onSubmit={press}
          onTicket={() => replacePage('ticket', { sessionId: session.id })}
        />
      }
    >
      <GroupHead session={session} />
      {stale}
      <View className='mt3'>
        <GroupForm draft={draft} session={session} most={mostPeople(session)} problems={problems} onChange={change}>
          {USED_FOR}
        </GroupForm>
      </View>
      <View className='side mt3'>
        <Note kind='plain' icon='shield' onTap={() => openPage('info/privacy', {})}>填写的内容先存在这台手机上，交上后或者过 24 小时就删掉。我们怎样保护您的信息</Note>
      </View>
    </PublicScreen>
  )
}

const USED_FOR = '承办单位审核、这一场有变动时联系您。取消就删除，不取消的，结束 30 天后删除。'

const Closed = ({ session }: { readonly session: SessionView }) => (
  <PublicScreen>
    <GroupHead session={session} />
    <Empty drawing='soon' title='现在不能团体预约' hint='名额约完了，或者不在报名时间里；可以看看别的场次，也可以打电话问' action={{ words: '返回', onTap: goBack }} />
  </PublicScreen>
)
