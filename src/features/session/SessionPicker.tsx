import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionView } from '@domain/contract/views'
import { DemoTag } from '@/ui/DemoTag'
import { DayStrip } from '@/ui/DayStrip'
import { formatDate } from '@/ui/formatTime'
import { SlotList } from '@/features/session/SlotList'
import { firstChoice } from '@domain/session/outline'
import { daysOf, type SessionDay } from '@/features/session/sessionDays'
import './session.scss'

interface Props {
  readonly sessions: readonly SessionView[]
  /** The days of the strip, where it shows more than those with sessions. */
  readonly calendar?: readonly SessionDay[]
  /** Below the strip: other days. */
  readonly below?: ReactNode
  readonly chosen: SessionView | undefined
  /** The day shown while none is chosen; else the first. */
  readonly on?: LocalDate
  readonly now: Instant
  readonly onChoose: (session: SessionView) => void
}

/** Which day, which time: a strip of days where there is more than one, and the chosen day's slots. */
export const SessionPicker = ({ sessions, calendar, below, chosen, on, now, onChoose }: Props) => {
  const days = calendar ?? daysOf(sessions, now)
  const day = dayOf(days, chosen ? localDateOf(chosen.startsAt) : on)
  const chooseDay = (date: LocalDate) => {
    const first = firstChoice(sessionsOn(days, date), now)
    if (first) onChoose(first)
  }
  if (!day) return null
  const demo = sessions.some((session) => session.demo)
  return (
    <View className='picker'>
      {days.length > 1 && (
        <>
          <Head words='哪天来' demo={demo} />
          <DayStrip days={days} chosen={chosen && day.date} now={now} onChoose={chooseDay} />
          {below}
        </>
      )}
      <Head words={dayWords(day)} demo={demo && days.length === 1} />
      <View className='side'>
        <SlotList sessions={day.sessions} chosenId={chosen?.id} now={now} onChoose={onChoose} />
      </View>
    </View>
  )
}

/** The chosen session's day; else the first that can be chosen. */
const dayOf = (days: readonly SessionDay[], date: LocalDate | undefined): SessionDay | undefined =>
  days.find((day) => day.date === date) ?? days.find(({ off }) => !off) ?? days[0]

const dayWords = ({ date, sessions }: SessionDay): string => `${formatDate(date)}${sessions.length > 1 ? '，选一场' : ''}`

const sessionsOn = (days: readonly SessionDay[], date: LocalDate): readonly SessionView[] =>
  days.filter((day) => day.date === date).flatMap(({ sessions }) => sessions)

const Head = ({ words, demo }: { readonly words: string; readonly demo: boolean }) => (
  <View className='side picker-head'>
    <View className='h2'>{words}</View>
    {demo && <DemoTag />}
  </View>
)
