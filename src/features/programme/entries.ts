import type { Activity, Programme } from '@domain/edition/edition'
import type { EventOutline, EventTime } from '@domain/event/event'
import { endOfDay, localDateOf, startOfDay, type Instant } from '@domain/kernel/instant'

/** The event to show first to somebody without a ticket: the next one with a known start, else the first. */
export const featuredEvent = (programme: Pick<Programme, 'events'>, now: Instant): EventOutline | undefined => {
  const coming = programme.events
    .filter((event) => event.time !== undefined && lastMoment(event.time) > now)
    .sort((one, other) => firstMoment(one.time) - firstMoment(other.time))
  return coming[0] ?? programme.events[0]
}

/** The activity whose events are visits to bases. */
export const visitActivity = ({ activities, events }: Pick<Programme, 'activities' | 'events'>): Activity | undefined => {
  const visit = events.find(({ baseId }) => baseId !== undefined)
  return activities.find(({ no }) => no === visit?.activityNo)
}

/** The activity whose events are lectures. */
export const lectureActivity = ({ activities, events }: Pick<Programme, 'activities' | 'events'>): Activity | undefined => {
  const lecture = events.find(({ forms }) => forms.includes('专家讲座'))
  return activities.find(({ no }) => no === lecture?.activityNo)
}

const firstMoment = (time: EventTime | undefined): Instant | 0 => {
  if (!time) return 0
  return time.kind === 'exact' ? time.startsAt : startOfDay(time.on)
}

/** When an event is over for certain, or its day is. */
export const lastMoment = (time: EventTime): Instant =>
  time.kind === 'exact' ? (time.endsAt ?? endOfDay(localDateOf(time.startsAt))) : endOfDay(time.on)
