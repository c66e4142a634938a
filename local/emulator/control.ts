import * as v from 'valibot'
import { check } from './wire'

/** One request on the database's wire: the k-th of its request id (from 1), and how long it took (ms). */
export type CallRecord = { k: number; action: string; collection: string; ms: number }

const mostRemembered = 20_000
const mostDelay = 60_000
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How often a fault happens that does not say it: once. */
export const times = v.optional(count, 1)

const faultSchema = v.object({
  requestId: v.string(),
  /** A k, an action ('modifyDocument'), or absent: any. */
  call: v.optional(v.union([v.string(), count])),
  when: v.picklist(['before', 'after']),
  /** crash: cut, and whatever this request still sends is cut off too, as if its process had ended at this call. */
  /** hold: delay, until the faults are forgotten. */
  do: v.picklist(['fail', 'delay', 'hold', 'cut', 'crash']),
  ms: v.optional(v.pipe(count, v.maxValue(mostDelay)), 0),
  code: v.optional(v.string(), 'SYS_ERR'),
  message: v.optional(v.string(), 'EMULATOR_FAULT_ASKED_FOR'),
  times,
})

/** What is to go wrong. */
export type Fault = v.InferOutput<typeof faultSchema>

/** Keeps the faults that tests ask for; each is used up after its `times`. */
export const openFaults = <Asked extends { times: number }>(schema: v.GenericSchema<unknown, Asked>) => {
  let faults: Asked[] = []
  const take = (hits: (fault: Asked) => boolean): Asked | undefined => {
    const fault = faults.find(hits)
    if (fault !== undefined) fault.times -= 1
    faults = faults.filter((each) => each.times > 0)
    return fault
  }
  return { take, add: (asked: unknown): void => void faults.push(check(schema, asked)), clear: () => { faults = [] } }
}

const hits = ({ requestId, call }: Fault, asked: string, { k, action }: CallRecord): boolean =>
  (requestId === '*' || requestId === asked) &&
  (call === undefined || call === k || call === action || `database.${call}` === action)

/** Counts every call on the wire and keeps the faults of the database. Nothing here outlives the process. */
export const openControl = () => {
  const calls = new Map<string, CallRecord[]>()
  const [actions, openapi, storage] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  const faults = openFaults(faultSchema)
  let held: (() => void)[] = []
  const crashed = new Set<string>()

  const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)

  /** Counts a database call and gives its record, whose ms the caller fills in. */
  const begin = (requestId: string, action: string, collection: string): CallRecord => {
    const known = calls.get(requestId) ?? []
    const record = { k: known.length + 1, action, collection, ms: 0 }
    known.push(record)
    calls.set(requestId, known)
    add(actions, action)
    const [oldest = ''] = calls.keys()
    if (calls.size > mostRemembered) calls.delete(oldest)
    return record
  }

  const takeFault = (requestId: string, record: CallRecord): Fault | undefined => {
    const fault = faults.take((each) => hits(each, requestId, record))
    if (fault?.do === 'crash') crashed.add(requestId)
    return fault
  }

  const counts = () => ({
    total: [...actions.values()].reduce((sum, each) => sum + each, 0),
    actions: Object.fromEntries(actions),
    requests: Object.fromEntries([...calls].map(([id, records]) => [id, records.length])),
    openapi: Object.fromEntries(openapi),
    storage: Object.fromEntries(storage),
  })

  return {
    begin,
    counts,
    faults: {
      ...faults,
      clear: () => {
        faults.clear()
        held.forEach((go) => go())
        held = []
      },
    },
    /** Until the faults are forgotten. */
    released: (): Promise<void> => new Promise((resolve) => held.push(resolve)),
    countOpenapi: (api: string): void => add(openapi, api),
    countStorage: (action: string): void => add(storage, action),
    takeFault,
    /** What such a request sends is neither counted nor carried out. */
    hasCrashed: (requestId: string): boolean => crashed.has(requestId),
    resetCounts: (): void => [calls, actions, openapi, storage].forEach((kept) => kept.clear()),
    callsOf: (requestId: string): CallRecord[] => calls.get(requestId) ?? [],
  }
}
