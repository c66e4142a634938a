import type { Activity, Programme } from '@domain/edition/edition'
import type { EventOutline } from '@domain/event/event'
import { firstMoment, lastMoment } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'

/** The event to show first to somebody without a ticket: the next one with a known start, else the first. */
export const featuredEvent = (programme: Pick<Programme, 'events'>, now: Instant): EventOutline | undefined => {
  const coming = programme.events
    .filter((event) => event.time !== undefined && lastMoment(event.time) > now)
    .sort((one, other) => (firstMoment(one.time) ?? 0) - (firstMoment(other.time) ?? 0))
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
