import { ScrollView, View } from '@tarojs/components'
import type { Availability } from '@domain/session/availability'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import { a11y } from '@/ui/a11y'
import { classes } from '@/ui/classes'
import { formatDate, formatWeekday } from '@/ui/formatTime'
import type { SessionDay } from '@/features/session/sessionDays'

const STATE_WORDS: Readonly<Record<Availability['kind'], string>> = {
  open: '有', few: '少', full: '满', notYetOpen: '未开', closed: '截止', over: '过',
}

interface Props {
  readonly days: readonly SessionDay[]
  readonly chosen: LocalDate | undefined
  readonly now: Instant
  readonly onChoose: (date: LocalDate) => void
}

/** 哪天来: the days that have sessions, each with a word for its places. */
export const DayStrip = ({ days, chosen, now, onChoose }: Props) => (
  <ScrollView scrollX enableFlex className='days' showScrollbar={false}>
    <View className='days-inside' {...a11y({ role: 'radiogroup', label: '哪天来' })}>
      {days.map(({ date, best }) => (
        <View
          key={date}
          className={classes('day', date === chosen && 'day-chosen', best.kind === 'over' && 'day-over')}
          hoverClass='pressed'
          onClick={() => onChoose(date)}
          {...a11y({ role: 'radio', checked: date === chosen, label: `${formatDate(date)}，${STATE_WORDS[best.kind]}` })}
        >
          <View>{date === localDateOf(now) ? '今天' : formatWeekday(date)}</View>
          <View className='day-number'>{String(Number(date.slice(8)))}</View>
          <View className={`day-state day-${best.kind}`}>{STATE_WORDS[best.kind]}</View>
        </View>
      ))}
    </View>
  </ScrollView>
)
