import { DAY, instantOf, later, type Instant } from '@domain/kernel/instant'
import { may, permits, type Grant, type Permission, type Role, type Scope, type Target } from '@domain/staff/grant'

const now = instantOf('2025-05-23', '08:30') as Instant
const kickOff: Target = { editionId: '2025', eventId: '2025.kick-off', startsAt: instantOf('2025-05-23', '09:00') as Instant }
const steward = (scope: Scope, until?: Instant): Grant => ({ personId: 'p', role: 'steward', scope, ...(until && { until }) })

describe('a grant', () => {
  it.each<[Scope, boolean]>([
    [{ kind: 'edition', editionId: '2025' }, true],
    [{ kind: 'edition', editionId: '2024' }, false],
    [{ kind: 'event', editionId: '2025', eventId: '2025.kick-off' }, true],
    [{ kind: 'event', editionId: '2025', eventId: '2025.lecture' }, false],
    [{ kind: 'base', editionId: '2025', baseId: '2025.jili' }, false],
    [{ kind: 'day', editionId: '2025', on: '2025-05-23' as never }, true],
    [{ kind: 'day', editionId: '2025', on: '2025-05-24' as never }, false],
  ])('for %o covers the kick-off: %s', (scope, covered) => {
    expect(may([steward(scope)], 'checkIn', kickOff, now)).toBe(covered)
  })
  it('ends by itself at its moment', () => {
    const scope: Scope = { kind: 'edition', editionId: '2025' }
    expect(may([steward(scope, later(now, 1))], 'checkIn', kickOff, now)).toBe(true)
    expect(may([steward(scope, now)], 'checkIn', kickOff, now)).toBe(false)
    expect(permits([steward(scope, now)], 'checkIn', now)).toBe(false)
  })
  it('allows only what its role may do', () => {
    expect(may([steward({ kind: 'edition', editionId: '2025' })], 'import', kickOff, now)).toBe(false)
    expect(may([], 'checkIn', kickOff, now)).toBe(false)
  })
  it('is enough with any one of several permissions', () => {
    const anywhere = [steward({ kind: 'edition', editionId: '2025' })]
    expect([may(anywhere, ['manage', 'checkIn'], kickOff, now), permits(anywhere, ['manage', 'checkIn'], now)]).toEqual([true, true])
    expect([may(anywhere, ['manage', 'serveCallers'], kickOff, now), permits(anywhere, ['manage', 'serveCallers'], now)]).toEqual([false, false])
  })
  it.each<[Role, readonly Permission[]]>([
    ['organiser', ['crowd', 'notify', 'uploadScans']],
    ['host', ['crowd', 'uploadScans']],
    ['safetyLead', ['crowd', 'notify']],
    ['steward', ['uploadScans']],
    ['editor', []],
  ])('on the day %s may %j', (role, allowed) => {
    const grant: Grant = { personId: 'p', role, scope: { kind: 'event', editionId: '2025', eventId: '2025.kick-off' } }
    expect((['crowd', 'notify', 'uploadScans'] as const).filter((permission) => may([grant], permission, kickOff, now))).toEqual(allowed)
  })
  it('hands in scans for three days after its end, and does nothing else', () => {
    const ended = [steward({ kind: 'edition', editionId: '2025' }, now)]
    const last = later(now, 3 * DAY - 1)
    expect([may(ended, 'uploadScans', kickOff, last), permits(ended, ['checkIn', 'uploadScans'], last)]).toEqual([true, true])
    expect([may(ended, 'checkIn', kickOff, last), permits(ended, 'checkIn', last)]).toEqual([false, false])
    expect(may(ended, 'uploadScans', kickOff, later(now, 3 * DAY))).toBe(false)
  })
})
