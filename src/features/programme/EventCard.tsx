import { View } from '@tarojs/components'
import type { EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import { eventState } from '@domain/event/findEvents'
import { openPage } from '@/platform/navigate'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfActivity, coverOfBase } from '@/ui/coverOf'
import { DemoTag } from '@/ui/DemoTag'
import { formatEventTime, formatSpan } from '@/ui/formatTime'

interface Props {
  readonly event: EventOutline
  /** The session to offer first; absent: none has been announced. */
  readonly session: SessionOutline | undefined
  readonly now: Instant
}

/** An event in the list: what, when and where, and whether there are places. */
export const EventCard = ({ event, session, now }: Props) => (
  <Card className='event-card' onTap={() => openPage('programme/event', { eventId: event.id })}>
    <Cover drawing={coverOf(event)} className='cover-small' />
    <View className='grow'>
      <View className='strong'>{event.title}</View>
      <View className='support'>{whenWords(event, session)}</View>
      <View className='support'>{whereWords(event, session)}</View>
      <View className='tags'>
        <AvailabilityTag availability={eventState(event, session, now)} />
        {(event.demo ?? session?.demo) && <DemoTag />}
      </View>
    </View>
  </Card>
)

const coverOf = ({ activityNo, baseId, topics }: EventOutline) =>
  baseId === undefined ? coverOfActivity(activityNo) : coverOfBase({ topic: topics.join('') })

/** The event's own time; where the notice gives none, that of its session. */
const whenWords = (event: EventOutline, session: SessionOutline | undefined): string =>
  session && event.time?.kind !== 'exact' ? formatSpan(session.startsAt, session.endsAt) : formatEventTime(event.time)

const whereWords = ({ place }: EventOutline, session: SessionOutline | undefined): string => {
  const name = session?.placeName ?? place?.name ?? '地点待公布'
  return place?.onlineBy === undefined ? name : `${name} · ${place.onlineBy}`
}
