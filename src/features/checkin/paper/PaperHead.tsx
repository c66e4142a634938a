import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Chips } from '@/ui/Chips'
import { Choice } from '@/ui/Choice'
import { DemoTag } from '@/ui/DemoTag'
import { formatDate, formatDay, formatHours } from '@/ui/formatTime'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly onSession: (session: GateSession) => void
}

/** Whose sheet it is, and another's. */
export const PaperHead = ({ sessions, session, onSession }: Props) => {
  const [date, setDate] = useState<LocalDate>()
  const dates = [...new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))]
  return (
    <View className='section'>
      <Card pad>
        <View className='h2'>{session.title}</View>
        <View className='support'>
          {`${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}`}
          {session.demo && <> <DemoTag /></>}
        </View>
        <View>
          {date === undefined ? (
            <Button kind='tinted' small className='mt2' onTap={() => setDate(localDateOf(session.startsAt))}>换一场</Button>
          ) : (
            <View className='mt3'>
              <Chips label='哪天' options={dates.map((day) => ({ value: day, label: formatDate(day) }))} chosen={date} onChoose={setDate} />
              <Choice
                label='场次' chosen={session.id}
                options={sessions.filter(({ startsAt }) => localDateOf(startsAt) === date).map(({ id, title, startsAt, endsAt }) => ({ value: id, label: title, note: formatHours(startsAt, endsAt) }))}
                onChoose={(id) => {
                  setDate(undefined)
                  sessions.filter((one) => one.id === id).forEach(onSession)
                }}
              />
            </View>
          )}
        </View>
      </Card>
    </View>
  )
}
