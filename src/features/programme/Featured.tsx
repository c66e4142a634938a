import { View } from '@tarojs/components'
import type { Programme } from '@domain/edition/edition'
import { featuredEvent } from '@/features/programme/entries'
import { useNow } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Empty } from '@/ui/Empty'
import { formatEventTime } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'

/** For somebody without a ticket: what comes next, and the way to take part. */
export const Featured = ({ programme }: { readonly programme: Programme }) => {
  const now = useNow()
  const event = featuredEvent(programme, now)
  if (!event) return <Card><Empty drawing='soon' title='活动待公布' /></Card>
  return (
    <Card pad>
      <View className='line support'>
        <Icon name='flag' size={20} tone='primary' />
        <View className='ml2 grow'>接下来</View>
        {event.demo && <DemoTag />}
      </View>
      <View className='h2 mt1'>{event.title}</View>
      <View className='mt1'>{formatEventTime(event.time)}</View>
      <View className='support'>{event.place?.name ?? '地点待公布'}</View>
      <View className='mt3'>
        <Button onTap={() => openPage('programme/event', { eventId: event.id })}>看看怎么参加</Button>
      </View>
    </Card>
  )
}
