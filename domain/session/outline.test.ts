import { DAY, HOUR, instant, later, type Instant } from '@domain/kernel/instant'
import { firstChoice, oneADay, sessionCount, type SessionOutline } from '@domain/session/outline'

const NINE = instant(Date.parse('2025-05-24T09:00:00+08:00'))
const NOW = later(NINE, -DAY)

const session = (id: string, startsAt: Instant, left: number): SessionOutline => ({
  id, eventId: '2025.visit', startsAt, endsAt: later(startsAt, HOUR),
  signUpOpensAt: later(startsAt, -7 * DAY), signUpClosesAt: startsAt, capacity: { online: 30 }, placesLeft: { online: left },
})

describe('the session offered first', () => {
  const full = session('full', NINE, 0)
  const open = session('open', later(NINE, HOUR), 9)

  it('is one that can be reserved, before an earlier one that is full', () => {
    expect(firstChoice([open, full], NOW)?.id).toBe('open')
    expect(firstChoice([full], NOW)?.id).toBe('full')
    expect(firstChoice([], NOW)).toBeUndefined()
  })

  it('is mine while it lasts', () => {
    const mine = { ...full, mine: true as const }
    expect(firstChoice([open, mine], NOW)?.id).toBe('full')
    expect(firstChoice([open, mine], later(NINE, HOUR - 1))?.id).toBe('full')
    expect(firstChoice([session('over', NINE, 3), session('next', later(NINE, DAY), 3)], later(NINE, HOUR))?.id).toBe('next')
  })
})

describe('the slots of an opening pattern in a list', () => {
  const slot = (id: string, startsAt: Instant, left: number) => ({ ...session(id, startsAt, left), fromPattern: true as const })
  const all = [slot('a', NINE, 0), slot('b', later(NINE, HOUR), 9), slot('c', later(NINE, 2 * HOUR), 9), slot('d', later(NINE, DAY), 0)]

  it('are one a day, the one to offer first, and it says how many more there are', () => {
    expect(oneADay(all, NOW)).toMatchObject([{ id: 'b', more: 2 }, { id: 'd' }])
    expect(sessionCount(oneADay(all, NOW))).toBe(4)
    expect(oneADay(all, later(NINE, HOUR))[0]).toMatchObject({ id: 'c', more: 1 })
  })
  it('keep mine, other events’ and what was written by hand', () => {
    const mine = { ...slot('mine', NINE, 0), mine: true as const }
    const others = [session('hand', NINE, 1), { ...slot('other', NINE, 1), eventId: '2025.other' }]
    expect(oneADay([mine, ...others, ...all], NOW).map(({ id }) => id)).toEqual(['mine', 'hand', 'other', 'b', 'd'])
  })
})
