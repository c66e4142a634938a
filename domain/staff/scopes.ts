import { HOUR, later, localDateOf, startOfDay, type Instant } from '@domain/kernel/instant'
import type { SessionFacts } from '@domain/session/session'
import { sessionEnd } from '@domain/session/signUpPhase'
import { may, type Grant, type Scope, type Target } from '@domain/staff/grant'
import { latestOf } from '@domain/staff/invitation'

/** After the last session the gate is taken down, and stragglers are helped. */
const AFTER_LAST_SESSION_MS = HOUR

/** Something a role can be given for, and when it then ends by itself. */
export interface ScopeToGive {
  readonly scope: Scope
  readonly until: Instant
}

type Planned = Pick<SessionFacts, 'editionId' | 'eventId' | 'baseId' | 'startsAt' | 'endsAt' | 'cancelled'>

/**
 * What these grants can give roles for: the edition, its days, events and bases, as far as sessions are still to come.
 * The end is an hour after the last of them, or when one's own role ends.
 */
export const scopesToGive = (sessions: readonly Planned[], grants: readonly Grant[], now: Instant): readonly ScopeToGive[] => {
  const coming = sessions.filter((session) => !session.cancelled && now < sessionEnd(session))
  const lastEnds = new Map<string, readonly [scope: Scope, target: Target, lastEnd: Instant]>()
  for (const session of coming) {
    const end = sessionEnd(session)
    for (const scope of scopesOf(session)) {
      const key = JSON.stringify(scope)
      const known = lastEnds.get(key)?.[2]
      lastEnds.set(key, [scope, targetOf(scope, () => session.baseId), known !== undefined && known > end ? known : end])
    }
  }
  return [...lastEnds.values()].flatMap(([scope, target, lastEnd]) => {
    const givers = grants.filter((grant) => may([grant], 'invite', target, now))
    if (givers.length === 0) return []
    const [until, latest] = [later(lastEnd, AFTER_LAST_SESSION_MS), latestOf(givers)]
    return [{ scope, until: latest !== undefined && latest < until ? latest : until }]
  })
}

const scopesOf = ({ editionId, eventId, baseId, startsAt }: Planned): readonly Scope[] => [
  { kind: 'edition', editionId },
  { kind: 'day', editionId, on: localDateOf(startsAt) },
  { kind: 'event', editionId, eventId },
  ...(baseId === undefined ? [] : [{ kind: 'base', editionId, baseId } as const]),
]

/** What a scope comes to, as a thing that grants may cover. @param baseOf the base that an event is a visit to */
export const targetOf = (scope: Scope, baseOf: (eventId: string) => string | undefined): Target => {
  const { editionId } = scope
  switch (scope.kind) {
    case 'edition':
      return { editionId }
    case 'event': {
      const baseId = baseOf(scope.eventId)
      return { editionId, eventId: scope.eventId, ...(baseId !== undefined && { baseId }) }
    }
    case 'base':
      return { editionId, baseId: scope.baseId }
    case 'unit':
      return { editionId, unitId: scope.unitId }
    case 'day':
      return { editionId, startsAt: startOfDay(scope.on) }
  }
}
