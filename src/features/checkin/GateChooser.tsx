import { useState } from 'react'
import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { localDateOf, type LocalDate } from '@domain/kernel/instant'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Chips } from '@/ui/Chips'
import { formatDate, formatHours } from '@/ui/formatTime'
import './checkin.scss'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly gate: string
  readonly onSession: (session: GateSession) => void
  readonly onGate: (gate: string) => void
  readonly onDone: () => void
}

/** Which session and which gate the steward stands at. */
export const GateChooser = ({ sessions, session, gate, onSession, onGate, onDone }: Props) => {
  const [date, setDate] = useState<LocalDate>(localDateOf(session.startsAt))
  const dates = [...new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))]
  const ofDay = sessions.filter(({ startsAt }) => localDateOf(startsAt) === date)
  return (
    <View className='gate-desk'>
      <View className='h2'>哪天</View>
      <Chips label='哪天' options={dates.map((day) => ({ value: day, label: formatDate(day) }))} chosen={date} onChoose={setDate} />
      <View className='h2'>场次</View>
      <View className='mt2'>
        <Choice
          label='场次'
          options={ofDay.map((one) => ({
            value: one.id, label: one.title, note: formatHours(one.startsAt, one.endsAt) + (one.demo ? '，演示' : ''),
          }))}
          chosen={session.id}
          onChoose={(id) => ofDay.filter((one) => one.id === id).forEach(onSession)}
        />
      </View>
      {session.gates.length > 1 && (
        <>
          <View className='h2 mt4'>入口</View>
          <Chips label='入口' options={session.gates.map((name) => ({ value: name, label: name }))} chosen={gate} onChoose={onGate} />
        </>
      )}
      <View className='mt3'><Button onTap={onDone}>就在这里核验</Button></View>
    </View>
  )
}
