import { DAY, later, localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'

/** 角色 */
export type Role = 'organiser' | 'host' | 'editor' | 'steward' | 'safetyLead' | 'envoy' | 'villageOfficer'

/** 范围: what a grant is good for. `edition` covers everything in it; `day` a day's sessions. */
export type Scope =
  | { readonly kind: 'edition'; readonly editionId: string }
  | { readonly kind: 'event'; readonly editionId: string; readonly eventId: string }
  | { readonly kind: 'base'; readonly editionId: string; readonly baseId: string }
  | { readonly kind: 'unit'; readonly editionId: string; readonly unitId: string }
  | { readonly kind: 'day'; readonly editionId: string; readonly on: LocalDate }

/** 授权: a role within a scope, until a moment (exclusive). */
export interface Grant {
  readonly personId: string
  readonly role: Role
  readonly scope: Scope
  readonly until?: Instant
}

/**
 * What a staff action does, as far as permission is concerned. `uploadScans`: hands in what a phone decided at the gate;
 * `crowd`: sees how many are inside, and stops entry; `notify`: sends an urgent notice; `invite`: gives others a role.
 */
export type Permission = 'import' | 'checkIn' | 'uploadScans' | 'manage' | 'serveCallers' | 'operate' | 'crowd' | 'notify' | 'invite'

/** What an action asks for: a permission, or any one of several. */
export type Needed = Permission | readonly Permission[]

/** What an action is done to. */
export interface Target {
  readonly editionId: string
  readonly eventId?: string
  readonly baseId?: string
  readonly unitId?: string
  readonly startsAt?: Instant
}

const PERMITTED: Readonly<Record<Role, readonly Permission[]>> = {
  organiser: ['import', 'checkIn', 'uploadScans', 'manage', 'serveCallers', 'operate', 'crowd', 'notify', 'invite'],
  host: ['checkIn', 'uploadScans', 'manage', 'serveCallers', 'crowd', 'invite'],
  editor: [],
  steward: ['checkIn', 'uploadScans'],
  safetyLead: ['crowd', 'notify'],
  envoy: [],
  villageOfficer: [],
}

/** A phone that was off the network at the gate may come back to it after the steward's day is over. */
export const UPLOAD_GRACE_MS = 3 * DAY

/** Whether these grants allow an action on a target at a moment. */
export const may = (grants: readonly Grant[], needed: Needed, target: Target, now: Instant): boolean =>
  grants.some((grant) => allows(grant, needed, now) && covers(grant.scope, target))

/**
 * When the last of the grants ended that would have allowed it: whoever had the role is told that it has ended, and whom to
 * ask. Undefined where none ever would have. @param target absent: anything at all
 */
export const endOf = (grants: readonly Grant[], needed: Needed, now: Instant, target?: Target): Instant | undefined =>
  grants.reduce<Instant | undefined>((last, { until, ...grant }) => {
    const ended = until !== undefined && until <= now && allows(grant, needed, now) && (!target || covers(grant.scope, target))
    return ended && (last === undefined || until > last) ? until : last
  }, undefined)

/** Whether these grants hold a permission for anything at all: asked first, before the target is even looked up. */
export const permits = (grants: readonly Omit<Grant, 'personId'>[], needed: Needed, now: Instant): boolean =>
  grants.some((grant) => allows(grant, needed, now))

type Timed = Pick<Grant, 'role' | 'until'>

const allows = (grant: Timed, needed: Needed, now: Instant): boolean =>
  (typeof needed === 'string' ? [needed] : needed).some(
    (permission) => PERMITTED[grant.role].includes(permission) && isLive(grant, now, permission === 'uploadScans' ? UPLOAD_GRACE_MS : 0),
  )

/** Whether a grant still counts. @param graceMs how long it does after its end */
export const isLive = ({ until }: Pick<Grant, 'until'>, now: Instant, graceMs = 0): boolean =>
  until === undefined || now < later(until, graceMs)

const covers = (scope: Scope, target: Target): boolean => {
  if (scope.editionId !== target.editionId) return false
  switch (scope.kind) {
    case 'edition':
      return true
    case 'event':
      return scope.eventId === target.eventId
    case 'base':
      return scope.baseId === target.baseId
    case 'unit':
      return scope.unitId === target.unitId
    case 'day':
      return target.startsAt !== undefined && localDateOf(target.startsAt) === scope.on
  }
}
