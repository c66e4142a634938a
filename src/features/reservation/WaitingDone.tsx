import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyTurn, SessionView } from '@domain/contract/views'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/Button'
import { formatMoment, formatSpan } from '@/ui/formatTime'
import { partyText } from '@/ui/partyText'
import { TicketFrame } from '@/ui/TicketFrame'
import './reservation.scss'

interface Props {
  readonly session: SessionView
  readonly turn: MyTurn
  readonly onTurn: () => void
  /** What else can be done now. */
  readonly children: ReactNode
}

/** 已加入候补: which place in the list, and what happens next. Places may be there at once that nobody before could use. */
export const WaitingDone = ({ session, turn, onTurn, children }: Props) => (
  <View>
    <View className='done-head'>
      <View className='scene scene-soon' {...a11y({ hidden: true })} />
      <View className='h1 mt2' {...a11y({ role: 'heading', live: true })}>{turn.offer ? '正好有名额' : '已加入候补'}</View>
      <View className='support mt1'>{nextWords(turn)}</View>
    </View>
    <View className='side done-ticket'>
      <TicketFrame
        top={
          <>
            <View className='h2'>{session.title}</View>
            <View className='mt1'>{formatSpan(session.startsAt, session.endsAt)}</View>
            <View className='support'>{partyText(turn.party)}</View>
          </>
        }
        bottom={<><Button onTap={onTurn}>{turn.offer ? '去确认' : '看我的候补'}</Button>{children}</>}
      />
    </View>
  </View>
)

const nextWords = ({ ahead, offer }: MyTurn): string =>
  offer ? `有 ${offer.places} 个名额留给您，保留到 ${formatMoment(offer.expiresAt)}` : `您排第 ${ahead + 1} 位，有名额时在“我的票”里告诉您`
