import { HOUR, later, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { isLive, may, permits, type Grant, type Role, type Scope, type Target } from '@domain/staff/grant'

/** Roles that can be had by invitation: those that do something. */
export const INVITED_ROLES = ['steward', 'safetyLead', 'host', 'organiser'] as const

export type InvitedRole = (typeof INVITED_ROLES)[number]

/** What a role can be good for: an organiser's work is the edition's, a host's its own place's or event's. */
export const SCOPES_OF: Readonly<Record<InvitedRole, readonly Scope['kind'][]>> = {
  steward: ['day', 'event', 'base', 'edition'],
  safetyLead: ['day', 'event', 'base', 'edition'],
  host: ['base', 'event'],
  organiser: ['edition'],
}

/** Who gives what: an organiser every role, a host its stewards. */
const gives = (giver: Role, role: Role): boolean => giver === 'organiser' || (giver === 'host' && role === 'steward')

/** The roles that these grants can give at all. */
export const rolesToGive = (grants: readonly Omit<Grant, 'personId'>[], now: Instant): readonly InvitedRole[] =>
  INVITED_ROLES.filter((role) => grants.some((grant) => permits([grant], 'invite', now) && gives(grant.role, role)))

/** What is to be given. `until`: exclusive; only an organiser's may be left open. */
export interface Wish {
  readonly role: InvitedRole
  readonly scope: Scope
  readonly until?: Instant | undefined
}

export type InviteRefusal =
  /** Not this role, or not for this. */
  | { readonly code: 'CANNOT_GIVE' }
  | { readonly code: 'END_IS_PAST' }
  /** One's own role ends earlier. */
  | { readonly code: 'END_TOO_LATE'; readonly latest: Instant }

/**
 * Whether these grants can give a role: nobody gives more than they have.
 * @param target what the role's scope comes to
 */
export const decideInvite = (grants: readonly Grant[], { role, scope, until }: Wish, target: Target, now: Instant): Result<true, InviteRefusal> => {
  const givers = giversOf(grants, role, target, now)
  if (givers.length === 0 || !SCOPES_OF[role].includes(scope.kind)) return refuse({ code: 'CANNOT_GIVE' })
  if (until === undefined && role !== 'organiser') return refuse({ code: 'CANNOT_GIVE' })
  return decideEnd(until, latestOf(givers), now)
}

const decideEnd = (until: Instant | undefined, latest: Instant | undefined, now: Instant): Result<true, InviteRefusal> => {
  if (until !== undefined && until <= now) return refuse({ code: 'END_IS_PAST' })
  return latest !== undefined && (until ?? Infinity) > latest ? refuse({ code: 'END_TOO_LATE', latest }) : ok(true)
}

/** Whether these grants may end a role, or withdraw its invitation: whoever could give it. */
export const mayTakeBack = (grants: readonly Grant[], role: Role, target: Target, now: Instant): boolean =>
  giversOf(grants, role, target, now).length > 0

const giversOf = (grants: readonly Grant[], role: Role, target: Target, now: Instant): readonly Grant[] =>
  grants.filter((grant) => may([grant], 'invite', target, now) && gives(grant.role, role))

/** Until when the longest of them lasts; undefined: one has no end. */
export const latestOf = (grants: readonly Pick<Grant, 'until'>[]): Instant | undefined => {
  const ends = grants.flatMap(({ until }) => (until === undefined ? [] : [until]))
  return ends.length < grants.length ? undefined : ends.reduce((last, end) => (end > last ? end : last))
}

/** 邀请: a role that somebody may take up, once. */
export interface Invitation {
  readonly state: 'open' | 'taken' | 'withdrawn'
  readonly lapsesAt: Instant
}

/** An invitation that nobody takes up is void after this long, and never later than what it offers. */
const OPEN_MS = 72 * HOUR

export const lapseOf = (until: Instant | undefined, now: Instant): Instant => {
  const lapse = later(now, OPEN_MS)
  return until !== undefined && until < lapse ? until : lapse
}

export type InvitationRefusal =
  | { readonly code: 'INVITATION_UNKNOWN' }
  | { readonly code: 'INVITATION_USED' }
  | { readonly code: 'INVITATION_WITHDRAWN' }
  | { readonly code: 'INVITATION_LAPSED'; readonly lapsedAt: Instant }

/**
 * Whether somebody can take an invitation up.
 * @param isTaker they have taken it up before
 */
export const decideAccept = ({ state, lapsesAt }: Invitation, isTaker: boolean, now: Instant): Result<true, InvitationRefusal> => {
  if (state === 'taken') return isTaker ? ok(true) : refuse({ code: 'INVITATION_USED' })
  if (state === 'withdrawn') return refuse({ code: 'INVITATION_WITHDRAWN' })
  return now < lapsesAt ? ok(true) : refuse({ code: 'INVITATION_LAPSED', lapsedAt: lapsesAt })
}

/** Whether an edition would be left without an organiser when this grant of it ends. */
export const isLastOrganiser = <Given extends Pick<Grant, 'role' | 'until'>>(grant: Given, all: readonly Given[], now: Instant): boolean => {
  const organisers = all.filter((each) => each.role === 'organiser' && isLive(each, now))
  return organisers.length === 1 && organisers[0] === grant
}
