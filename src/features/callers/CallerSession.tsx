import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { DemoTag } from '@/ui/DemoTag'
import { formatDate, formatHours, formatSpan } from '@/ui/formatTime'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly sessions: readonly SessionDesk[]
  readonly session: SessionDesk
  /** Whose places are spoken of. */
  readonly share: 'phone' | 'group'
  readonly onChoose: (sessionId: string) => void
}

/** Which session the caller asks about, with the places for callers; another can be chosen. */
export const CallerSession = ({ sessions, session, share, onChoose }: Props) => {
  const [choosing, setChoosing] = useState(false)
  const choose = (id: string) => {
    onChoose(id)
    setChoosing(false)
  }
  return (
    <View>
      <Card pad className='line'>
        <View className='grow'>
          <View className='strong'>{session.title}</View>
          <View className='support'>{unbroken(formatSpan(session.startsAt, session.endsAt))}</View>
          <View className='support'>{`${SHARES[share]}名额 ${session.capacity[share]} 人，剩 ${session.left[share]} 人`}</View>
          {session.demo && <View className='tags'><DemoTag /></View>}
        </View>
        <Button kind='tinted' small className='callers-change' onTap={() => setChoosing(!choosing)}>{choosing ? '收起' : '换场次'}</Button>
      </Card>
      <View>{choosing && <Chooser sessions={sessions} session={session} share={share} onChoose={choose} />}</View>
    </View>
  )
}

const SHARES = { phone: '电话', group: '团体' } as const

const Chooser = ({ sessions, session, share, onChoose }: Props) => {
  const [date, setDate] = useState<LocalDate>(localDateOf(session.startsAt))
  const dates = [...new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))]
  return (
    <View className='mt3'>
      <Chips label='哪天' options={dates.map((day) => ({ value: day, label: formatDate(day) }))} chosen={date} onChoose={setDate} />
      <Choice
        label='场次'
        options={sessions.filter(({ startsAt }) => localDateOf(startsAt) === date).map((one) => ({
          value: one.id, label: one.title, note: `${formatHours(one.startsAt, one.endsAt)}，${SHARES[share]}剩 ${one.left[share]} 人`,
        }))}
        chosen={session.id}
        onChoose={onChoose}
      />
    </View>
  )
}
