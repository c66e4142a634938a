import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/api'
import { Choice } from '@/ui/Choice'
import { formatSpan } from '@/ui/formatTime'
import './checkin.scss'

interface Props {
  readonly sessions: readonly GateSession[]
  readonly session: GateSession
  readonly gate: string | undefined
  readonly onSession: (session: GateSession) => void
  readonly onGate: (gate: string) => void
}

/** Which session and which gate the steward stands at. */
export const GateChooser = ({ sessions, session, gate, onSession, onGate }: Props) => (
  <View className='side'>
    <View className='h2 mt4'>场次</View>
    <View className='mt2'>
      <Choice
        options={sessions.map((one) => ({
          value: one.id, label: one.title, note: formatSpan(one.startsAt, one.endsAt) + (one.demo ? '，演示' : ''),
        }))}
        chosen={session.id}
        onChoose={(id) => sessions.filter((one) => one.id === id).forEach(onSession)}
      />
    </View>
    {session.gates.length > 1 && (
      <>
        <View className='h2 mt4'>入口</View>
        <View className='mt2'>
          <Choice options={session.gates.map((name) => ({ value: name, label: name }))} chosen={gate} onChoose={onGate} />
        </View>
      </>
    )}
  </View>
)
