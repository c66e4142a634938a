import type { Instant } from '@domain/kernel/instant'
import type { Grant, Role } from '@domain/staff/grant'

/** One of the caller's own roles. `label`: what whoever gave it wrote down of them. */
export interface OwnGrant extends Pick<Grant, 'role' | 'scope' | 'until'> {
  readonly label?: string
}

/** What an invitation offers. */
export interface Offered extends Pick<Grant, 'role' | 'scope' | 'until'> {
  /** In which role somebody gives it. */
  readonly from: Role
  readonly lapsesAt: Instant
  /** The caller has taken it up. */
  readonly taken?: true
}

/** Somebody's role, or the invitation to it, for whoever could give it. */
export interface StaffGrant extends Pick<Grant, 'role' | 'scope' | 'until'> {
  readonly id: string
  readonly label?: string
  /** Since when somebody has it, or when it was offered. Absent of the first organiser's. */
  readonly since?: Instant
  /** Nobody has taken it up; void from then on. Absent: somebody has the role. */
  readonly lapsesAt?: Instant
  /** The caller's own. */
  readonly mine?: true
}
