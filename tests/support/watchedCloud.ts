import type { Action } from '@domain/contract/api'
import type { Cloud } from './cloud'

/** A request that a phone sent to a function, and what it cost. */
export interface Watched {
  readonly action: Action
  /** On the database's wire. */
  readonly calls: number
  /** Of the body that was sent, and of the one that came back. */
  readonly sent: string
  readonly received: string
}

let requests = 0

/** The same cloud; everything that is sent to its functions is counted. */
export const watchedCloud = (cloud: Cloud, onRequest: (watched: Watched) => void): Cloud => ({
  ...cloud,
  post: async (functionName, body, headers = {}) => {
    const requestId = `watched-${(requests += 1)}`
    const answer = await cloud.post(functionName, body, { ...headers, 'x-request-id': requestId })
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]
    onRequest({ action: (JSON.parse(body) as { readonly action: Action }).action, calls: calls.length, sent: body, received: answer.text })
    return answer
  },
})
