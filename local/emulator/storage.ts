import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import {
  closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync,
} from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { type Document, invalid, isPlain, readBody, WireError } from './wire'

/** `origin` is the emulator's own address, known once it listens; `now` gives ms since 1970. */
export type StorageOptions = { folder: string; envId: string; origin: () => string; now: () => number }

const uploadSeconds = 900
const usualAge = 86_400
const mostFiles = 50
const mostBytes = 100 * 1024 * 1024
const types: Readonly<Record<string, string>> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.mp3': 'audio/mpeg',
  '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.csv': 'text/csv; charset=utf-8',
}

/** The form in which the real storage refuses, which the SDK reads. */
const denied = '<Error><Code>AccessDenied</Code><Message>expired or not signed</Message><RequestId/><TraceId/></Error>'

/** Writes so that a crash leaves the old file or the new one, whole: temporary file, fsync, rename, fsync. */
const writeDurably = (file: string, bytes: Buffer): void => {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`
  const handle = openSync(temporary, 'w')
  writeFileSync(handle, bytes)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(temporary, file)
  if (process.platform === 'win32') return
  const folder = openSync(join(file, '..'), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

const checkPath = (path: unknown): string => {
  // The SDK puts the path into a URL that it encodes only in part: these characters would end or change it.
  const steps = typeof path === 'string' ? path.split('/') : ['']
  const wrong = steps.some((step) => ['', '.', '..'].includes(step)) || /[?#%\\\p{Cc}]/u.test(String(path))
  if (typeof path === 'string' && !wrong && path.length <= 850) return path
  throw new WireError('STORAGE_SIGN_PARAM_INVALID', `path: not a file path: ${String(path)}`)
}

const secretIn = (folder: string): Buffer => {
  const file = join(folder, 'secret')
  if (!existsSync(file)) writeDurably(file, randomBytes(32))
  return readFileSync(file)
}

/** The bytes asked for: first and last position, 'all', or 'none' when the range cannot be met. */
const rangeOf = (header: string | undefined, size: number): { first: number; last: number } | 'all' | 'none' => {
  const asked = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/.exec(header ?? '')
  if (asked === null) return 'all'
  const [, from, to, tail] = asked
  const first = tail === undefined ? Number(from) : Math.max(0, size - Number(tail))
  const last = to ? Math.min(Number(to), size - 1) : size - 1
  return first <= last ? { first, last } : 'none'
}

const listed = (body: Document, name: string): unknown[] => {
  const value = body[name]
  if (Array.isArray(value) && value.length > 0 && value.length <= mostFiles) return value
  throw invalid(`${name}: a list of 1 to ${mostFiles} files is expected`)
}

/** File storage: the SDK's three storage actions, and the addresses that they hand out. */
export const openStorage = ({ folder, envId, origin, now }: StorageOptions) => {
  mkdirSync(folder, { recursive: true })
  const secret = secretIn(folder)
  const prefix = `cloud://${envId}.local-${envId}/`
  const fileOf = (path: string): string => join(folder, createHash('sha256').update(path).digest('hex'))
  const sign = (method: string, path: string, expires: number): string =>
    createHmac('sha256', secret).update(`${method} ${expires} ${path}`).digest('hex')

  const known = (fileId: unknown): string | undefined => {
    if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined
    const path = checkPath(fileId.slice(prefix.length))
    return existsSync(fileOf(path)) ? path : undefined
  }

  const uploadAddress = ({ path: asked }: Document): Document => {
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
  const perform = (body: Document): Document => {
    switch (body['action']) {
      case 'storage.getUploadMetadata': return uploadAddress(body)
      case 'storage.batchGetDownloadUrl': return { download_list: listed(body, 'file_list').map(downloadAddress) }
      case 'storage.batchDeleteFile': return { delete_list: listed(body, 'fileid_list').map(remove) }
      default: throw invalid(`EMULATOR_UNSUPPORTED: ${String(body['action'])} is not supported by the emulator`)
    }
  }

  const mayUse = (method: string, url: URL, path: string, signature: unknown): boolean => {
    const expires = Number(url.searchParams.get('t'))
    const [right, given] = [Buffer.from(sign(method, path, expires)), Buffer.from(String(signature))]
    return given.length === right.length && timingSafeEqual(given, right) && expires * 1000 > now()
  }

  const send = (path: string, request: IncomingMessage, response: ServerResponse): void => {
    const bytes = readFileSync(fileOf(path))
    const range = rangeOf(request.headers.range, bytes.length)
    const contentType = types[extname(path).toLowerCase()] ?? 'application/octet-stream'
    if (range === 'none') return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    const part = range === 'all' ? bytes : bytes.subarray(range.first, range.last + 1)
    const place = range === 'all' ? {} : { 'content-range': `bytes ${range.first}-${range.last}/${bytes.length}` }
    response.writeHead(range === 'all' ? 200 : 206, {
      'content-type': contentType, 'accept-ranges': 'bytes', 'content-length': part.length, ...place,
    })
    response.end(request.method === 'HEAD' ? undefined : part)
  }

  /** Serves /_storage/<path>: PUT with the upload's authorization, GET and HEAD with a signed address. */
  const serve = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = checkPath(decodeURIComponent(url.pathname.slice('/_storage/'.length)))
    const upload = request.method === 'PUT'
    const signature = upload ? request.headers.authorization : url.searchParams.get('sign')
    if (!mayUse(upload ? 'PUT' : 'GET', url, path, signature)) return void response.writeHead(403).end(denied)
    if (upload) {
      writeDurably(fileOf(path), await readBody(request, mostBytes))
      return void response.writeHead(200).end()
    }
    if (!existsSync(fileOf(path))) return void response.writeHead(404).end()
    send(path, request, response)
  }

  return { perform, serve }
}
