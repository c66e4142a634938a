import type { LocalCloud } from '../cloud'
import { isPersona, NOT_SIGNED_IN } from '../personas'
import { personaIn, sendJson, sendText, type Exchange } from './exchange'

/** A file larger than this is not even passed on: the storage's own limits are far above it. */
const FILE_MAX_BYTES = 20 * 1024 * 1024

interface UploadAddress {
  readonly url: string
  readonly authorization: string
  readonly fileId: string
}

/**
 * `PUT /storage/<path>`: what `wx.cloud.uploadFile` does, for clients that have no WeChat around them. As in WeChat anybody
 * who is signed in may put a file anywhere; whether it counts is the functions' business. Answers `{fileID}`.
 */
export const serveStorage = async (exchange: Exchange, { emulator }: LocalCloud, defaultPersona: string): Promise<void> => {
  const { request, path } = exchange
  if (request.method !== 'PUT') return sendText(exchange, 405, 'METHOD_NOT_ALLOWED')
  const persona = personaIn(exchange) ?? defaultPersona
  if (!isPersona(persona) || persona === NOT_SIGNED_IN) return sendText(exchange, 403, 'SIGN_IN_NEEDED')
  const bytes = await readBytes(exchange)
  if (bytes === undefined) return sendText(exchange, 413, 'FILE_TOO_LARGE')
  const address = await addressFor(emulator.url, decodeURIComponent(path.slice('/storage/'.length)))
  if (address === undefined) return sendText(exchange, 400, 'BAD_PATH')
  const { status } = await fetch(address.url, { method: 'PUT', headers: { authorization: address.authorization }, body: new Uint8Array(bytes) })
  if (status !== 200) throw new Error(`the storage took no file: ${status}`)
  sendJson(exchange, 200, { fileID: address.fileId })
}

const addressFor = async (emulatorUrl: string, path: string): Promise<UploadAddress | undefined> => {
  const answer = await fetch(`${emulatorUrl}/admin`, { method: 'POST', body: JSON.stringify({ action: 'storage.getUploadMetadata', path }) })
  return ((await answer.json()) as { readonly data?: UploadAddress }).data
}

const readBytes = async ({ request }: Exchange): Promise<Buffer | undefined> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= FILE_MAX_BYTES) parts.push(part)
  }
  return bytes > FILE_MAX_BYTES ? undefined : Buffer.concat(parts)
}
