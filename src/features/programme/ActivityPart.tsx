import { View } from '@tarojs/components'
import type { Activity } from '@domain/edition/edition'
import type { EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import { EventCard } from '@/features/programme/EventCard'
import { Card } from '@/ui/Card'
import { Details } from '@/ui/Details'
import { formatEventTime } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { iconOfActivity } from '@/ui/iconOf'

interface Props {
  readonly activity: Activity
  readonly events: readonly EventOutline[]
  /** The session to offer first of an event; absent: none has been announced. */
  readonly sessionOf: (eventId: string) => SessionOutline | undefined
  readonly now: Instant
}

/** One of the eight activities with everything the notice says of it, what is still 待公布, and its events as cards. */
export const ActivityPart = ({ activity, events, sessionOf, now }: Props) => (
  <View className='activity side'>
    <View className='line line-top activity-head'>
      <Icon name={iconOfActivity(activity.no)} size={26} tone='primary' />
      <View className='grow activity-words'>
        <View className='h2'>{`${activity.no}. ${activity.title}`}</View>
        <View className='support'>{formatEventTime(activity.time)}</View>
      </View>
    </View>
    <Card pad>
      <View>{activity.summary}</View>
      {activity.topics.length > 0 && <View className='support mt2'>{`专题：${activity.topics.join('、')}`}</View>}
      <Details details={activity.details} toBeAnnounced={[]} />
      {activity.toBeAnnounced.length > 0 && <View className='support mt2'>{`待公布：${activity.toBeAnnounced.join('、')}`}</View>}
    </Card>
    {events.map((event) => <EventCard key={event.id} event={event} session={sessionOf(event.id)} now={now} />)}
  </View>
)
