import type { Input } from '@domain/contract/api'
import { localDateOf, type Instant } from '@domain/kernel/instant'
import type { Scope } from '@domain/staff/grant'
import { SCOPES_OF, type InvitedRole } from '@domain/staff/invitation'
import type { ScopeToGive } from '@domain/staff/scopes'
import { formatClock } from '@/ui/formatTime'
import { readDay, readMoment } from '@/ui/typedTime'

/** An invitation as filled in. */
export interface InviteDraft {
  readonly role: InvitedRole
  /** Absent: there is nothing to give the role for; an organiser's is the edition. */
  readonly given?: ScopeToGive
  /** When the role ends: a day and a clock in +08:00. */
  readonly date: string
  readonly time: string
  readonly label: string
}

export type ScopeKind = Exclude<Scope['kind'], 'unit'>

/** What a role can be given for, by kind; kinds without anything are left out. */
export const kindsFor = (role: InvitedRole, scopes: readonly ScopeToGive[]): readonly ScopeKind[] =>
  SCOPES_OF[role].filter((kind): kind is ScopeKind => kind !== 'unit' && scopes.some(({ scope }) => scope.kind === kind))

/** Those of one kind; the soonest to end first, which for days is their order. */
export const scopesOfKind = (kind: Scope['kind'], scopes: readonly ScopeToGive[]): readonly ScopeToGive[] =>
  scopes.filter(({ scope }) => scope.kind === kind).sort((one, other) => one.until - other.until)

/** The form for a role: for the soonest of the first kind, with its own end. */
export const draftFor = (role: InvitedRole, scopes: readonly ScopeToGive[], label = ''): InviteDraft => {
  const [kind] = kindsFor(role, scopes)
  const given = kind && scopesOfKind(kind, scopes)[0]
  return given ? withScope({ role, label, date: '', time: '' }, given) : { role, label, date: '', time: '' }
}

/** The same for something else: the end is proposed anew. */
export const withScope = (draft: InviteDraft, given: ScopeToGive): InviteDraft => ({
  ...draft, given, date: localDateOf(given.until), time: formatClock(given.until),
})

export interface InviteProblems {
  readonly date?: string
  readonly time?: string
  readonly label?: string
}

type Invited = Omit<Input<'inviteStaff'>, 'requestKey'>

/** What would be sent, or what is wrong with it. */
export const checkInvite = (draft: InviteDraft, now: Instant): { readonly problems: InviteProblems; readonly invited?: Invited } => {
  const { role, given } = draft
  const label = draft.label.trim()
  const nameless: InviteProblems = label === '' ? { label: '请写名字，或者岗位，例如：东门志愿者一' } : {}
  if (role === 'organiser') return label === '' ? { problems: nameless } : { problems: {}, invited: { role, scope: { kind: 'edition' }, label } }
  if (!given) return { problems: nameless }
  const { until, problems } = endIn(draft, given, now)
  if (until === undefined || label === '') return { problems: { ...problems, ...nameless } }
  return { problems, invited: { role, scope: asked(given.scope), until, label } }
}

const endIn = ({ date, time }: InviteDraft, given: ScopeToGive, now: Instant): { readonly problems: InviteProblems; readonly until?: Instant } => {
  // As it was proposed, to the second.
  if (date === localDateOf(given.until) && time === formatClock(given.until)) return { problems: {}, until: given.until }
  const day = readDay(date, now)
  if (day === undefined) return { problems: { date: '请写成 2025-05-23 或 5月23日 这样' } }
  const until = readMoment(day, time)
  if (until === undefined) return { problems: { time: '请写成 18:00 这样' } }
  return until <= now ? { problems: { time: '要在现在以后' } } : { problems: {}, until }
}

/** As it is sent: the edition is the one that runs. */
const asked = (scope: Scope): Invited['scope'] => {
  switch (scope.kind) {
    case 'day':
      return { kind: 'day', on: scope.on }
    case 'event':
      return { kind: 'event', eventId: scope.eventId }
    case 'base':
      return { kind: 'base', baseId: scope.baseId }
    case 'edition':
    case 'unit':
      return { kind: 'edition' }
  }
}
