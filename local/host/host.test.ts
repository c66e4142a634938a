import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startCloud, type Cloud } from '../../tests/support/cloud'
import { request } from '../../tests/support/request'
import { makeTestFunctions } from '../../tests/support/testFunctions'
import { openIdOf } from './personas'

jest.setTimeout(60_000)

/** A call that does nothing, and says in which process. */
const NAP = { action: 'sleep', ms: 0 }

describe('the host runs functions as the cloud does', () => {
  const functions = makeTestFunctions()
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false, functions: functions.folder })
  })
  afterAll(async () => {
    await cloud.stop()
    functions.remove()
  })

  const probe = async (wish: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) => {
    const { status, text } = await cloud.post('probe', JSON.stringify(wish), headers)
    return { status, reply: JSON.parse(text) as Record<string, unknown> }
  }
  const fired = (): unknown[] => {
    const text = readFileSync(path.join(functions.folder, 'ticks', 'fired'), 'utf8')
    return text
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
  }

  it('gives each of 100 calls at once its own caller, and counts its own database calls', async () => {
    const personas = Array.from({ length: 100 }, (_, index) => `guest-${index}`)
    const replies = await Promise.all(
      personas.map((persona) =>
        probe({ action: 'whoami' }, { 'x-persona': persona, 'x-request-id': `who-${persona}` }),
      ),
    )
    expect(replies.map(({ reply }) => reply['openid'])).toEqual(personas.map(openIdOf))
    const { requests } = (await cloud.control('GET', 'counts')) as { requests: Record<string, number> }
    expect(personas.map((persona) => requests[`who-${persona}`])).toEqual(personas.map(() => 1))
  })

  it('takes the caller from the header, else the cookie, else the desk; a caller not signed in has no OPENID', async () => {
    expect((await probe({ action: 'whoami' })).reply['openid']).toBe(openIdOf('resident'))
    expect((await probe({ action: 'whoami' }, { cookie: 'a=b; persona=steward' })).reply['openid']).toBe(
      openIdOf('steward'),
    )
    expect((await probe({ action: 'whoami' }, { 'x-persona': 'none' })).reply['openid']).toBe('')
    expect(await probe({ action: 'whoami' }, { 'x-persona': 'nobody we know' })).toMatchObject({ status: 400 })
  })

  it('tells a function only what is declared', async () => {
    const { reply } = await probe({ action: 'variables' })
    expect(reply).toMatchObject({ zone: 'Etc/UTC', home: null })
    expect(reply['names']).toEqual(
      expect.arrayContaining([
        'CLOCK_OFFSET_MS',
        'EDITION',
        'FIELD_KEYS',
        'IDENTITY_KEY',
        'SETUP_CODE',
        'TCB_CONTEXT_CNFG',
      ]),
    )
    expect(reply['names']).not.toContain('PATH')
  })

  it('passes on what the client sent, with the caller that WeChat adds, and the request id', async () => {
    const { reply } = await probe(
      { action: 'echo', input: { a: 1 } },
      { 'x-request-id': 'named-1', 'x-persona': 'host' },
    )
    expect(reply).toMatchObject({
      event: { action: 'echo', input: { a: 1 }, userInfo: { openId: openIdOf('host') } },
      context: { request_id: 'named-1', function_name: 'probe', memory_limit_in_mb: 64, time_limit_in_ms: 1500 },
    })
  })

  it('ends a call that takes too long with 504, and lets the others of its instance finish', async () => {
    const before = await probe(NAP)
    const [late, slow] = await Promise.all([
      probe({ action: 'sleep', ms: 5_000 }),
      new Promise((resolve) => setTimeout(resolve, 900)).then(() => probe({ action: 'sleep', ms: 800 })),
    ])
    expect(late).toMatchObject({ status: 504, reply: { ok: false, refusal: { code: 'FAULT' } } })
    expect(slow).toMatchObject({ status: 200, reply: before.reply })
    const after = await probe(NAP)
    expect(after.reply['pid']).not.toBe(before.reply['pid'])
  })

  it('ends a call that never lets go of the processor', async () => {
    expect(await probe({ action: 'spin' })).toMatchObject({ status: 504 })
    expect(await probe(NAP)).toMatchObject({ status: 200 })
  })

  it('ends a call that takes more memory than declared with 507, and starts a new instance', async () => {
    expect(await probe({ action: 'fill' })).toMatchObject({ status: 507, reply: { refusal: { code: 'FAULT' } } })
    expect(await probe(NAP)).toMatchObject({ status: 200 })
  })

  it('answers FAULT for a function that throws, exits, or does not load, without inner detail', async () => {
    for (const action of ['throws', 'exit']) {
      const answer = await probe({ action })
      expect(answer).toMatchObject({ status: 502, reply: { ok: false, refusal: { code: 'FAULT' } } })
      expect(JSON.stringify(answer)).not.toContain('inner detail')
    }
    expect(await cloud.post('broken', '{}')).toMatchObject({ status: 502 })
    expect(await probe(NAP)).toMatchObject({ status: 200 })
  })

  it('passes a reply of 1 MB and refuses one byte more', async () => {
    expect(await probe({ action: 'large', bytes: 1024 * 1024 })).toMatchObject({ status: 200 })
    expect(await probe({ action: 'large', bytes: 1024 * 1024 + 1 })).toMatchObject({
      status: 502,
      reply: { refusal: { code: 'FAULT' } },
    })
  })

  it('passes a body of 100 KB and refuses one byte more', async () => {
    const bodyOf = (bytes: number): string => {
      const empty = JSON.stringify({ action: 'sleep', ms: 0, fill: '' })
      return JSON.stringify({ action: 'sleep', ms: 0, fill: 'x'.repeat(bytes - empty.length) })
    }
    expect(await cloud.post('probe', bodyOf(100 * 1024))).toMatchObject({ status: 200 })
    expect(await cloud.post('probe', bodyOf(100 * 1024 + 1))).toMatchObject({ status: 413 })
  })

  it('refuses what is no call with a 4xx', async () => {
    expect(await cloud.post('nothing', '{}')).toMatchObject({ status: 404 })
    expect(await cloud.post('__proto__', '{}')).toMatchObject({ status: 404 })
    for (const body of ['', 'x', '[]', '"a"', 'null', '{"action":'])
      expect(await cloud.post('probe', body)).toMatchObject({ status: 400 })
    expect(await request('GET', `${cloud.url}/api/probe`)).toMatchObject({ status: 405 })
    expect(await probe(NAP, { 'x-request-id': '../admin' })).toMatchObject({ status: 400 })
  })

  it('gives a malformed request of the function itself a 4xx, and any other refusal a 200', async () => {
    expect(await probe({ action: 'refuse', code: 'UNKNOWN_ACTION' })).toMatchObject({ status: 404 })
    expect(await probe({ action: 'refuse', code: 'BAD_INPUT' })).toMatchObject({ status: 400 })
    expect(await probe({ action: 'refuse', code: 'SESSION_FULL' })).toMatchObject({ status: 200 })
  })

  it('answers nobody but this machine', async () => {
    expect(await probe(NAP, { host: `localhost:${new URL(cloud.url).port}` })).toMatchObject({
      status: 200,
    })
    expect(await cloud.post('probe', '{}', { host: 'evil.example' })).toMatchObject({
      status: 403,
      text: 'FOREIGN_HOST',
    })
    expect(await request('GET', `${cloud.url}/desk`, { headers: { host: '127.0.0.1.evil.example' } })).toMatchObject({
      status: 403,
    })
  })

  it('lets no other site write; DevTools, which name WeChat or nobody, may', async () => {
    expect(await cloud.post('probe', JSON.stringify(NAP), { origin: 'http://evil.example' })).toMatchObject({
      status: 403,
    })
    expect(await cloud.post('probe', JSON.stringify(NAP), { origin: 'null' })).toMatchObject({ status: 403 })
    expect(await cloud.post('probe', JSON.stringify(NAP), { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    })
    expect(await probe(NAP, { origin: cloud.url })).toMatchObject({ status: 200 })
    expect(await probe(NAP, { origin: 'https://servicewechat.com' })).toMatchObject({ status: 200 })
  })

  it('gives functions the local clock, and fires a timer once when the clock passes it', async () => {
    await cloud.setClock('2025-05-23T09:03:00+08:00')
    const before = fired().length
    await cloud.setClock('2025-05-23T09:04:59+08:00')
    expect(fired()).toHaveLength(before)
    await cloud.setClock('2025-05-23T12:00:00+08:00')
    expect(fired()).toHaveLength(before + 1)
    expect(fired().at(-1)).toEqual(['Timer', 'sweep', expect.stringMatching(/^2025-05-23T04:00:00/)])
    await cloud.setClock('2025-05-20T09:00:00+08:00')
    expect(fired()).toHaveLength(before + 1)
    await cloud.tick()
    expect(fired()).toHaveLength(before + 2)
    const { reply } = await probe({ action: 'whoami' })
    const told = Date.now() + Number(reply['offset'])
    expect(Math.abs(told - Date.parse('2025-05-20T09:00:00+08:00'))).toBeLessThan(10_000)
  })

  it('starts a killed emulator again at the same address', async () => {
    await cloud.killEmulator()
    expect(await probe({ action: 'count' })).toEqual({ status: 200, reply: { total: 0 } })
    expect(cloud.log()).toContain('starting it again')
  })
})
