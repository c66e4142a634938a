import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant, LocalDate } from '@domain/kernel/instant'
import { chosenDay, deskDays, findSessions, sessionsToMind } from '@/features/desk/deskDays'
import { DeskRow } from '@/features/desk/DeskRow'
import { useRested } from '@/platform/useRested'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DayStrip } from '@/ui/DayStrip'
import { Empty } from '@/ui/Empty'
import { formatDate } from '@/ui/formatTime'
import { SearchField } from '@/ui/SearchField'
import './desk.scss'

interface Props {
  readonly sessions: readonly SessionDesk[]
  readonly now: Instant
}

/** While somebody types the list stands still. */
const REST_MS = 200

/** 场次管理: one day's sessions with their figures; or those whose title or place has the words, of all days. */
export const DeskList = ({ sessions, now }: Props) => {
  const [words, setWords] = useState('')
  const [date, setDate] = useState<LocalDate>()
  const rested = useRested(words, REST_MS)
  const days = deskDays(sessions, now)
  const day = chosenDay(days, date, now)
  const searching = rested.trim() !== ''
  const found = searching ? findSessions(sessions, rested) : day.sessions
  return (
    <View>
      <View className='desk-find'>
        <View className='side'><SearchField value={words} placeholder='搜活动、地点' onInput={setWords} /></View>
        {!searching && <View className='mt2'><DayStrip days={days} chosen={day.date} now={now} onChoose={setDate} /></View>}
      </View>
      <View className='side'>
        <View>{!searching && <Minded sessions={sessionsToMind(sessions, now)} now={now} />}</View>
        <View className='support desk-count'>{headWords(searching, found.length, day.date)}</View>
        <View>{found.length > 0 ? <Found sessions={found} now={now} withDay={searching} /> : <Empty drawing='search' title='没有找到' hint='换个词，或者清空后按天看' />}</View>
      </View>
    </View>
  )
}

const headWords = (searching: boolean, count: number, date: LocalDate | undefined): string =>
  `${searching || date === undefined ? '找到 ' : `${formatDate(date)}，`}${count} 场（数字是：已约/名额）`

/** As many as stand above the days; the others on demand. */
const MINDED_AT_ONCE = 3

const Minded = ({ sessions, now }: Props) => {
  const [all, setAll] = useState(false)
  if (sessions.length === 0) return null
  return (
    <View className='desk-minded'>
      <View className='h2 desk-count'>{`要留意的 ${sessions.length} 场`}</View>
      <Found sessions={all ? sessions : sessions.slice(0, MINDED_AT_ONCE)} now={now} withDay />
      <View className='mt2'>{!all && sessions.length > MINDED_AT_ONCE && <Button kind='text' onTap={() => setAll(true)}>{`看其余 ${sessions.length - MINDED_AT_ONCE} 场`}</Button>}</View>
    </View>
  )
}

const Found = ({ sessions, now, withDay }: Props & { readonly withDay: boolean }) => (
  <Card>
    {sessions.map((session) => <DeskRow key={session.id} session={session} now={now} withDay={withDay} />)}
  </Card>
)
