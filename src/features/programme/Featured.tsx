import { View } from '@tarojs/components'
import type { FoundEvent } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'
import { foundPlace, foundTime, hasBegun } from '@/features/programme/foundWords'
import { SiteButton } from '@/features/programme/SiteButton'
import { openPage } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'

interface Props {
  readonly found: FoundEvent
  readonly siteToday: boolean
  readonly now: Instant
}

/** For somebody without a ticket: what comes next, and the way to take part. */
export const Featured = ({ found, siteToday, now }: Props) => {
  const { event } = found
  return (
    <Card pad>
      <View className='line support'>
        <Icon name='flag' size={20} tone='primary' />
        <View className='ml2 grow'>{headWords(found, now)}</View>
        {event.demo && <DemoTag />}
      </View>
      <View className='h2 mt1'>{event.title}</View>
      <View className='mt1'>{foundTime(found, undefined, now)}</View>
      <View className='support'>{foundPlace(found)}</View>
      <View className='mt3'>
        <Button onTap={() => openPage('programme/event', { eventId: event.id })}>看看怎么参加</Button>
        {siteToday && <SiteButton eventId={event.id} />}
      </View>
    </Card>
  )
}

const headWords = (found: FoundEvent, now: Instant): string => {
  if (hasBegun(found, now)) return '正在进行'
  return found.event.featured ? '重点活动' : '接下来'
}
