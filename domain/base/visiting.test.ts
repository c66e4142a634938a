import { sessionsOfBase, visitingOf } from '@domain/base/visiting'
import { DAY, HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { nextFree, type SessionOutline } from '@domain/session/outline'

const NOW = instantOf('2025-05-20', '09:00') as Instant
const session = (id: string, startsAt: Instant, left: number): SessionOutline => ({
  id, eventId: '2025.visit', startsAt, endsAt: later(startsAt, HOUR),
  signUpOpensAt: later(NOW, -DAY), signUpClosesAt: startsAt, capacity: { online: 30 }, placesLeft: { online: left },
})
const FULL = session('full', later(NOW, DAY), 0)
const FREE = session('free', later(NOW, 2 * DAY), 3)
const LATER = session('later', later(NOW, 3 * DAY), 30)

it('a base is visited as it says; where it says nothing, by reservation if there are sessions, else nobody knows yet', () => {
  expect(visitingOf({ visiting: 'walkIn' }, [FREE], NOW)).toBe('walkIn')
  expect(visitingOf({}, [FREE], NOW)).toBe('byBooking')
  expect(visitingOf({}, [], NOW)).toBeUndefined()
})

it('where sessions keep places for those who just come, a base is visited either way, until they are taken or over', () => {
  const visit = { ...FREE, placesLeft: { online: 0, walkIn: 6 } }
  const byBooking = { visiting: 'byBooking' } as const
  expect(visitingOf(byBooking, [FULL, visit], NOW)).toBe('either')
  expect(visitingOf({}, [visit], NOW)).toBe('either')
  expect(visitingOf(byBooking, [visit], later(FREE.startsAt, HOUR))).toBe('byBooking')
  expect(visitingOf(byBooking, [{ ...visit, placesLeft: { online: 9, walkIn: 0 } }], NOW)).toBe('byBooking')
  expect(visitingOf({ visiting: 'walkIn' }, [visit], NOW)).toBe('walkIn')
})

it('the sessions of a base are those of the visits to it', () => {
  const events = [{ id: '2025.visit', baseId: '2025.jili' }, { id: '2025.talk' }]
  expect(sessionsOfBase('2025.jili', events, [FULL, { ...FREE, eventId: '2025.talk' }])).toEqual([FULL])
})

it('the next free time is the first with places left and its sign-up open, and not one that I hold', () => {
  expect(nextFree([LATER, FREE, FULL], NOW)).toBe(FREE)
  expect(nextFree([{ ...FREE, mine: true }, LATER], NOW)).toBe(LATER)
  expect(nextFree([FULL], NOW)).toBeUndefined()
})
