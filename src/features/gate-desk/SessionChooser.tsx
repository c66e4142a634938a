import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GateSession } from '@domain/contract/gateViews'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Chips } from '@/ui/Chips'
import { formatDate, formatHours } from '@/ui/formatTime'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly onChoose: (sessionId: string) => void
}

/** Another day, another session. */
export const SessionChooser = ({ sessions, session, onChoose }: Props) => {
  const [date, setDate] = useState<LocalDate>(localDateOf(session.startsAt))
  const dates = [...new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))]
  const options = sessions.filter(({ startsAt }) => localDateOf(startsAt) === date)
    .map(({ id, title, startsAt, endsAt }) => ({ value: id, label: title, note: formatHours(startsAt, endsAt) }))
  return (
    <Card pad>
      <Chips label='哪天' options={dates.map((day) => ({ value: day, label: formatDate(day) }))} chosen={date} onChoose={setDate} />
      <View className='mt3'><Choice label='场次' options={options} chosen={session.id} onChoose={onChoose} /></View>
    </Card>
  )
}
