import { localDateOf, type Instant, type LocalDate } from '@domain/kernel/instant'

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

/** What a staff action does, as far as permission is concerned. */
export type Permission = 'import' | 'checkIn' | 'manage' | 'serveCallers' | 'operate'

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
  organiser: ['import', 'checkIn', 'manage', 'serveCallers', 'operate'],
  host: ['checkIn', 'manage', 'serveCallers'],
  editor: [],
  steward: ['checkIn'],
  safetyLead: [],
  envoy: [],
  villageOfficer: [],
}

/** Whether these grants allow an action on a target at a moment. */
export const may = (grants: readonly Grant[], needed: Needed, target: Target, now: Instant): boolean =>
  grants.some((grant) => isLive(grant, now) && isPermitted(grant.role, needed) && covers(grant.scope, target))

/** Whether these grants hold a permission for anything at all: asked first, before the target is even looked up. */
export const permits = (grants: readonly Omit<Grant, 'personId'>[], needed: Needed, now: Instant): boolean =>
  grants.some((grant) => isLive(grant, now) && isPermitted(grant.role, needed))

const isPermitted = (role: Role, needed: Needed): boolean =>
  (typeof needed === 'string' ? [needed] : needed).some((permission) => PERMITTED[role].includes(permission))

const isLive = (grant: Pick<Grant, 'until'>, now: Instant): boolean => grant.until === undefined || now < grant.until

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
