import type { Instant } from '@domain/kernel/instant'
import type { Action, ActionsOf, Input, Output, OwnRefusal } from '@domain/contract/api'
import type { Result } from '@domain/kernel/result'
import type { Grant, Target } from '@domain/staff/grant'
import type { Environment } from './environment'

/** Who is calling, as the platform vouches for it. */
export interface Caller {
  readonly personId: string
  /** Only ever stored encrypted. */
  readonly openid: string
}

/** What every action is given besides its input. */
export interface Context {
  readonly requestId: string
  readonly now: Instant
  readonly environment: Environment
  readonly caller?: Caller
}

export interface PersonContext extends Context {
  readonly caller: Caller
}

export interface StaffContext extends PersonContext {
  readonly grants: readonly Grant[]
}

type Answer<A extends Action> = Promise<Result<Output<A>, OwnRefusal<A>>>

/** An action anyone may call. */
export type PublicHandler<A extends Action> = (input: Input<A>, context: Context) => Answer<A>

/** An action for a person whom WeChat knows. */
export type PersonHandler<A extends Action> = (input: Input<A>, context: PersonContext) => Answer<A>

/** Says what an audit line keeps of the input, and of what came of it. No personal data. */
export type AuditNote<A extends Action> = (input: Input<A>, outcome: Result<Output<A>, unknown>) => { readonly key?: string; readonly [fact: string]: string | number | undefined }

/**
 * An action for staff, in two steps so that none can forget to ask: `load` says what it would be done to,
 * `handle` asks `may()`, and only then `run` does it.
 */
export interface StaffHandler<A extends ActionsOf<'staff'>, Loaded = undefined> {
  /** `perItem`: the action shows many things and leaves out those the caller may not see. */
  readonly load: (
    input: Input<A>,
    context: StaffContext,
  ) => Promise<Result<{ readonly target: Target | 'perItem'; readonly loaded: Loaded }, OwnRefusal<A>>>
  readonly run: (input: Input<A>, loaded: Loaded, context: StaffContext) => Answer<A>
  readonly note?: AuditNote<A>
}
