import * as v from 'valibot'
import type { Instant } from '@domain/kernel/instant'
import { refuse, type Result } from '@domain/kernel/result'
import { inputs } from '@domain/contract/inputs'
import { ACTIONS, type Access, type Action, type ActionsOf, type Output, type Refusal } from '@domain/contract/api'
import { endOf, may, permits, type Needed, type Target } from '@domain/staff/grant'
import { grantsOf } from './store/grants'
import { writeAuditLine } from './store/audit'
import type { Context, PersonContext, PersonHandler, PublicHandler, StaffContext, StaffHandler } from './context'

/** What a function serves: for each of its actions a handler of the kind that the action's access asks for. */
export type Handlers<F extends 'visitor' | 'staff'> = { readonly [A in ActionsOf<F>]: HandlerOf<A> }

type AccessOf<A extends Action> = (typeof ACTIONS)[A]['access']
type HandlerOf<A extends Action> = AccessOf<A> extends 'public'
  ? PublicHandler<A>
  : AccessOf<A> extends 'person'
    ? PersonHandler<A>
    : A extends ActionsOf<'staff'>
      ? AnyStaffHandler<A>
      : never

/** A staff handler with what it loads left open: only its own `run` knows the type. */
type AnyStaffHandler<A extends ActionsOf<'staff'>> = Omit<StaffHandler<A, unknown>, 'run'> & {
  readonly run: (...args: [input: Parameters<StaffHandler<A>['run']>[0], loaded: never, context: StaffContext]) => ReturnType<StaffHandler<A>['run']>
}

type Outcome = Result<Output<Action>, Refusal>

/** Parses at the door, asks who may, runs the action, and writes the audit line of a staff action. */
export const handle = async <F extends 'visitor' | 'staff'>(
  name: F,
  handlers: Handlers<F>,
  request: { readonly action: string; readonly input?: unknown },
  context: Context,
): Promise<Outcome> => {
  const { action } = request
  if (!isServed(name, action)) return refuse({ code: 'UNKNOWN_ACTION' })
  const input = v.safeParse(inputs[action], request.input ?? {})
  if (!input.success) return refuse({ code: 'BAD_INPUT', field: v.getDotPath(input.issues[0]) ?? 'input' })
  const handler = (handlers as Readonly<Record<string, unknown>>)[action]
  const access: Access = ACTIONS[action].access
  if (access === 'public') return await (handler as PublicHandler<Action>)(input.output as never, context)
  const { caller } = context
  if (!caller) return refuse({ code: 'SIGN_IN_NEEDED' })
  const known: PersonContext = { ...context, caller }
  if (access === 'person') return await runForPerson(action, handler as PersonHandler<Action>, input.output, known)
  return await runForStaff({ action, needed: access, handler: handler as AnyStaffHandler<never>, input: input.output }, known)
}

const isServed = (name: 'visitor' | 'staff', action: string): action is Action =>
  Object.hasOwn(ACTIONS, action) && ACTIONS[action as Action].by === name

const runForPerson = async (action: Action, handler: PersonHandler<Action>, input: unknown, context: PersonContext) => {
  const outcome = await handler(input as never, context)
  // Only what was done: anyone may try, and a line for each guess would be a way to fill the collection.
  if (outcome.ok && isAudited(action)) await writeAuditLine({ action, outcome, note: {}, target: undefined }, context)
  return outcome
}

interface StaffRequest {
  readonly action: Action
  readonly needed: Needed
  readonly handler: AnyStaffHandler<never>
  readonly input: unknown
}

const runForStaff = async (request: StaffRequest, context: PersonContext): Promise<Outcome> => {
  const { action, needed, handler, input } = request
  const grants = await grantsOf(context.caller.personId)
  // Asked before anything is loaded: a caller without the role learns nothing, not even whether the thing exists.
  if (!permits(grants, needed, context.now)) return refuse(notAllowed(endOf(grants, needed, context.now)))
  const staff: StaffContext = { ...context, grants }
  const loaded = await handler.load(input as never, staff)
  const outcome = loaded.ok ? await runIfAllowed(request, loaded.value, staff) : loaded
  if (isAudited(action)) {
    const target = loaded.ok && loaded.value.target !== 'perItem' ? loaded.value.target : undefined
    await writeAuditLine({ action, outcome, target, note: handler.note?.(input as never, outcome as never) ?? {} }, context)
  }
  return outcome
}

const runIfAllowed = async (
  { needed, handler, input }: StaffRequest,
  { target, loaded }: { readonly target: Target | 'perItem'; readonly loaded: unknown },
  context: StaffContext,
): Promise<Outcome> => {
  const allowed = target === 'perItem' || may(context.grants, needed, target, context.now)
  if (allowed) return await handler.run(input as never, loaded as never, context)
  return refuse(notAllowed(endOf(context.grants, needed, context.now, target)))
}

/** @param endedAt when the caller's role for it ended, if there was one */
const notAllowed = (endedAt: Instant | undefined) => (endedAt === undefined ? { code: 'NOT_ALLOWED' } as const : { code: 'GRANT_ENDED', endedAt } as const)

const isAudited = (action: Action): boolean => 'audited' in ACTIONS[action]
