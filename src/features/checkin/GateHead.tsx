import { View } from '@tarojs/components'
import type { GateSession } from '@domain/contract/gateViews'
import { formatDay, formatHours } from '@/ui/formatTime'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import './checkin.scss'

interface Props {
  readonly session: GateSession
  readonly gate: string | undefined
  /** People this steward has let into the session since the page was opened. */
  readonly peopleIn: number
  readonly onChange: () => void
}

/** Where the steward stands, always in sight. */
export const GateHead = ({ session, gate, peopleIn, onChange }: Props) => (
  <View className='gate-head'>
    <View className='grow'>
      <View className='strong'>{`${gate ?? '请选入口'}，我放行 ${peopleIn} 人`}</View>
      <View className='gate-session'>{session.title}</View>
      <View className='gate-session'>
        {`${formatDay(session.startsAt)} ${formatHours(session.startsAt, session.endsAt)}`}
        {session.demo && <DemoTag />}
      </View>
    </View>
    <Button kind='tinted' small className='gate-change' onTap={onChange}>换场次</Button>
  </View>
)
