import { createHash, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { check, type Document, invalid, isPlain, readBody, WireError } from './wire'

/** `origin` is the emulator's own address, known once it listens; `now` gives ms since 1970. */
export type StorageOptions = { folder: string; envId: string; origin: () => string; now: () => number }

const uploadSeconds = 900
const usualAge = 86_400
const mostBytes = 100 * 1024 * 1024
const fileList = v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(50))
const types = new Map([
  ['.png', 'image/png'], ['.jpg', 'image/jpeg'], ['.webp', 'image/webp'], ['.svg', 'image/svg+xml'],
  ['.mp3', 'audio/mpeg'], ['.json', 'application/json'], ['.txt', 'text/plain; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
])

/** The form in which the real storage refuses, which the SDK reads. */
const denied = '<Error><Code>AccessDenied</Code><Message>expired or not signed</Message><RequestId/><TraceId/></Error>'

/** Writes so that a crash leaves the old file or the new one, whole: temporary file, fsync, rename. */
const writeDurably = (file: string, bytes: Buffer): void => {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`
  writeFileSync(temporary, bytes, { flush: true })
  renameSync(temporary, file)
}

const checkPath = (path: unknown): string => {
  const text = typeof path === 'string' ? path : ''
  const steps = text.split('/')
  // The SDK puts the path into a URL that it encodes only in part: these characters would end or change it.
  const wrong = steps.some((step) => ['', '.', '..'].includes(step)) || /[?#%\\\p{Cc}]/u.test(text)
  if (!wrong && text.length <= 850) return text
  throw new WireError('STORAGE_SIGN_PARAM_INVALID', `path: not a file path: ${String(path)}`)
}

/** First and last position of the bytes asked for; a range that cannot be met ends before it begins. */
const rangeOf = (header = '', size: number): { first: number; last: number } | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (from + to === '') return undefined
  if (from === '') return { first: Math.max(0, size - Number(to)), last: size - 1 }
  return { first: Number(from), last: Math.min(to === '' ? Infinity : Number(to), size - 1) }
}

const send = (bytes: Buffer, type: string, header: string | undefined, response: ServerResponse): void => {
  const range = rangeOf(header, bytes.length)
  const { first, last } = range ?? { first: 0, last: bytes.length - 1 }
  const place = first > last ? `bytes */${bytes.length}` : `bytes ${first}-${last}/${bytes.length}`
  const part = bytes.subarray(first, last + 1)
  const headers = { 'content-type': type, 'accept-ranges': 'bytes', 'content-length': part.length }
  if (range === undefined) response.writeHead(200, headers)
  else response.writeHead(first > last ? 416 : 206, { ...headers, 'content-range': place })
  response.end(part)
}

/** File storage: the SDK's three storage actions, and the addresses that they hand out. */
export const openStorage = ({ folder, envId, origin, now }: StorageOptions) => {
  mkdirSync(folder, { recursive: true })
  const secretFile = join(folder, 'secret')
  if (!existsSync(secretFile)) writeDurably(secretFile, randomBytes(32))
  const secret = readFileSync(secretFile)
  const prefix = `cloud://${envId}.local-${envId}/`
  const fileOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex'))
  const sign = (method: string, path: string, expires: number): string =>
    createHmac('sha256', secret).update(`${method} ${expires} ${path}`).digest('hex')

  /** The path of a file that exists. */
  const known = (fileId: unknown): string | undefined => {
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined
    const path = fileId.slice(prefix.length)
    return existsSync(fileOf(path)) ? path : undefined
  }

  const uploadAddress = (asked: unknown): Document => {
    const path = checkPath(asked)
    const expires = Math.floor(now() / 1000) + uploadSeconds
    const url = `${origin()}/_storage/${path.split('/').map(encodeURIComponent).join('/')}?t=${expires}`
    const authorization = sign('PUT', path, expires)
    return { url, token: 'local', authorization, fileId: prefix + path, cosFileId: encodeURIComponent(path) }
  }

  const downloadAddress = (file: unknown): Document => {
    const { fileid: fileID, max_age: age } = isPlain(file) ? file : { fileid: file, max_age: undefined }
    const path = known(fileID)
    if (path === undefined) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge: 0 }
    const maxAge = typeof age === 'number' && age > 0 ? age : usualAge
    const expires = Math.floor(now() / 1000) + maxAge
    // Not encoded: the SDK encodes it, and so does a browser
    const tempFileURL = `${origin()}/_storage/${path}?sign=${sign('GET', path, expires)}&t=${expires}`
    return { fileID, code: 'SUCCESS', tempFileURL, maxAge }
  }

  const remove = (fileID: unknown): Document => {
    const path = known(fileID)
    if (path === undefined) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
    rmSync(fileOf(path))
    return { fileID, code: 'SUCCESS' }
  }

  /** Carries out a storage action of the SDK. @throws WireError */
  const perform = ({ action, path, file_list: asked, fileid_list: gone }: Document): Document => {
    if (action === 'storage.getUploadMetadata') return uploadAddress(path)
    if (action === 'storage.batchGetDownloadUrl') return { download_list: check(fileList, asked).map(downloadAddress) }
    if (action === 'storage.batchDeleteFile') return { delete_list: check(fileList, gone).map(remove) }
    throw invalid(`EMULATOR_UNSUPPORTED: ${String(action)} is not supported by the emulator`)
  }

  const mayUse = (method: string, path: string, { searchParams }: URL, signature: unknown): boolean => {
    const expires = Number(searchParams.get('t'))
    return signature === sign(method, path, expires) && expires * 1000 > now()
  }

  /** Serves /_storage/<path>: PUT with the upload's authorization, GET and HEAD with a signed address. */
  const serve = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = checkPath(decodeURIComponent(url.pathname.slice('/_storage/'.length)))
    const upload = request.method === 'PUT'
    const signature = upload ? request.headers.authorization : url.searchParams.get('sign')
    if (!mayUse(upload ? 'PUT' : 'GET', path, url, signature)) return void response.writeHead(403).end(denied)
    if (upload) {
      writeDurably(fileOf(path), await readBody(request, mostBytes))
      return void response.end()
    }
    if (!existsSync(fileOf(path))) return void response.writeHead(404).end()
    const type = types.get(extname(path).toLowerCase()) ?? 'application/octet-stream'
    send(readFileSync(fileOf(path)), type, request.headers.range, response)
  }

  return { perform, serve }
}
