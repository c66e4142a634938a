import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sendText, type Exchange } from './exchange'

const compress = promisify(gzip)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}
const COMPRESSIBLE = /^(text\/|application\/json|image\/svg)/
/** A file with its content's hash in its name never changes. */
const HASHED = /\.[0-9a-f]{8,}\.[a-z0-9]+$/
const NOT_BUILT = 'H5 还没有构建：请运行 npm run build -- h5'

interface Served {
  readonly changedAt: number
  readonly type: string
  readonly etag: string
  readonly plain: Buffer
  readonly zipped: Buffer | undefined
}

export interface H5Route {
  readonly serve: (exchange: Exchange) => Promise<void>
}

const load = async (file: string, changedAt: number): Promise<Served> => {
  const plain = await readFile(file)
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const zipped = COMPRESSIBLE.test(type) ? await compress(plain, { level: 9 }) : undefined
  return { changedAt, type, etag, plain, zipped }
}

/** The file that a path names inside the folder; undefined when it leads out or is not a path. */
const fileOf = (folder: string, urlPath: string): string | undefined => {
  try {
    const file = path.join(folder, decodeURIComponent(urlPath === '/' ? '/index.html' : urlPath))
    return file.startsWith(folder + path.sep) && !file.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}

const send = ({ request, response, path: asked }: Exchange, { type, etag, plain, zipped }: Served): void => {
  const mayZip = zipped !== undefined && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = mayZip ? zipped : plain
  response.setHeader('content-type', type)
  response.setHeader('etag', etag)
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('cache-control', HASHED.test(asked) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  if (mayZip) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body)
}

/** Serves the built H5 from memory: each file is read and compressed once, and again when a build has changed it. */
export const openH5 = (folder: string): H5Route => {
  const kept = new Map<string, Served>()

  const find = async (file: string): Promise<Served | undefined> => {
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const known = kept.get(file)
    if (known?.changedAt === found.mtimeMs) return known
    const served = await load(file, found.mtimeMs)
    kept.set(file, served)
    return served
  }

  return {
    serve: async (exchange) => {
      if (exchange.request.method !== 'GET' && exchange.request.method !== 'HEAD')
        return sendText(exchange, 405, 'METHOD_NOT_ALLOWED')
      const file = fileOf(folder, exchange.path)
      const served = file === undefined ? undefined : await find(file)
      if (served !== undefined) return send(exchange, served)
      sendText(exchange, 404, exchange.path === '/' ? NOT_BUILT : 'NOT_FOUND')
    },
  }
}
