import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request and its reply. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly path: string
}

/** The most that a call may carry (bytes). Source: the cloud's documented limit for callFunction. */
export const BODY_MAX_BYTES = 100 * 1024

/** Answers with JSON that nobody may keep. */
export const sendJson = ({ response }: Exchange, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

export const sendText = ({ response }: Exchange, status: number, text: string): void => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(text)
}

/** The body's text; undefined when it is larger than a call may be. The rest is read and dropped: the reply arrives. */
export const readBody = async ({ request }: Exchange): Promise<string | undefined> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= BODY_MAX_BYTES) parts.push(part)
    else if (bytes > 100 * BODY_MAX_BYTES) return undefined
  }
  return bytes > BODY_MAX_BYTES ? undefined : Buffer.concat(parts).toString('utf8')
}

/** A JSON object; undefined for anything else. */
export const parseObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** The persona a request comes from: its header, else its cookie; undefined when it names none. */
export const personaIn = ({ request }: Exchange): string | undefined => {
  const header = request.headers['x-persona']
  if (typeof header === 'string') return header
  const cookie = /(?:^|;\s*)persona=([^;]*)/.exec(request.headers.cookie ?? '')
  return cookie?.[1]
}
