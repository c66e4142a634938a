import type { Activity, Programme } from '@domain/edition/edition'

/** The activity whose events are lectures. */
export const lectureActivity = ({ activities, events }: Pick<Programme, 'activities' | 'events'>): Activity | undefined => {
  const lecture = events.find(({ forms }) => forms.includes('专家讲座'))
  return activities.find(({ no }) => no === lecture?.activityNo)
}
