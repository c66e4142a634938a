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
  /** Whose places are spoken of; undefined: everybody's. */
  readonly share: 'phone' | 'group' | undefined
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
          <View className='support'>{placesWords(session, share)}</View>
          {session.demo && <View className='tags'><DemoTag /></View>}
        </View>
        <Button kind='tinted' small className='callers-change' onTap={() => setChoosing(!choosing)}>{choosing ? '收起' : '换场次'}</Button>
      </Card>
      <View>{choosing && <Chooser sessions={sessions} session={session} share={share} onChoose={choose} />}</View>
    </View>
  )
}

const WORDS = { online: '网上', group: '团体', phone: '电话' } as const
const SHARES = ['online', 'group', 'phone'] as const

const placesWords = ({ capacity, left }: SessionDesk, share: Props['share']): string =>
  share === undefined ? `还剩 ${leftWords({ capacity, left })}` : `${WORDS[share]}名额 ${capacity[share]} 人，剩 ${left[share]} 人`

const leftWords = ({ capacity, left }: Pick<SessionDesk, 'capacity' | 'left'>): string =>
  SHARES.filter((share) => capacity[share] > 0).map((share) => `${WORDS[share]} ${left[share]} 人`).join('，')

const Chooser = ({ sessions, session, share, onChoose }: Props) => {
  const [date, setDate] = useState<LocalDate>(localDateOf(session.startsAt))
  const dates = [...new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))]
  return (
    <View className='mt3'>
      <Chips label='哪天' options={dates.map((day) => ({ value: day, label: formatDate(day) }))} chosen={date} onChoose={setDate} />
      <Choice
        label='场次'
        options={sessions.filter(({ startsAt }) => localDateOf(startsAt) === date).map((one) => ({
          value: one.id, label: one.title, note: `${formatHours(one.startsAt, one.endsAt)}，${share === undefined ? `剩 ${leftWords(one)}` : `${WORDS[share]}剩 ${one.left[share]} 人`}`,
        }))}
        chosen={session.id}
        onChoose={onChoose}
      />
    </View>
  )
}
