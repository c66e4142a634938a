import { View } from '@tarojs/components'
import type { GateRoster } from '@domain/contract/gateViews'
import type { PhoneState } from '@/features/checkin/phone/gatePhone'
import { a11y } from '@/ui/a11y'
import { formatClock } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { UrgentBanner } from '@/ui/UrgentBanner'
import './checkin.scss'

/** Whether this phone is on line, since when not, what waits, and how old the roster is: never to be switched. */
export const GateStatus = ({ state: { away, isSlow, roster: { head }, own, isFull, session } }: { readonly state: PhoneState }) => {
  const waiting = own.filter(({ told, unwanted }) => !told && !unwanted).length
  const unwanted = own.filter((kept) => kept.unwanted).length
  const list = head ? `名单 ${formatClock(head.readAt)}` : '名单还没下载'
  return (
    <View {...a11y({ live: true })}>
      <Orders stopped={session.stopped} urgent={head?.urgent} />
      {away !== undefined && <View className='gate-bar gate-bar-away'><Icon name='offline' /><View className='grow'>{`${formatClock(away)} 起${isSlow ? '网络很慢' : '没有网络'}，照常核验`}</View></View>}
      <View className='gate-line'>{[list, waiting > 0 ? `${waiting} 条等着上传` : '都已上传'].join('，')}</View>
      {unwanted > 0 && <View className='gate-bar gate-bar-away'>{`${unwanted} 条没被接受：当时没有这里的核验权限，请联系主办方`}</View>}
      {isFull && <View className='gate-bar gate-bar-stop'>手机存满了，刚才的记录关掉小程序会丢。请尽快连上网络。</View>}
    </View>
  )
}

interface OrdersProps {
  readonly stopped: PhoneState['session']['stopped']
  readonly urgent: GateRoster['urgent'] | undefined
}

/** What the organisers want every gate to know. */
const Orders = ({ stopped, urgent = [] }: OrdersProps) => (
  <View>
    {stopped && <View className='gate-bar gate-bar-stop'><Icon name='no' /><View className='grow'>{`${formatClock(stopped.at)} 起暂停入场：${stopped.reason}`}</View></View>}
    {urgent.map((notice) => <View key={`${notice.from} ${notice.title}`} className='gate-urgent'><UrgentBanner notice={notice} /></View>)}
  </View>
)
