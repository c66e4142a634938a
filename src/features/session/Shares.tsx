import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SessionView } from '@domain/contract/api'
import { dial } from '@/platform/phone'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import './session.scss'

/** 名额怎么分: how a session's places are shared out, so that people without a phone know there are some for them. */
export const Shares = ({ session, phone }: { readonly session: SessionView; readonly phone: string | undefined }) => {
  const { capacity, placesLeft } = session
  return (
    <Card className='shares'>
      <View className='picker-head'>
        <View className='h2'>名额怎么分</View>
        {session.demo && <DemoTag />}
      </View>
      <Share icon='device' title='网上预约' count={`余 ${placesLeft.online}`} note={`共 ${capacity.online} 人，按人数计`}>
        <View className='bar shares-bar'>
          <View className='bar-full bar-primary' style={{ width: `${Math.round((placesLeft.online / Math.max(1, capacity.online)) * 100)}%` }} />
        </View>
      </Share>
      {capacity.walkIn > 0 && (
        <Share icon='walk' title='直接来' count={`余 ${placesLeft.walkIn}`} note={`共 ${capacity.walkIn} 人，现场排队，不用预约`} />
      )}
      {capacity.phone > 0 && (
        <Share icon='phone' title='打电话' count={`余 ${placesLeft.phone}`} note={`共 ${capacity.phone} 人，给不用智能手机的人`} />
      )}
      {capacity.phone > 0 && phone !== undefined && (
        <Button kind='tinted' icon='phone' onTap={() => dial(phone)} ariaLabel={`拨打电话 ${phone}`}>{phone}</Button>
      )}
    </Card>
  )
}

interface ShareProps {
  readonly icon: IconName
  readonly title: string
  readonly count: string
  readonly note: string
  readonly children?: ReactNode
}

const Share = ({ icon, title, count, note, children }: ShareProps) => (
  <View className='share'>
    <View className='share-icon'><Icon name={icon} tone='primary' /></View>
    <View className='grow'>
      <View className='line between'>
        <View className='strong'>{title}</View>
        <View className='nowrap'><Text className='strong'>{count}</Text><Text className='support'> 人</Text></View>
      </View>
      {children}
      <View className='support'>{note}</View>
    </View>
  </View>
)
