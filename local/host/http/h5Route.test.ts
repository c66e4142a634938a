import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { request as open } from 'node:http'
import { openH5 } from './h5Route'
import { listen } from './server'

interface Served {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

describe('serving the built H5', () => {
  const outside = mkdtempSync(path.join(tmpdir(), 'h5 网页-'))
  const folder = path.join(outside, 'h5')
  let server: Server
  let url = ''

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'js'), { recursive: true })
    writeFileSync(path.join(outside, 'keys.json'), 'secret')
    writeFileSync(path.join(folder, 'index.html'), '<!doctype html><p>科技周</p>')
    writeFileSync(path.join(folder, 'js', 'app.0a1b2c3d.js'), 'let x = 1;'.repeat(100))
    const h5 = openH5(folder)
    server = createServer((request, response) => void h5.serve({ request, response, path: request.url ?? '/' }))
    url = await listen(server, 0)
  })
  afterAll(() => {
    server.close()
    server.closeAllConnections()
    rmSync(outside, { recursive: true, force: true })
  })

  const get = (place: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Served> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(url)
      open({ hostname, port, path: place, method, headers }, (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) }),
        )
      })
        .on('error', reject)
        .end()
    })

  it('gives the page for /, to be asked for again each time', async () => {
    const { status, headers, body } = await get('/')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
    expect(body.toString()).toContain('科技周')
  })

  it('compresses for whoever can read it, and keeps hashed files for ever', async () => {
    const { headers, body } = await get('/js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip, deflate, br' })
    expect(headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(gunzipSync(body).toString()).toBe('let x = 1;'.repeat(100))
    expect((await get('/js/app.0a1b2c3d.js')).body.toString()).toBe('let x = 1;'.repeat(100))
  })

  it('answers 304 to who has it already, and the new file after a build', async () => {
    const { headers } = await get('/')
    const etag = String(headers['etag'])
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
    writeFileSync(path.join(folder, 'index.html'), '<p>新的</p>')
    utimesSync(path.join(folder, 'index.html'), new Date(), new Date(Date.now() + 5_000))
    const renewed = await get('/', { 'if-none-match': etag })
    expect(renewed.status).toBe(200)
    expect(renewed.body.toString()).toBe('<p>新的</p>')
  })

  it.each(['/../keys.json', '/%2e%2e/keys.json', '/js/..%2f..%2fkeys.json', '/%', '/js', '/no.js', '/index.html%00'])(
    'finds nothing at %s',
    async (place) => {
      expect((await get(place)).status).toBe(404)
    },
  )

  it('takes no writes', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405)
    expect((await get('/', {}, 'HEAD')).body).toHaveLength(0)
  })
})
