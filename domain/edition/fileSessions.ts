import { withoutAbsent } from '@domain/kernel/absent'
import type { ScienceBase } from '@domain/base/base'
import type { Edition, EditionContent } from '@domain/edition/edition'
import type { FileSession } from '@domain/edition/fileParts'
import type { ScienceEvent } from '@domain/event/event'
import type { Places, SessionFacts } from '@domain/session/session'

/**
 * Sessions as the file describes them; what they do not say themselves they have from their event, its base and the
 * edition. That every event is there has been checked before.
 */
export const sessionsOf = (
  sessions: readonly FileSession[],
  { edition, events, bases }: Omit<EditionContent, 'sessions'>,
): readonly SessionFacts[] =>
  sessions.flatMap((session) => {
    const event = events.find(({ id }) => id === `${edition.id}.${session.活动}`)
    return event ? [sessionOf(session, event, { edition, base: bases.find(({ id }) => id === event.baseId) })] : []
  })

interface Around {
  readonly edition: Edition
  readonly base: ScienceBase | undefined
}

const sessionOf = (session: FileSession, event: ScienceEvent, { edition, base }: Around): SessionFacts =>
  withoutAbsent<SessionFacts>({
    id: `${edition.id}.${session.编号}`,
    editionId: edition.id,
    eventId: event.id,
    baseId: event.baseId,
    kind: event.baseId ? 'visit' : 'activity',
    title: event.title,
    placeName: session.地点 ?? placeNameOf(event, base),
    startsAt: session.时间.startsAt,
    endsAt: session.时间.endsAt,
    signUpOpensAt: session.报名.startsAt,
    signUpClosesAt: session.报名.endsAt ?? session.时间.startsAt,
    capacity: capacityOf(session),
    sharesReleasedAt: session.余量开放,
    partyMax: session.每次报名最多人数 ?? edition.partyMax,
    liveMax: edition.liveMax,
    gates: session.入口,
  })

/** A visit is at its base, whose unit people can ask for, even while the address is 待公布. */
const placeNameOf = (event: ScienceEvent, base: ScienceBase | undefined): string | undefined =>
  event.place?.name ?? base?.place?.name ?? base?.unit

const capacityOf = ({ 名额 }: FileSession): Places => ({
  online: 名额.网上, group: 名额.团体, walkIn: 名额.现场, phone: 名额.电话,
})
