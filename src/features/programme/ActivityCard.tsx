import { View } from '@tarojs/components'
import type { Activity } from '@domain/edition/edition'
import type { EventOutline } from '@domain/event/event'
import type { Availability } from '@domain/session/availability'
import { EventLine } from '@/features/programme/EventLine'
import { Details } from '@/ui/Details'
import { Card } from '@/ui/Card'
import { formatEventTime } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { iconOfActivity } from '@/ui/iconOf'

interface Props {
  readonly activity: Activity
  readonly events: readonly EventOutline[]
  readonly stateOf: (eventId: string) => Availability | undefined
}

/** One of the eight activities with everything the notice says of it, what is still 待公布, and its events. */
export const ActivityCard = ({ activity, events, stateOf }: Props) => (
  <Card className='activity' pad>
    <View className='line line-top'>
      <Icon name={iconOfActivity(activity.no)} size={26} tone='primary' />
      <View className='grow activity-words'>
        <View className='h2'>{`${activity.no}. ${activity.title}`}</View>
        <View className='support'>{formatEventTime(activity.time)}</View>
      </View>
    </View>
    <View className='mt2'>{activity.summary}</View>
    {activity.topics.length > 0 && <View className='support mt2'>{`专题：${activity.topics.join('、')}`}</View>}
    <Details details={activity.details} toBeAnnounced={[]} />
    {activity.toBeAnnounced.length > 0 && <View className='support mt2'>{`待公布：${activity.toBeAnnounced.join('、')}`}</View>}
    <View className='activity-events'>
      {events.map((event) => <EventLine key={event.id} event={event} state={stateOf(event.id)} />)}
    </View>
  </Card>
)
