import { View } from '@tarojs/components'
import type { SessionView } from '@domain/contract/views'
import type { ScienceEvent } from '@domain/event/event'
import type { Place } from '@domain/event/place'
import type { Availability } from '@domain/session/availability'
import { isEndUnknown } from '@/features/event/isEndUnknown'
import { AvailabilityTag } from '@/ui/AvailabilityTag'
import { DemoTag } from '@/ui/DemoTag'
import { formatSignUpOpening, formatWhen } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { numeral } from '@/ui/numeral'
import { PlaceRow } from '@/ui/PlaceRow'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly event: ScienceEvent
  /** Of the session to offer; absent: nothing can be reserved (yet). */
  readonly state: Availability | undefined
  readonly sessions: readonly SessionView[]
  readonly chosen: SessionView | undefined
}

/** An event's head: what it is, when, where. What is not known yet is said to be 待公布 where it will stand. */
export const EventFacts = ({ event, state, sessions, chosen }: Props) => (
  <View className='sheet'>
    <View className='tags'>
      {state && <AvailabilityTag availability={state} />}
      <Tag kind='primary'>{`活动${numeral(event.activityNo)}`}</Tag>
      {event.forms.map((form) => <Tag key={form}>{form}</Tag>)}
      {event.demo && <DemoTag />}
    </View>
    <View className='h1 mt2'>{event.title}</View>
    <View className='line line-top mt3'>
      <View className='mr2'><Icon name='clock' tone='primary' /></View>
      <View className='grow'>
        <View className='strong'>{whenOf(event, sessions)}</View>
        {isEndUnknown(event.time, sessions) && <View className='support'>结束时间待公布</View>}
        {chosen && state?.kind === 'notYetOpen' && <View className='support'>{formatSignUpOpening(chosen.signUpOpensAt)}</View>}
      </View>
    </View>
    <PlaceRow place={event.place ?? placeOf(chosen)} unknown='地点待公布' />
  </View>
)

/** Where the chosen session is held, while the event itself has no place. */
const placeOf = (session: SessionView | undefined): Place | undefined =>
  session?.placeName === undefined ? undefined : { name: session.placeName, ...(session.demo && { demo: true }) }

/** As the notice has it, until a session has been moved: then the sessions know better. */
const whenOf = ({ time }: ScienceEvent, sessions: readonly SessionView[]): string =>
  formatWhen(sessions.some(({ moved }) => moved) ? undefined : time, sessions)
