import type { SessionDesk } from '@domain/contract/staffViews'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import { formatClock } from '@/ui/formatTime'
import { readDay, readMoment } from '@/ui/typedTime'

/** 改期 as filled in: a day and wall clocks in +08:00, `2025-05-23`, `09:00`. */
export interface RescheduleDraft {
  readonly date: string
  readonly from: string
  /** Empty: 待公布. */
  readonly to: string
  readonly placeName: string
  readonly reason: string
}

export interface RescheduleProblems {
  readonly date?: string
  readonly from?: string
  readonly to?: string
  readonly reason?: string
}

/** The times in it; `problems` has something for every field that cannot be sent. */
export interface RescheduleCheck {
  readonly problems: RescheduleProblems
  readonly startsAt?: Instant
  readonly endsAt?: Instant
}

/** The form as it opens: the session as it is. */
export const firstReschedule = ({ startsAt, endsAt, placeName = '' }: Pick<SessionDesk, 'startsAt' | 'endsAt' | 'placeName'>): RescheduleDraft => ({
  date: localDateOf(startsAt),
  from: formatClock(startsAt),
  to: endsAt === undefined ? '' : formatClock(endsAt),
  placeName,
  reason: '',
})

/** What is filled in, as moments, and what is still wrong with it. A session ends on the day it begins. */
export const checkReschedule = ({ date: typed, from, to, reason }: RescheduleDraft, now: Instant): RescheduleCheck => {
  const date = readDay(typed, now)
  const dated = date !== undefined
  // A clock alone is judged on any day: what is wrong with the day is said under the day.
  const day = date ?? localDateOf(now)
  const startsAt = readMoment(day, from)
  const endsAt = readMoment(day, to)
  const problems: RescheduleProblems = {
    ...(!dated && { date: '请写成 2025-05-23 或 5月23日 这样' }),
    ...fromProblem(startsAt, dated ? now : undefined),
    ...toProblem(to, startsAt, endsAt),
    ...(reason.trim() === '' && { reason: '请写明原因' }),
  }
  return { problems, ...(dated && { ...(startsAt !== undefined && { startsAt }), ...(endsAt !== undefined && { endsAt }) }) }
}

/** @param now absent: it is not known which day it is on */
const fromProblem = (startsAt: Instant | undefined, now: Instant | undefined): RescheduleProblems => {
  if (startsAt === undefined) return { from: '请写成 09:00 这样' }
  return now !== undefined && startsAt <= now ? { from: '要在现在以后' } : {}
}

const toProblem = (to: string, startsAt: Instant | undefined, endsAt: Instant | undefined): RescheduleProblems => {
  if (to.trim() === '') return {}
  if (endsAt === undefined) return { to: '请写成 11:30 这样，或者留空' }
  return startsAt !== undefined && endsAt <= startsAt ? { to: '结束要晚于开始' } : {}
}
