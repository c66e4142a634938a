import * as v from 'valibot'
import { sessionsFromPattern, type PatternTemplate } from '@domain/base/openingPattern'
import type { ScienceBase } from '@domain/base/base'
import type { Edition, EditionContent } from '@domain/edition/edition'
import { line, slug, span } from '@domain/edition/fileParts'
import { patternOf, type FilePattern } from '@domain/edition/filePattern'
import { rulesOf, sessionRules } from '@domain/edition/fileRules'
import type { ScienceEvent } from '@domain/event/event'
import { withoutAbsent } from '@domain/kernel/absent'
import type { SessionFacts } from '@domain/session/session'

export const session = v.strictObject({
  编号: slug,
  活动: slug,
  地点: v.exactOptional(line(60)),
  时间: span,
  报名: span,
  // From this moment on, what groups and callers left goes to everyone.
  余量开放: v.exactOptional(v.pipe(span, v.transform(({ startsAt }) => startsAt))),
  ...sessionRules,
})

export type FileSession = v.InferOutput<typeof session>

/** The sessions written one by one, and the events that are open by a pattern. */
export interface WrittenSessions {
  readonly sessions: readonly FileSession[]
  readonly patterns: readonly { readonly 编号: string; readonly 按时段开放?: FilePattern }[]
}

type Around = Omit<EditionContent, 'sessions'>

/**
 * Sessions as the file describes them, and those that opening patterns make; what they do not say themselves they have
 * from their event, its base and the edition. That every event is there has been checked before.
 */
export const sessionsOf = ({ sessions, patterns }: WrittenSessions, around: Around): readonly SessionFacts[] => {
  const byHand = sessions.flatMap((written) => {
    const of = parentOf(written.活动, around)
    return of ? [sessionOf(written, of, around.edition)] : []
  })
  return [...byHand, ...patterns.flatMap(({ 编号, 按时段开放 }) => (按时段开放 ? patternSessions(编号, 按时段开放, around, byHand) : []))]
}

interface Parent {
  readonly event: ScienceEvent
  readonly base: ScienceBase | undefined
}

const parentOf = (eventSlug: string, { edition, events, bases }: Around): Parent | undefined => {
  const event = events.find(({ id }) => id === `${edition.id}.${eventSlug}`)
  return event && { event, base: bases.find(({ id }) => id === event.baseId) }
}

const sessionOf = (written: FileSession, parent: Parent, edition: Edition): SessionFacts =>
  withoutAbsent<SessionFacts>({
    id: `${edition.id}.${written.编号}`,
    ...inherited(parent, edition),
    placeName: written.地点 ?? placeNameOf(parent),
    startsAt: written.时间.startsAt,
    endsAt: written.时间.endsAt,
    signUpOpensAt: written.报名.startsAt,
    signUpClosesAt: written.报名.endsAt ?? written.时间.startsAt,
    sharesReleasedAt: written.余量开放,
    ...rulesOf(written, edition.partyMax),
  })

const patternSessions = (eventSlug: string, written: FilePattern, around: Around, byHand: readonly SessionFacts[]): readonly SessionFacts[] => {
  const parent = parentOf(eventSlug, around)
  if (!parent?.base?.opening) return []
  const template = withoutAbsent<PatternTemplate>({
    ...inherited(parent, around.edition), placeName: placeNameOf(parent), ...rulesOf(written, around.edition.partyMax),
  })
  return sessionsFromPattern(patternOf(written), parent.base.opening, template, byHand)
}

/** What a session has from its event, its base and the edition. */
const inherited = ({ event, base }: Parent, edition: Edition) => ({
  editionId: edition.id,
  eventId: event.id,
  baseId: event.baseId,
  kind: event.baseId ? ('visit' as const) : ('activity' as const),
  title: event.title,
  liveMax: edition.liveMax,
  acknowledge: base && base.secrecyNotes.length > 0 ? base.secrecyNotes : undefined,
  tour: event.tour,
})

/** A visit is at its base, whose unit people can ask for, even while the address is 待公布. */
const placeNameOf = ({ event, base }: Parent): string | undefined => event.place?.name ?? base?.place?.name ?? base?.unit
