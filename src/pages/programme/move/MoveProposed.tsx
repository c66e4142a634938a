import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { MyTicket, SessionView } from '@domain/contract/views'
import { useEvent } from '@/features/event/useEvent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { RaisedFields } from '@/features/reservation/RaisedFields'
import { TicketFacts } from '@/features/ticket/TicketFacts'
import { goBack } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { formatMoment, formatSpan } from '@/ui/formatTime'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Note } from '@/ui/Note'
import { unbroken } from '@/ui/unbroken'
import { MoveFoot } from './MoveFoot'
import { useMoving } from './useMoving'

interface Props {
  readonly ticket: MyTicket
  readonly toSessionId: string
}

/** 建议换一场: a group's leader takes what the host unit proposes, once its notes are known. */
export const MoveProposed = ({ ticket, toSessionId }: Props) => {
  const { answer, reread, sessions } = useEvent(ticket.eventId)
  const proposed = sessions.find(({ id }) => id === toSessionId)
  const moving = useMoving(ticket, { sessions, chosen: proposed, onFailed: reread })
  const press = () => {
    if (moving.look()) void moving.go()
  }
  return (
    <PublicScreen footer={proposed && <MoveFoot moving={moving} words={`换到 ${formatMoment(proposed.startsAt)}`} onPress={press} />}>
      <View className='side mt3'>
        <View className='support mb1'>现在的申请</View>
        <Card pad><TicketFacts ticket={ticket} /></Card>
      </View>
      <Loading state={loadState(answer, reread)}>
        {proposed
          ? <Proposed session={proposed}><RaisedFields form={moving.form} pressed={moving.pressed} /></Proposed>
          : <Empty drawing='search' title='建议的这一场没有了' hint='请打电话问承办单位' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </PublicScreen>
  )
}

const Proposed = ({ session: { startsAt, endsAt, placeName }, children }: { readonly session: SessionView; readonly children: ReactNode }) => (
  <View className='side mt3'>
    <View className='support mb1'>承办单位建议换到</View>
    <Card pad>
      <View className='h2'>{unbroken(formatSpan(startsAt, endsAt))}</View>
      <View className='support'>{placeName ?? '地点待公布'}</View>
    </Card>
    {children}
    <View className='mt3'><Note kind='plain'>换过去不用再审核。先占好新名额，再让出原来的。</Note></View>
  </View>
)
