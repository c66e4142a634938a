import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import type { Grant, Role, Scope, Target } from '@domain/staff/grant'
import {
  decideAccept, decideInvite, INVITED_ROLES, isLastOrganiser, lapseOf, mayTakeBack, rolesToGive, SCOPES_OF, type InvitedRole,
} from '@domain/staff/invitation'
import { targetOf } from '@domain/staff/scopes'

const now = instantOf('2025-05-20', '09:00') as Instant
const evening = instantOf('2025-05-23', '18:00') as Instant
const EDITION: Scope = { kind: 'edition', editionId: '2025' }
const JILI: Scope = { kind: 'base', editionId: '2025', baseId: '2025.jili' }
const VISIT: Scope = { kind: 'event', editionId: '2025', eventId: '2025.jili-visit' }
const KICK_OFF: Scope = { kind: 'event', editionId: '2025', eventId: '2025.kick-off' }
const FRIDAY: Scope = { kind: 'day', editionId: '2025', on: '2025-05-23' as never }
const BASES: Readonly<Record<string, string>> = { '2025.jili-visit': '2025.jili' }
const target = (scope: Scope): Target => targetOf(scope, (eventId) => BASES[eventId])
const grant = (role: Role, scope: Scope, until?: Instant): Grant => ({ personId: 'p', role, scope, ...(until !== undefined && { until }) })

const asked = (grants: readonly Grant[], role: InvitedRole, scope: Scope, until: Instant | undefined = evening) => {
  const decided = decideInvite(grants, { role, scope, until }, target(scope), now)
  return decided.ok ? 'ok' : decided.refusal.code
}

describe('whoever invites', () => {
  it('as organiser gives every role that does something, where it can do it', () => {
    for (const role of INVITED_ROLES) {
      for (const scope of [EDITION, JILI, KICK_OFF, FRIDAY]) {
        expect(asked([grant('organiser', EDITION)], role, scope)).toBe(SCOPES_OF[role].includes(scope.kind) ? 'ok' : 'CANNOT_GIVE')
      }
    }
  })

  it.each<[InvitedRole, Scope, string]>([
    ['steward', JILI, 'ok'],
    ['steward', VISIT, 'ok'],
    ['steward', KICK_OFF, 'CANNOT_GIVE'],
    ['steward', FRIDAY, 'CANNOT_GIVE'],
    ['steward', EDITION, 'CANNOT_GIVE'],
    ['safetyLead', JILI, 'CANNOT_GIVE'],
    ['host', JILI, 'CANNOT_GIVE'],
    ['organiser', EDITION, 'CANNOT_GIVE'],
  ])('as host of a base gives %s for %o: %s', (role, scope, told) => {
    expect(asked([grant('host', JILI)], role, scope)).toBe(told)
  })

  it.each<Role>(['steward', 'safetyLead', 'editor', 'envoy', 'villageOfficer'])('gives nothing as %s', (role) => {
    expect(asked([grant(role, EDITION)], 'steward', JILI)).toBe('CANNOT_GIVE')
    expect(rolesToGive([grant(role, EDITION)], now)).toEqual([])
  })

  it('gives nothing for longer than they have it, nothing that is past, and no end to an organiser alone', () => {
    const host = grant('host', JILI, evening)
    expect(asked([host], 'steward', JILI, evening)).toBe('ok')
    expect(asked([host], 'steward', JILI, later(evening, 1))).toBe('END_TOO_LATE')
    expect(asked([host, grant('host', EDITION)], 'steward', JILI, later(evening, 1))).toBe('ok')
    expect(asked([host], 'steward', JILI, now)).toBe('END_IS_PAST')
    const endless = (role: InvitedRole, scope: Scope, until?: Instant) =>
      decideInvite([grant('organiser', EDITION, until)], { role, scope }, target(scope), now)
    expect(endless('steward', JILI)).toEqual({ ok: false, refusal: { code: 'CANNOT_GIVE' } })
    expect(endless('organiser', EDITION)).toEqual({ ok: true, value: true })
    expect(endless('organiser', EDITION, evening)).toEqual({ ok: false, refusal: { code: 'END_TOO_LATE', latest: evening } })
  })

  it('gives nothing once their own role has ended', () => {
    expect(asked([grant('organiser', EDITION, now)], 'steward', JILI)).toBe('CANNOT_GIVE')
    expect(rolesToGive([grant('organiser', EDITION, now)], now)).toEqual([])
  })

  it('takes back what they could have given', () => {
    const host = [grant('host', JILI)]
    expect([mayTakeBack(host, 'steward', target(VISIT), now), mayTakeBack(host, 'host', target(JILI), now)]).toEqual([true, false])
    expect(mayTakeBack([grant('organiser', EDITION)], 'envoy', target(EDITION), now)).toBe(true)
  })

  it('is told the roles they have to give', () => {
    expect(rolesToGive([grant('host', JILI)], now)).toEqual(['steward'])
    expect(rolesToGive([grant('organiser', EDITION)], now)).toEqual(INVITED_ROLES)
  })
})

describe('an invitation', () => {
  const lapsesAt = later(now, 72 * HOUR)

  it('lapses after three days, and with what it offers', () => {
    expect([lapseOf(later(now, 100 * HOUR), now), lapseOf(undefined, now)]).toEqual([lapsesAt, lapsesAt])
    expect(lapseOf(later(now, HOUR), now)).toBe(later(now, HOUR))
  })

  it('is for the first who takes it up', () => {
    expect(decideAccept({ state: 'open', lapsesAt }, false, later(lapsesAt, -1))).toEqual({ ok: true, value: true })
    expect(decideAccept({ state: 'open', lapsesAt }, false, lapsesAt)).toEqual({ ok: false, refusal: { code: 'INVITATION_LAPSED', lapsedAt: lapsesAt } })
    expect(decideAccept({ state: 'taken', lapsesAt }, false, now)).toEqual({ ok: false, refusal: { code: 'INVITATION_USED' } })
    expect(decideAccept({ state: 'taken', lapsesAt }, true, later(lapsesAt, HOUR))).toEqual({ ok: true, value: true })
    expect(decideAccept({ state: 'withdrawn', lapsesAt }, false, now)).toEqual({ ok: false, refusal: { code: 'INVITATION_WITHDRAWN' } })
  })
})

it('the last organiser is the one after whom there is none', () => {
  const [one, other, past, steward] = [grant('organiser', EDITION), grant('organiser', EDITION), grant('organiser', EDITION, now), grant('steward', EDITION)]
  expect(isLastOrganiser(one, [one, other], now)).toBe(false)
  expect(isLastOrganiser(one, [past, one, steward], now)).toBe(true)
  expect(isLastOrganiser(steward, [one, steward], now)).toBe(false)
  expect(isLastOrganiser(past, [one, past], now)).toBe(false)
})
