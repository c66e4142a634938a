import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { serveDesk, type Desk } from '../desk/deskRoute'
import { serveApi } from './apiRoute'
import { sendJson, sendText, type Exchange } from './exchange'
import { refusedAtTheGate } from './guard'
import type { H5Route } from './h5Route'
import { serveStorage } from './storageRoute'

const ONLY_THIS_MACHINE = '127.0.0.1'
const PORTS_TRIED = 20

const route = async (exchange: Exchange, desk: Desk, h5: H5Route): Promise<void> => {
  const refused = refusedAtTheGate(exchange.request)
  if (refused !== undefined) return sendText(exchange, 403, refused)
  const { path } = exchange
  if (path.startsWith('/api/')) return await serveApi(exchange, desk.cloud, desk.defaultPersona())
  if (path.startsWith('/storage/')) return await serveStorage(exchange, desk.cloud, desk.defaultPersona())
  if (path === '/desk' || path.startsWith('/desk/')) return await serveDesk(exchange, desk)
  await h5.serve(exchange)
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/'

/** The host's HTTP server, not yet listening. A fault of the host itself is a 500 and leaves the others alone. */
export const createHostServer = (desk: Desk, h5: H5Route): Server =>
  createServer((request: IncomingMessage, response: ServerResponse) => {
    const exchange = { request, response, path: pathOf(request) }
    route(exchange, desk, h5).catch((problem: unknown) => {
      desk.cloud.warn(`host: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`)
      if (response.headersSent) response.destroy()
      else sendJson(exchange, 500, { ok: false, refusal: { code: 'FAULT' } })
    })
  })

const listenOn = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, ONLY_THIS_MACHINE, () => {
      server.off('error', reject)
      resolve()
    })
  })

const isTaken = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'

/** Listens on the port, or on the next free one; on any for 0. */
export const listen = async (server: Server, port: number): Promise<string> => {
  for (let tried = 0; ; tried += 1) {
    try {
      await listenOn(server, port === 0 ? 0 : port + tried)
      break
    } catch (problem) {
      if (!isTaken(problem) || tried >= PORTS_TRIED) throw problem
    }
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://${ONLY_THIS_MACHINE}:${address.port}`
}
