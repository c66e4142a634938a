import { DAY, HOUR, instant, later, type Instant } from '@domain/kernel/instant'
import { firstChoice, type SessionOutline } from '@domain/session/outline'

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
