import { Text, View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { Instant } from '@domain/kernel/instant'
import { fullness } from '@/features/session/room'
import { shareWords, type PublicShare } from '@/features/session/shareWords'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import '@/ui/moreIcons.scss'
import './session.scss'

interface Props {
  readonly session: SessionView
  readonly now: Instant
  readonly phone: string | undefined
}

/** 名额怎么分: how a session's places are shared out, so that people without a phone know there are some for them. */
export const Shares = ({ session, now, phone }: Props) => {
  const { capacity, demo } = session
  return (
    <Card className='shares'>
      <View className='picker-head'>
        <View className='h2'>名额怎么分</View>
        {demo && <DemoTag />}
      </View>
      {SHOWN.filter((share) => share === 'online' || capacity[share] > 0).map((share) => (
        <Share key={share} session={session} share={share} now={now} />
      ))}
      {capacity.phone > 0 && phone !== undefined && (
        <Button kind='tinted' icon='phone' onTap={() => dial(phone)} readAs={`拨打电话 ${phone}`}>{phone}</Button>
      )}
    </Card>
  )
}

const SHOWN: readonly PublicShare[] = ['online', 'walkIn', 'phone']

const HEADS: Readonly<Record<PublicShare, { readonly icon: IconName; readonly title: string }>> = {
  online: { icon: 'device', title: '网上预约' },
  walkIn: { icon: 'walk', title: '直接来' },
  phone: { icon: 'phone', title: '打电话' },
}

const Share = ({ session, share, now }: Pick<Props, 'session' | 'now'> & { readonly share: PublicShare }) => {
  const { left, note } = shareWords(session, share, now)
  const { icon, title } = HEADS[share]
  return (
    <View className='share'>
      <View className='share-icon'><Icon name={icon} tone='primary' /></View>
      <View className='grow'>
        <View className='line between'>
          <View className='strong'>{title}</View>
          {left !== undefined && <View className='nowrap'><Text className='strong'>{`余 ${left}`}</Text><Text className='support'> 人</Text></View>}
        </View>
        {left !== undefined && share === 'online' && <Bar left={left} of={session.capacity.online} />}
        <View className='support'>{note}</View>
      </View>
    </View>
  )
}

const Bar = ({ left, of }: { readonly left: number; readonly of: number }) => (
  <View className='bar shares-bar'>
    <View className='bar-full bar-primary' style={{ width: `${fullness(left, of)}%` }} />
  </View>
)
