import type { Action, Input, Reply } from '@domain/contract/api'
import type { Cloud } from './cloud'
import type { Stage } from './crashStage'

/** A request about to be made, in a situation of its own. */
export interface Situation<A extends Action> {
  readonly persona: string
  readonly input: Input<A>
  /** Every session it may touch. */
  readonly sessions: readonly string[]
}

/** A way to use an action. Set up twice it must give two situations that differ in ids only. */
export interface CrashCase<A extends Action> {
  readonly name: string
  readonly setUp: (stage: Stage) => Promise<Situation<A>>
  /** What a repeat may be told instead of yes; nothing was done then, or all of it. */
  readonly orTold?: string
}

/** Where a request was cut off: before its k-th call on the database's wire, or when that call had been committed. */
export interface Cut {
  readonly k: number
  readonly when: 'before' | 'after'
}

/** Who comes afterwards: the caller, with the same request; or nobody but the clock. */
export type Afterwards = 'repeated' | 'left'

/** One run of a case. */
export interface Trial {
  readonly name: string
  readonly sessions: readonly string[]
  readonly cut?: Cut
  readonly afterwards: Afterwards | 'uncut' | 'untouched'
  /** What the caller was told in the end; nothing when nobody asked again. */
  readonly told?: string
  /** What else the caller may be told. */
  readonly orTold?: string | undefined
}

/** A way to cut a request off. */
export interface Cutter {
  /** Makes ready. @returns what is done while the request runs */
  readonly arm: (cloud: Cloud, requestId: string, cut: Cut) => Promise<() => Promise<void>>
  /** Whether nobody can be told anything: the request's own process ends with the cut. */
  readonly isSilent: boolean
}

/** For the database the request's process is gone: nothing it still sends is carried out. */
const crashByFault: Cutter = {
  isSilent: true,
  arm: async (cloud, requestId, { k, when }) => {
    await cloud.control('POST', 'faults', { requestId, call: k, when, do: 'crash' })
    return () => Promise.resolve()
  },
}

export interface CaseOptions {
  readonly cutter?: Cutter
  /** A sample; all when absent. */
  readonly chosen?: (cut: Cut, calls: number) => boolean
  readonly atOnce?: number
}

let requests = 0
const newRequestId = (): string => `crash-${(requests += 1)}`

/**
 * Runs a case uncut and counts its calls on the wire, so that none can be forgotten; then once for every call, both
 * moments and both ways to go on. Leaves the checking for later: the clock must run first.
 */
export const runCase = async <A extends Action>(
  stage: Stage,
  action: A,
  tried: CrashCase<A>,
  options: CaseOptions = {},
): Promise<readonly Trial[]> => {
  const { name, setUp } = tried
  const title = `${action}: ${name}`
  const untouched = await setUp(stage)
  const uncut = await setUp(stage)
  const requestId = newRequestId()
  const reply = await stage.cloud.call(uncut.persona, action, uncut.input, { requestId })
  const calls = ((await stage.cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length
  const cuts = Array.from({ length: calls }, (_, at) => at + 1).flatMap((k): readonly Cut[] => [{ k, when: 'before' }, { k, when: 'after' }])
  const wanted = cuts.filter((cut) => options.chosen?.(cut, calls) ?? true)
  const ways: readonly Afterwards[] = ['repeated', 'left']
  const trials = await inTurns(wanted.flatMap((cut) => ways.map((afterwards) => ({ cut, afterwards }))), (plan) =>
    crash(stage, action, { ...plan, ...tried, name: title, cutter: options.cutter ?? crashByFault }), options.atOnce)
  return [
    { name: title, sessions: untouched.sessions, afterwards: 'untouched' },
    { name: title, sessions: uncut.sessions, afterwards: 'uncut', told: toldBy(reply) },
    ...trials,
  ]
}

interface Plan<A extends Action> extends CrashCase<A> {
  readonly cut: Cut
  readonly afterwards: Afterwards
  readonly cutter: Cutter
}

const crash = async <A extends Action>(stage: Stage, action: A, plan: Plan<A>): Promise<Trial> => {
  const { name, setUp, cut, afterwards, cutter } = plan
  const { persona, input, sessions } = await setUp(stage)
  const requestId = newRequestId()
  const strike = await cutter.arm(stage.cloud, requestId, cut)
  const [reply] = await Promise.all([stage.cloud.call(persona, action, input, { requestId }), strike()])
  if (cutter.isSilent && toldBy(reply) !== 'FAULT') throw new Error(`${name}, ${cut.when} call ${cut.k}: cut off, and yet it answered ${toldBy(reply)}`)
  const trial: Trial = { name, sessions, cut, afterwards }
  return afterwards === 'left' ? trial : { ...trial, told: toldBy(await untilAnswered(stage.cloud, { persona, action, input })), orTold: plan.orTold }
}

/** What a client asks again for by itself (src/api/repeat.ts), and what a second tap meets while the first runs. */
const NOT_YET_ANSWERED: readonly string[] = ['FAULT', 'RACE_LOST', 'REQUEST_UNDER_WAY']
const MOST_ATTEMPTS = 40
const PAUSE_MS = 50

/** The same request again and again, until there is an answer. */
export const untilAnswered = async <A extends Action>(
  cloud: Cloud,
  { persona, action, input }: { readonly persona: string; readonly action: A; readonly input: Input<A> },
): Promise<Reply<A>> => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const reply = await cloud.call(persona, action, input)
    if (reply.ok || !NOT_YET_ANSWERED.includes(reply.refusal.code)) return reply
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  throw new Error(`${action}: no answer after ${MOST_ATTEMPTS} attempts`)
}

const toldBy = (reply: Reply<Action>): string => (reply.ok ? 'yes' : reply.refusal.code)

const AT_ONCE = 6

/** Does the work in order, some at a time. */
export const inTurns = async <Work, Done>(
  work: readonly Work[],
  run: (each: Work) => Promise<Done>,
  atOnce: number = AT_ONCE,
): Promise<readonly Done[]> => {
  const done: Done[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < work.length; index = next++) done[index] = await run(work[index] as Work)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}
