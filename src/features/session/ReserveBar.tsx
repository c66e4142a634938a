import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import type { SessionView } from '@domain/contract/views'
import { holdsTicket, isTurnOpen, reserveNote } from '@/features/session/reserveWords'
import { Button } from '@/ui/Button'
import { formatHours, formatWeekday } from '@/ui/formatTime'
import { stateOf } from '@domain/session/outline'
import './session.scss'

interface Props {
  readonly session: SessionView
  /** There are others to choose from: it has to be said which one this is. */
  readonly oneOfMany: boolean
  readonly now: Instant
  /** Small ones, before the button. */
  readonly actions: ReactNode
  readonly onReserve: () => void
  readonly onTicket: () => void
  /** Leads to my turn in the waiting list. */
  readonly onTurn: () => void
}

/** What can be done with the chosen session: reserve it, wait for a place, see my ticket or my turn, or nothing and why. */
export const ReserveBar = ({ session, oneOfMany, now, actions, onReserve, onTicket, onTurn }: Props) => {
  const state = stateOf(session, now)
  const held = holdsTicket(session, state)
  return (
    <View>
      {(oneOfMany || held || !canReserve(state)) && (
        <View className='line between reserve-caption'>
          <View className='strong'>
            {formatWeekday(localDateOf(session.startsAt))} <Text className='nowrap'>{formatHours(session.startsAt, session.endsAt)}</Text>
          </View>
          <View className='support'>{reserveNote(session, state)}</View>
        </View>
      )}
      <View className='line'>
        {actions}
        <View className='grow reserve-button'>
          <Act session={session} state={state} onReserve={onReserve} onTicket={onTicket} onTurn={onTurn} />
        </View>
      </View>
    </View>
  )
}

const canReserve = (state: Availability): state is Extract<Availability, { placesLeft: number }> =>
  state.kind === 'open' || state.kind === 'few'

interface ActProps extends Pick<Props, 'session' | 'onReserve' | 'onTicket' | 'onTurn'> {
  readonly state: Availability
}

const Act = ({ session, state, onReserve, onTicket, onTurn }: ActProps) => {
  if (holdsTicket(session, state)) return <Button icon='qr' onTap={onTicket}>看我的票</Button>
  if (isTurnOpen(session, state)) return <Button onTap={onTurn}>{session.myWaiting?.offer ? '有名额了，去确认' : '看我的候补'}</Button>
  if (canReserve(state)) return <Button onTap={onReserve}>{`预约，余 ${state.placesLeft}`}</Button>
  if (state.kind === 'full') return <Button onTap={onReserve}>加入候补</Button>
  return <Button disabled onTap={onReserve}>{CLOSED_WORDS[state.kind]}</Button>
}

const CLOSED_WORDS = { notYetOpen: '还没开放', closed: '报名已截止', over: '已结束', cancelled: '已取消' } as const
