import type { SessionView } from '@domain/contract/views'
import type { EventTime } from '@domain/event/event'
import { localDateOf } from '@domain/kernel/instant'

/** 结束时间待公布: the notice says when the event begins, and neither it nor the sessions of that day say when it ends. */
export const isEndUnknown = (time: EventTime | undefined, sessions: readonly Pick<SessionView, 'startsAt' | 'endsAt'>[]): boolean => {
  if (time?.kind !== 'exact' || time.endsAt !== undefined) return false
  const ofThatDay = sessions.filter(({ startsAt }) => localDateOf(startsAt) === localDateOf(time.startsAt))
  return ofThatDay.length === 0 || ofThatDay.some(({ endsAt }) => endsAt === undefined)
}
