import type { BaseOutline } from '@domain/base/base'
import { crowdNow, type Crowd } from '@domain/base/crowd'
import { openState, type OpenState } from '@domain/base/opening'
import { openToComers, sessionsOfBase, visitingOf, type Visiting } from '@domain/base/visiting'
import { withoutAbsent } from '@domain/kernel/absent'
import type { EventOutline } from '@domain/event/event'
import type { Instant } from '@domain/kernel/instant'
import { nextFree, type SessionOutline } from '@domain/session/outline'

/** A base as the list of bases shows it at a moment. */
export interface BaseView {
  readonly base: BaseOutline
  /** Absent: 待公布, or everybody books and it is open now. */
  readonly open?: OpenState
  /** Absent while this device has never had the sessions, by which it is told. */
  readonly visiting?: Visiting | 'toBeAnnounced'
  /** While it is open to whoever comes. */
  readonly crowd?: Crowd
  /** 最近可约 */
  readonly next?: SessionOutline
}

interface Shown {
  readonly bases: readonly BaseOutline[]
  readonly events: readonly Pick<EventOutline, 'id' | 'baseId'>[]
  /** Absent while this device has never had them. */
  readonly sessions: readonly SessionOutline[] | undefined
  /** As read last, by id. */
  readonly crowds?: Readonly<Record<string, Crowd>> | undefined
}

export const baseViews = ({ bases, events, sessions, crowds = {} }: Shown, now: Instant): readonly BaseView[] =>
  bases.map((base) => {
    const visits = sessionsOfBase(base.id, events, sessions ?? [])
    const way = visitingOf(base, visits, now)
    const visiting = way ?? (sessions && 'toBeAnnounced')
    const next = nextFree(visits, now)
    const open = openToComers(base.opening && openState(base.opening, now), way)
    const crowd = open?.kind === 'open' ? crowdNow(crowds[base.id], now) : undefined
    return withoutAbsent<BaseView>({ base, open, crowd, visiting, next })
  })

export type BaseFilter = 'all' | 'openNow' | 'reservable'

export const matchesFilter = ({ open, next }: BaseView, filter: BaseFilter): boolean =>
  filter === 'all' || (filter === 'openNow' ? open?.kind === 'open' : next !== undefined)

/** 参观方式 in words. */
export const visitingWords = (visiting: Visiting | 'toBeAnnounced'): string => VISITING_WORDS[visiting]

const VISITING_WORDS = {
  byBooking: '要先预约', walkIn: '直接来，不用预约', either: '可以预约，也可以直接来', toBeAnnounced: '参观方式待公布',
} as const
