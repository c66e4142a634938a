import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { Availability } from '@domain/session/availability'
import type { SessionView } from '@domain/contract/api'
import { holdsTicket, reserveNote } from '@/features/session/reserveWords'
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
}

/** What can be done with the chosen session: reserve it, see my ticket for it, or nothing and why. */
export const ReserveBar = ({ session, oneOfMany, now, actions, onReserve, onTicket }: Props) => {
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
          {held ? <Button icon='qr' onTap={onTicket}>看我的票</Button> : <Reserve state={state} onReserve={onReserve} />}
        </View>
      </View>
    </View>
  )
}

const canReserve = (state: Availability): state is Extract<Availability, { placesLeft: number }> =>
  state.kind === 'open' || state.kind === 'few'

const Reserve = ({ state, onReserve }: { readonly state: Availability; readonly onReserve: () => void }) =>
  canReserve(state)
    ? <Button onTap={onReserve}>{`预约，余 ${state.placesLeft}`}</Button>
    : <Button disabled onTap={onReserve}>{CLOSED_WORDS[state.kind]}</Button>

const CLOSED_WORDS = { full: '已约满', notYetOpen: '还没开放', closed: '报名已截止', over: '已结束', cancelled: '已取消' } as const
