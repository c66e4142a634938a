import type { BaseOutline } from '@domain/base/base'
import { DAY, HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import { baseViews, matchesFilter } from '@/features/base/baseView'

const NOW = instantOf('2025-05-20', '09:00') as Instant
const base = (slug: string, more: Partial<BaseOutline> = {}): BaseOutline => ({
  id: `2025.${slug}`, type: 'scienceBase', name: slug, unit: '', rank: '省级科普基地', topic: '', free: true, summary: '', ...more,
})
const TUESDAYS = { weekdays: [2], opensAt: '09:00', closesAt: '17:00', closedOn: [] }
const SILK = base('silk', { opening: TUESDAYS })
const SQUARE = base('square', { visiting: 'walkIn', opening: TUESDAYS })
const LATER = base('later')
const visit: SessionOutline = {
  id: '2025.silk-1', eventId: '2025.silk-visit', startsAt: later(NOW, DAY), endsAt: later(NOW, DAY + HOUR),
  signUpOpensAt: later(NOW, -DAY), signUpClosesAt: later(NOW, DAY), capacity: { online: 30 }, placesLeft: { online: 3 },
}
const shown = { bases: [SILK, SQUARE, LATER], events: [{ id: '2025.silk-visit', baseId: SILK.id }], sessions: [visit] }

it('a base shows whether it is open, how it is visited and the next free time; what nobody said stays open; where everybody books nothing calls it open now', () => {
  expect(baseViews(shown, NOW)).toEqual([
    { base: SILK, visiting: 'byBooking', next: visit },
    { base: SQUARE, open: { kind: 'open', until: instantOf('2025-05-20', '17:00') }, visiting: 'walkIn' },
    { base: LATER, visiting: 'toBeAnnounced' },
  ])
  expect(baseViews({ ...shown, sessions: undefined }, NOW)[2]).toEqual({ base: LATER })
})

it('a base that is open says how busy it is; nobody asks that of one that is closed, or has gone two hours without a word', () => {
  const crowds = { [SQUARE.id]: { level: 'full', at: NOW }, [SILK.id]: { level: 'full', at: NOW } } as const
  const busy = (now: Instant) => baseViews({ ...shown, crowds }, now).map(({ crowd }) => crowd?.level)
  expect(busy(NOW)).toEqual([undefined, 'full', undefined])
  expect(busy(later(NOW, 2 * HOUR))).toEqual([undefined, undefined, undefined])
})

it('the list narrows to what is open now, or can be reserved', () => {
  const names = (filter: 'all' | 'openNow' | 'reservable', now = NOW) =>
    baseViews(shown, now).filter((view) => matchesFilter(view, filter)).map((view) => view.base.name)
  expect(names('all')).toEqual(['silk', 'square', 'later'])
  expect(names('openNow')).toEqual(['square'])
  expect(names('openNow', later(NOW, DAY))).toEqual([])
  expect(names('reservable')).toEqual(['silk'])
  expect(names('reservable', later(NOW, DAY))).toEqual([])
})
