import type { Output } from '@domain/contract/api'
import type { Programme } from '@domain/edition/edition'
import { formatOpening } from '@/ui/formatOpening'
import { formatWhen } from '@/ui/formatTime'
import type { PosterFacts } from '@/features/poster/posterLayout'

type Week = Pick<PosterFacts, 'theme' | 'period' | 'organisers'>

const weekOf = ({ theme, period, organisers }: Programme): Week => ({ theme, period, organisers })

/** An event's poster. */
export const factsOfEvent = ({ event, sessions }: Output<'event'>, programme: Programme): PosterFacts => {
  const byTimetable = event.time?.kind !== 'exact' && sessions.length > 0
  return {
    ...weekOf(programme),
    title: event.title,
    when: formatWhen(event.time, sessions),
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
