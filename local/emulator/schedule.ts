import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { check } from './wire'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const scheduleSchema = v.object({
  /** The same seed makes the same choices among the same waiting calls. */
  seed: v.pipe(v.number(), v.safeInteger()),
  /** even: any waiting request is as likely as another. streaks: some run on while others stand still for long. */
  order: v.optional(v.picklist(['even', 'streaks']), 'even'),
  /** The first choice waits until so many requests wait (or for `mostPatience`). */
  gather: v.optional(count, 1),
  /** How long (ms) nothing may arrive before the next choice, when the request last let go makes no further call. */
  quietMs: v.optional(v.pipe(count, v.maxValue(1000)), 15),
})

/** How held calls are let go. */
export type Schedule = v.InferOutput<typeof scheduleSchema>

/** A call that waits its turn: the k-th of its request. */
export type Call = { requestId: string; k: number; action: string }

/** A call that was let go, and how many requests waited then. */
export type Turn = Call & { waiting: number }

type Held = Call & { go: () => void }

const mostPatience = 2000
/** After the next call of a request has come, others that it makes at the same time are waited for. */
const companionsMs = 1

/** A number in [0, 1) that depends on the words alone. */
const chance = (...words: (string | number)[]): number =>
  createHash('sha256').update(words.join(' ')).digest().readUIntBE(0, 6) / 2 ** 48

/** Among the waiting calls, the one whose rank is the least; ranks depend on the seed and the names, not on arrival. */
const openChooser = ({ seed, order }: Schedule) => {
  const draws = new Map<string, number>()
  const drawOf = (requestId: string, step: number): number => order === 'even' ? step : draws.get(requestId) ?? 0
  return (held: Held[], step: number): Held | undefined => {
    const ranked = held.map((call) => ({ call, rank: chance(seed, call.requestId, drawOf(call.requestId, step)) }))
    ranked.sort((one, other) => one.rank - other.rank || one.call.k - other.call.k)
    const chosen = ranked[0]?.call
    if (chosen && chance(seed, 'redraw', chosen.requestId, chosen.k) < 0.5) {
      draws.set(chosen.requestId, (draws.get(chosen.requestId) ?? 0) + 1)
    }
    return chosen
  }
}

const requestsOf = (held: Held[]): number => new Set(held.map(({ requestId }) => requestId)).size

/** One schedule from its start to its end: calls wait, and go one at a time. */
const openRun = (schedule: Schedule) => {
  const choose = openChooser(schedule)
  const turns: Turn[] = []
  let held: Held[] = []
  let isBusy = false
  let timer: NodeJS.Timeout | undefined
  let decideBy = Infinity

  const letGo = (): void => {
    const chosen = choose(held, turns.length)
    decideBy = Infinity
    if (chosen === undefined) return
    turns.push({ requestId: chosen.requestId, k: chosen.k, action: chosen.action, waiting: requestsOf(held) })
    held = held.filter((each) => each !== chosen)
    isBusy = true
    chosen.go()
  }

  const patience = (): number => {
    if (turns.length === 0) return requestsOf(held) < schedule.gather ? mostPatience : schedule.quietMs
    const last = turns.at(-1)?.requestId
    return held.some(({ requestId }) => requestId === last) ? companionsMs : schedule.quietMs
  }

  /** Something arrived or ended: the choice is due after a quiet moment, or when it has been put off for long enough. */
  const wait = (): void => {
    if (isBusy || held.length === 0) return
    const now = performance.now()
    decideBy = Math.min(decideBy, now + mostPatience)
    clearTimeout(timer)
    timer = setTimeout(letGo, Math.min(patience(), decideBy - now))
  }

  /** Does the work of a call when its turn comes. */
  const inTurn = async <Result>(call: Call, work: () => Promise<Result>): Promise<Result> => {
    await new Promise<void>((go) => {
      held.push({ ...call, go })
      wait()
    })
    try {
      return await work()
    } finally {
      isBusy = false
      wait()
    }
  }

  const end = (): void => {
    clearTimeout(timer)
    held.forEach(({ go }) => go())
    held = []
  }

  return { inTurn, end, turns }
}

/** Holds calls back and lets them go in an order of its own, while it is told to. */
export const openSchedule = () => {
  let run: ReturnType<typeof openRun> | undefined

  const end = (): void => {
    run?.end()
    run = undefined
  }
  const start = (asked: unknown): void => {
    const schedule = check(scheduleSchema, asked)
    end()
    run = openRun(schedule)
  }

  /** Calls without a request id belong to no request: they never wait. */
  const inTurn = <Result>(call: Call, work: () => Promise<Result>): Promise<Result> =>
    run === undefined || call.requestId === '' ? work() : run.inTurn(call, work)

  return { start, end, inTurn, turns: (): Turn[] => run?.turns ?? [] }
}
