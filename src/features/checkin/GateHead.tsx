import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { insideOf } from '@domain/checkin/crowd'
import { crossedOf } from '@/features/checkin/phone/crossed'
import type { PhoneState } from '@/features/checkin/phone/gatePhone'
import { formatDay, formatHours } from '@/ui/formatTime'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import './checkin.scss'

interface Props {
  readonly session: GateSession
  readonly gate: string
  readonly state: Pick<PhoneState, 'roster' | 'own'>
  readonly onChange: () => void
}

/** Where the steward stands and how many are in, always in sight. */
export const GateHead = ({ session, gate, state: { roster, own }, onChange }: Props) => {
  const crossed = crossedOf(roster.parts, own.filter(({ sessionId }) => sessionId === session.id))
  return (
    <View className='gate-head'>
      <View className='grow'>
        <View className='strong'>{`${gate}，进 ${crossed[gate]?.in ?? 0} 人`}</View>
        <View className='gate-session'>{`在场 ${insideOf(crossed)} 人，上限 ${session.insideMax}`}</View>
        <View className='gate-session'>{session.title}</View>
        <View className='gate-session'>
          {`${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}`}
          {session.demo && <DemoTag />}
        </View>
      </View>
      <Button kind='tinted' small className='gate-change' onTap={onChange}>换场次</Button>
    </View>
  )
}
