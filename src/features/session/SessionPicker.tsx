import { View } from '@tarojs/components'
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
  readonly chosen: SessionView | undefined
  readonly now: Instant
  readonly onChoose: (session: SessionView) => void
}

/** Which day, which time: a strip of days where there is more than one, and the chosen day's slots. */
export const SessionPicker = ({ sessions, chosen, now, onChoose }: Props) => {
  const days = daysOf(sessions, now)
  const chosenDate = chosen && localDateOf(chosen.startsAt)
  const day = days.find(({ date }) => date === chosenDate) ?? days[0]
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
          <DayStrip days={days} chosen={chosenDate} now={now} onChoose={chooseDay} />
        </>
      )}
      <Head words={dayWords(day)} demo={demo && days.length === 1} />
      <View className='side'>
        <SlotList sessions={day.sessions} chosenId={chosen?.id} now={now} onChoose={onChoose} />
      </View>
    </View>
  )
}

const dayWords = ({ date, sessions }: SessionDay): string => `${formatDate(date)}${sessions.length > 1 ? '，选一场' : ''}`

const sessionsOn = (days: readonly SessionDay[], date: LocalDate): readonly SessionView[] =>
  days.filter((day) => day.date === date).flatMap(({ sessions }) => sessions)

const Head = ({ words, demo }: { readonly words: string; readonly demo: boolean }) => (
  <View className='side picker-head'>
    <View className='h2'>{words}</View>
    {demo && <DemoTag />}
  </View>
)
