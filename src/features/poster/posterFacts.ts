import type { Output } from '@domain/contract/api'
import type { Programme } from '@domain/edition/edition'
import { formatOpening } from '@/ui/formatOpening'
import { formatClock, formatDay, formatEventTime, formatSpan } from '@/ui/formatTime'
import type { PosterFacts } from '@/features/poster/posterLayout'

type Week = Pick<PosterFacts, 'theme' | 'period' | 'organisers'>

const weekOf = ({ theme, period, organisers }: Programme): Week => ({ theme, period, organisers })

/** An event's poster. */
export const factsOfEvent = ({ event, sessions }: Output<'event'>, programme: Programme): PosterFacts => {
  const byTimetable = event.time?.kind !== 'exact' && sessions.length > 0
  return {
    ...weekOf(programme),
    title: event.title,
    when: byTimetable ? sessionsText(sessions) : timeText(event.time),
    where: placeText(event, sessions),
    demo: isDemo(event, event.place, ...(byTimetable ? sessions : [])),
  }
}

const placeText = ({ place }: Output<'event'>['event'], sessions: Output<'event'>['sessions']): string =>
  place?.name ?? sessions[0]?.placeName ?? '地点待公布'

const isDemo = (...shown: readonly ({ readonly demo?: true } | undefined)[]): boolean => shown.some((each) => each?.demo === true)

/** A science base's poster. */
export const factsOfBase = ({ base }: Output<'base'>, programme: Programme): PosterFacts => ({
  ...weekOf(programme),
  title: `科普基地：${base.name}`,
  when: `${formatOpening(base.opening)}${base.free ? '，免费' : ''}`,
  where: base.place?.name ?? base.unit,
  demo: isDemo(base, base.place),
})

const timeText = (time: Output<'event'>['event']['time']): string =>
  time?.kind === 'exact' && time.endsAt === undefined ? `${formatDay(time.startsAt)} ${formatClock(time.startsAt)} 开始` : formatEventTime(time)

const sessionsText = (sessions: Output<'event'>['sessions']): string => {
  const [first, ...more] = [...sessions].sort((one, other) => one.startsAt - other.startsAt)
  if (!first) return formatEventTime(undefined)
  return more.length === 0 ? formatSpan(first.startsAt, first.endsAt) : `${formatDay(first.startsAt)}起，分 ${sessions.length} 场`
}
