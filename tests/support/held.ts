import type { Action, Reply } from '@domain/contract/api'
import type { Cloud } from './cloud'

/** A request's call on the database's wire: the k-th, or the first of an action such as `modifyDocument`. */
interface Held {
  readonly requestId: string
  readonly call: number | string
}

interface WireCall {
  readonly k: number
  readonly action: string
}

const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 5

/** Waits until a request has made a call. */
export const untilCalled = async (cloud: Cloud, { requestId, call }: Held): Promise<void> => {
  for (const until = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))) {
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly WireCall[]
    if (calls.some(({ k, action }) => k === call || action === `database.${call}`)) return
    if (Date.now() > until) throw new Error(`${requestId} never made call ${call}`)
  }
}

/** Does something while a request stands still before one of its calls. @returns what the request was told */
export const whileHeld = async <A extends Action>(
  cloud: Cloud,
  held: Held,
  request: () => Promise<Reply<A>>,
  meanwhile: () => Promise<unknown>,
): Promise<Reply<A>> => {
  await cloud.control('POST', 'faults', { ...held, when: 'before', do: 'hold' })
  const told = request()
  try {
    await untilCalled(cloud, held)
    await meanwhile()
  } finally {
    await cloud.control('DELETE', 'faults')
  }
  return told
}
