import { View } from '@tarojs/components'
import type { EventOutline } from '@domain/event/event'
import type { Availability } from '@domain/session/availability'
import { openPage } from '@/platform/navigate'
import { a11y } from '@/ui/a11y'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { DemoTag } from '@/ui/DemoTag'
import { formatEventTime } from '@/ui/formatTime'

interface Props {
  readonly event: EventOutline
  /** Absent: no session has been announced. */
  readonly state: Availability | undefined
}

/** An event in the list: what, when and where, and whether there are places. */
export const EventLine = ({ event, state }: Props) => (
  <View className='event-line' hoverClass='pressed' onClick={() => openPage('event', { eventId: event.id })} {...a11y({ role: 'link' })}>
    <View className='grow'>
      <View className='strong'>{event.title}</View>
      <View className='support'>{`${formatEventTime(event.time)} · ${event.place?.name ?? '地点待公布'}`}</View>
    </View>
    <View className='event-state'>
      <AvailabilityTag availability={state} />
      {event.demo && <DemoTag />}
    </View>
  </View>
)
