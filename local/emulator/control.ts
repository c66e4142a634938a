import { type Document, invalid } from './wire'

/** One request on the database's wire: the k-th of its request id (from 1), and how long it took (ms). */
export type CallRecord = { k: number; action: string; collection: string; ms: number }

/** What is to go wrong. `call` is a k, an action ('modifyDocument'), or absent: any. */
export type Fault = {
  requestId: string
  call?: number | string
  when: 'before' | 'after'
  do: 'fail' | 'delay' | 'cut'
  ms: number
  code: string
  message: string
  times: number
}


const mostRemembered = 20_000
const mostDelay = 60_000

const isCount = (value: unknown, most = Number.MAX_SAFE_INTEGER): boolean =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most)

const isText = (value: unknown): boolean => value === undefined || typeof value === 'string'

const checks: Readonly<Record<keyof Fault, (value: unknown) => boolean>> = {
  requestId: (value) => typeof value === 'string',
  call: (value) => isText(value) || isCount(value),
  when: (value) => value === 'before' || value === 'after',
  do: (value) => value === 'fail' || value === 'delay' || value === 'cut',
  ms: (value) => isCount(value, mostDelay),
  code: isText,
  message: isText,
  times: (value) => isCount(value),
}

/** Reads a fault from a request. @throws WireError naming the field that is wrong */
const parseFault = (asked: Document): Fault => {
  const wrong = Object.entries(checks).find(([name, isRight]) => !isRight(asked[name]))
  if (wrong !== undefined) throw invalid(`a fault's ${wrong[0]} is wrong: ${JSON.stringify(asked[wrong[0]])}`)
  return { ms: 0, code: 'SYS_ERR', message: 'EMULATOR_FAULT_ASKED_FOR', times: 1, ...asked as Partial<Fault> } as Fault
}

const hits = ({ requestId, call }: Fault, asked: string, { k, action }: CallRecord): boolean =>
  (requestId === '*' || requestId === asked) &&
  (call === undefined || call === k || call === action || `database.${call}` === action)

/** Counts every call on the wire and keeps the faults that tests ask for. Nothing here outlives the process. */
export const openControl = () => {
  const calls = new Map<string, CallRecord[]>()
  const actions = new Map<string, number>()
  const others = { openapi: new Map<string, number>(), storage: new Map<string, number>() }
  let faults: Fault[] = []

  const add = (counts: Map<string, number>, name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }

  /** Counts a call and gives its record, whose ms the caller fills in. */
  const begin = (requestId: string, action: string, collection: string): CallRecord => {
    const known = calls.get(requestId) ?? []
    const record = { k: known.length + 1, action, collection, ms: 0 }
    known.push(record)
    calls.set(requestId, known)
    add(actions, action)
    const [oldest] = calls.keys()
    if (calls.size > mostRemembered && oldest !== undefined) calls.delete(oldest)
    return record
  }

  /** The fault that this call meets, if any; each is used up after its `times`. */
  const takeFault = (requestId: string, record: CallRecord): Fault | undefined => {
    const fault = faults.find((candidate) => hits(candidate, requestId, record))
    if (fault !== undefined) fault.times -= 1
    faults = faults.filter(({ times }) => times > 0)
    return fault
  }

  const counts = () => ({
    total: [...actions.values()].reduce((sum, each) => sum + each, 0),
    actions: Object.fromEntries(actions),
    requests: Object.fromEntries([...calls].map(([id, records]) => [id, records.length])),
    openapi: Object.fromEntries(others.openapi),
    storage: Object.fromEntries(others.storage),
  })

  const resetCounts = (): void => {
    for (const kept of [calls, actions, others.openapi, others.storage]) kept.clear()
  }

  return {
    begin,
    takeFault,
    counts,
    resetCounts,
    countOther: (kind: 'openapi' | 'storage', name: string): void => add(others[kind], name),
    callsOf: (requestId: string): CallRecord[] => calls.get(requestId) ?? [],
    addFault: (asked: Document): void => { faults.push(parseFault(asked)) },
    clearFaults: (): void => { faults = [] },
  }
}
