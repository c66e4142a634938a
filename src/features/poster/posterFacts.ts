import type { Output } from '@domain/contract/api'
import type { SessionView } from '@domain/contract/views'
import type { ScienceEvent } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import { sessionEnd } from '@domain/session/signUpPhase'
import { formatOpening } from '@/ui/formatOpening'
import { formatWhen } from '@/ui/formatTime'
import type { PosterFacts } from '@/features/poster/posterLayout'

type Week = Pick<PosterFacts, 'theme' | 'period' | 'organisers'>

const weekOf = ({ theme, period, organisers }: Week): Week => ({ theme, period, organisers })

interface EventAndSessions {
  readonly event: ScienceEvent
  readonly sessions: readonly SessionView[]
}

/** An event's poster. */
export const factsOfEvent = ({ event, sessions }: EventAndSessions, week: Week, now: Instant): PosterFacts => {
  const byTimetable = event.time?.kind !== 'exact' && sessions.length > 0
  return {
    ...weekOf(week),
    title: event.title,
    when: formatWhen(event.time, sessions),
    where: placeText(event, firstToCome(sessions, now)),
    demo: isDemo(event, event.place, ...(byTimetable ? sessions : [])),
  }
}

const placeText = ({ place }: ScienceEvent, session: SessionView | undefined): string =>
  place?.name ?? session?.placeName ?? '地点待公布'

/** A poster hangs for what is still to come. */
const firstToCome = (sessions: readonly SessionView[], now: Instant): SessionView | undefined => {
  const inOrder = [...sessions].sort((one, other) => one.startsAt - other.startsAt)
  return inOrder.find((session) => sessionEnd(session) > now) ?? inOrder[0]
}

const isDemo = (...shown: readonly ({ readonly demo?: true } | undefined)[]): boolean => shown.some((each) => each?.demo === true)

/** A science base's poster. */
export const factsOfBase = ({ base }: Output<'base'>, week: Week): PosterFacts => ({
  ...weekOf(week),
  title: `科普基地：${base.name}`,
  when: `${formatOpening(base.opening)}${base.free ? '，免费' : ''}`,
  where: base.place?.name ?? base.unit,
  demo: isDemo(base, base.place),
})
