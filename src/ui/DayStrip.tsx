import { ScrollView, View } from '@tarojs/components'
import type { Availability } from '@domain/session/availability'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { useState } from 'react'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { useElderMode } from '@/ui/elderMode'
import { formatDate, formatWeekday } from '@/ui/formatTime'

const STATE_WORDS: Readonly<Record<Availability['kind'], string>> = {
  open: '有', few: '少', full: '满', notYetOpen: '未开', closed: '截止', over: '过', cancelled: '取消',
}

/** From the left edge of a day to that of the next, in px, as in ui.scss. */
const STEP = { usual: 62, elder: 80 } as const

/** Why a day cannot be chosen: 休 the place is closed, 无 nothing is held, 过 it is past. */
export type DayOff = 'closed' | 'nothing' | 'past'

/** One day to choose. Absent state: 待公布. */
export interface StripDay {
  readonly date: LocalDate
  readonly state?: Availability
  readonly off?: DayOff
}

const OFF_WORDS: Readonly<Record<DayOff, string>> = { closed: '休', nothing: '无', past: '过' }
const OFF_READ_AS: Readonly<Record<DayOff, string>> = { closed: '不开放', nothing: '没有场次', past: '过了' }

interface Props {
  readonly days: readonly StripDay[]
  readonly chosen: LocalDate | undefined
  readonly now: Instant
  readonly onChoose: (date: LocalDate) => void
  /** Where choosing no day is a choice too: 全部, before the days; chosen while no day is. */
  readonly onAll?: () => void
}

/** 哪天来: days side by side, each with a word for its places; opens at the chosen day, else at today or the next. */
export const DayStrip = ({ days, chosen, now, onChoose, onAll }: Props) => {
  const [elder] = useElderMode()
  const [opensAt] = useState(chosen)
  const today = localDateOf(now)
  const first = Math.max(0, days.findIndex(({ date }) => date >= (opensAt ?? today)))
  return (
    <View className='days' {...a11y({ role: 'radiogroup', label: '哪天来' })}>
      {onAll && (
        <View
          className={classes('day', 'day-all', chosen === undefined && 'day-chosen')}
          hoverClass='pressed'
          onClick={onAll}
          {...a11y({ role: 'radio', checked: chosen === undefined, label: '全部日期' })}
        >
          全部
        </View>
      )}
      {/* The day before peeks in, to show that there is one. */}
      <ScrollView scrollX enableFlex className='days-scroll' showScrollbar={false} scrollLeft={Math.max(0, (first - 0.5) * STEP[elder ? 'elder' : 'usual'])}>
        <View className='days-inside'>
          {days.map((day) => (
            <Day key={day.date} {...day} isToday={day.date === today} chosen={day.date === chosen} onChoose={() => onChoose(day.date)} />
          ))}
        </View>
      </ScrollView>
    </View>
  )
}

interface DayProps extends StripDay {
  readonly isToday: boolean
  readonly chosen: boolean
  readonly onChoose: () => void
}

const Day = ({ date, state, off, isToday, chosen, onChoose }: DayProps) => (
  <View
    className={classes('day', chosen && 'day-chosen', (off !== undefined || state?.kind === 'over') && 'day-over')}
    hoverClass={off ? 'none' : 'pressed'}
    onClick={() => {
      if (!off) onChoose()
    }}
    {...a11y({ role: 'radio', checked: chosen, disabled: off !== undefined, label: `${formatDate(date)}，${isToday ? '今天，' : ''}${readAs(state, off)}` })}
  >
    <View>{isToday ? '今天' : formatWeekday(date)}</View>
    <View className='day-number'>{String(Number(date.slice(8)))}</View>
    <State state={state} off={off} />
  </View>
)

const readAs = (state: Availability | undefined, off: DayOff | undefined): string => {
  if (off) return OFF_READ_AS[off]
  return state ? STATE_WORDS[state.kind] : '待公布'
}

const State = ({ state, off }: { readonly state: Availability | undefined; readonly off: DayOff | undefined }) => {
  if (off) return <View className='day-state'>{OFF_WORDS[off]}</View>
  return state ? <View className={`day-state day-${state.kind}`}>{STATE_WORDS[state.kind]}</View> : <View className='day-state'>·</View>
}
