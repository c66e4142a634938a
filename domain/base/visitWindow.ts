import { DAY, later, localDateOf, startOfDay, type Instant, type LocalDate } from '@domain/kernel/instant'

/** 日期条: so many days in a row are shown at once. */
export const WINDOW_DAYS = 14

/** Days in a row with the sessions on them. */
export interface VisitWindow<Session> {
  /** The first day. */
  readonly from: LocalDate
  readonly sessions: readonly Session[]
  /** The first day with sessions after these days; absent: there is none. */
  readonly laterFrom?: LocalDate
}

/** The first day stays today while the first session is within the week; a closed today is seen as closed. */
const TODAY_STAYS_DAYS = 7

/**
 * The two weeks that a place's page shows.
 * @param sessions  in order of time, none before today
 * @param asked  the first day that somebody wants to see; absent: whatever comes first
 */
export const visitWindow = <Session extends { readonly startsAt: Instant }>(
  sessions: readonly Session[],
  now: Instant,
  asked: LocalDate | undefined,
): VisitWindow<Session> => {
  const today = localDateOf(now)
  const from = asked !== undefined && asked > today ? asked : firstDay(sessions[0]?.startsAt, now)
  const end = later(startOfDay(from), WINDOW_DAYS * DAY)
  const after = sessions.find(({ startsAt }) => startsAt >= end)
  return {
    from,
    sessions: sessions.filter(({ startsAt }) => startsAt >= startOfDay(from) && startsAt < end),
    ...(after && { laterFrom: localDateOf(after.startsAt) }),
  }
}

const firstDay = (first: Instant | undefined, now: Instant): LocalDate => {
  const near = later(startOfDay(localDateOf(now)), TODAY_STAYS_DAYS * DAY)
  return localDateOf(first !== undefined && first >= near ? first : now)
}
