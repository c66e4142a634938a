import { View } from '@tarojs/components'
import type { EventOutline } from '@domain/event/event'
import type { FoundEvent } from '@domain/event/findEvents'
import type { Instant, LocalDate } from '@domain/kernel/instant'
import { whenWords, whereWords } from '@/features/programme/rowWords'
import { openPage } from '@/platform/navigate'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfActivity, coverOfBase } from '@/ui/coverOf'
import { DemoTag } from '@/ui/DemoTag'

interface Props {
  readonly found: FoundEvent
  /** The day that was chosen: the row then says its hours. */
  readonly on?: LocalDate | undefined
  readonly now: Instant
  /** The sessions have not been read yet: the row then says nothing of places. */
  readonly unread?: boolean
}

/** An event in a list: what, when and where, and whether there are places. */
export const EventCard = ({ found, on, now, unread = false }: Props) => (
  <Card className='event-card' onTap={() => openPage('programme/event', { eventId: found.event.id })}>
    <Cover drawing={coverOf(found.event)} className='cover-small' />
    <View className='grow'>
      <View className='strong two-lines'>{found.event.title}</View>
      <View className='support'>{whenWords(found, on, now)}</View>
      <View className='support'>{whereWords(found)}</View>
      <View className='tags'>
        {!unread && <AvailabilityTag availability={found.state} />}
        {(found.event.demo ?? found.first?.demo) && <DemoTag />}
      </View>
    </View>
  </Card>
)

const coverOf = ({ activityNo, baseId, topics }: EventOutline) =>
  baseId === undefined ? coverOfActivity(activityNo) : coverOfBase({ topic: topics.join('') })
