import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { a11y } from '@/ui/a11y'
import { availabilityLine } from '@/ui/availabilityText'
import { classes } from '@/ui/classes'
import { formatHours } from '@/ui/formatTime'
import { Tag } from '@/ui/Tag'
import { holdsTicket } from '@/features/session/reserveWords'
import { stateOf } from '@domain/session/outline'

interface Props {
  readonly sessions: readonly SessionView[]
  readonly chosenId: string | undefined
  readonly now: Instant
  readonly onChoose: (session: SessionView) => void
}

/** 场次: a day's time slots, one a row, with the places left in words and as a bar. */
export const SlotList = ({ sessions, chosenId, now, onChoose }: Props) => (
  <View {...a11y({ role: 'radiogroup', label: '选一场' })}>
    {sessions.map((session) => (
      <Slot key={session.id} session={session} now={now} chosen={session.id === chosenId} onChoose={() => onChoose(session)} />
    ))}
  </View>
)

interface SlotProps {
  readonly session: SessionView
  readonly now: Instant
  readonly chosen: boolean
  readonly onChoose: () => void
}

const Slot = ({ session, now, chosen, onChoose }: SlotProps) => {
  const state = stateOf(session, now)
  const { words, tone } = availabilityLine(state)
  const held = holdsTicket(session, state)
  const span = formatHours(session.startsAt, session.endsAt)
  const left = state.kind === 'open' || state.kind === 'few' ? state.placesLeft : 0
  return (
    <View
      className={classes('slot', chosen && 'slot-chosen')}
      hoverClass='pressed'
      onClick={onChoose}
      {...a11y({ role: 'radio', checked: chosen, label: `${span}，${held ? '您已预约' : words}` })}
    >
      <View className='slot-time'>{span}</View>
      <View className='grow'>
        <View className={`slot-words slot-${tone}`}>{words}</View>
        {left > 0 && (
          <View className='bar'>
            <View className={`bar-full bar-${tone}`} style={{ width: `${percent(left, session.capacity.online)}%` }} />
          </View>
        )}
      </View>
      {held ? <View className='slot-mine'><Tag kind='primary'>已预约</Tag></View> : <View className='slot-radio' />}
    </View>
  )
}

const percent = (left: number, capacity: number): number => (capacity === 0 ? 0 : Math.round((left / capacity) * 100))
