import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import type { Grant, Scope } from '@domain/staff/grant'
import { scopesToGive } from '@domain/staff/scopes'

const at = (day: string, time: string) => instantOf(`2025-05-${day}`, time) as Instant
const session = (eventId: string, startsAt: Instant, more: { readonly baseId?: string; readonly endsAt?: Instant; readonly cancelled?: { at: Instant; reason: string } } = {}) =>
  ({ editionId: '2025', eventId, startsAt, endsAt: later(startsAt, 2 * HOUR), ...more })

const SESSIONS = [
  session('2025.past', at('19', '09:00')),
  session('2025.kick-off', at('23', '09:00')),
  session('2025.visit', at('23', '15:00'), { baseId: '2025.jili' }),
  session('2025.visit', at('24', '10:00'), { baseId: '2025.jili' }),
  session('2025.visit', at('25', '10:00'), { baseId: '2025.jili', cancelled: { at: at('19', '09:00'), reason: '大雨' } }),
]
const now = at('20', '09:00')
const grant = (role: Grant['role'], scope: Scope, until?: Instant): Grant => ({ personId: 'p', role, scope, ...(until !== undefined && { until }) })
const given = (grants: readonly Grant[]) =>
  Object.fromEntries(scopesToGive(SESSIONS, grants, now).map(({ scope: { editionId: _edition, ...scope }, until }) => [Object.values(scope).join(' '), until]))

describe('what a role can be given for', () => {
  it('by an organiser: the edition, its coming days, events and bases, until an hour after their last session', () => {
    expect(given([grant('organiser', { kind: 'edition', editionId: '2025' })])).toEqual({
      edition: at('24', '13:00'),
      'day 2025-05-23': at('23', '18:00'),
      'day 2025-05-24': at('24', '13:00'),
      'event 2025.kick-off': at('23', '12:00'),
      'event 2025.visit': at('24', '13:00'),
      'base 2025.jili': at('24', '13:00'),
    })
  })

  it('by a host: its own base and what is held there, and not for longer than its own role', () => {
    const base = { kind: 'base', editionId: '2025', baseId: '2025.jili' } as const
    expect(given([grant('host', base)])).toEqual({ 'event 2025.visit': at('24', '13:00'), 'base 2025.jili': at('24', '13:00') })
    expect(given([grant('host', base, at('23', '20:00'))])['base 2025.jili']).toBe(at('23', '20:00'))
  })

  it('by a steward: nothing', () => {
    expect(given([grant('steward', { kind: 'edition', editionId: '2025' })])).toEqual({})
  })
})
