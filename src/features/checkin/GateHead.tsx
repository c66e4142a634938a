import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { crowdLevel, insideOf } from '@domain/checkin/crowd'
import { crossedOf } from '@/features/checkin/phone/crossed'
import type { PhoneState } from '@/features/checkin/phone/gatePhone'
import { formatDay, formatHours } from '@/ui/formatTime'
import { classes } from '@/ui/classes'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { insideWords } from '@/ui/insideText'
import './checkin.scss'

interface Props {
  readonly session: GateSession
  readonly gate: string
  readonly state: Pick<PhoneState, 'roster' | 'own'>
  readonly onChange: () => void
}

/** Where the steward stands and how many are in, always in sight; and of which session, which scrolls away. */
export const GateHead = ({ session, gate, state: { roster, own }, onChange }: Props) => {
  const crossed = crossedOf(roster.parts, own.filter(({ sessionId }) => sessionId === session.id))
  return (
    <>
      <View className='gate-head'>
        <View className='grow'>
          <View className='strong'>{`${gate}，进 ${crossed[gate]?.in ?? 0} 人`}</View>
          <Inside inside={insideOf(crossed)} max={session.insideMax} />
        </View>
        <Button kind='tinted' small className='gate-change' onTap={onChange}>换场次</Button>
      </View>
      <View className='gate-session'>
        <View>{session.title}</View>
        <View>
          {`${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}`}
          {session.demo && <DemoTag />}
        </View>
      </View>
    </>
  )
}

const Inside = ({ inside, max }: { readonly inside: number; readonly max: number }) => {
  const level = crowdLevel(inside, max)
  return <View className={classes('gate-inside', level !== 'free' && `gate-inside-${level}`)}>{`在场 ${inside} ${insideWords(inside, max)}`}</View>
}
