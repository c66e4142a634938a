import { randomBytes } from 'node:crypto'
import { ok } from '@domain/kernel/result'
import type { PersonHandler } from './context'
import { serve } from './serve'

/** The function's log is not what is looked at here. */
jest.mock('pino', () => ({ pino: () => ({ info: () => undefined, error: () => undefined }) }))

const key = () => randomBytes(32).toString('base64')
const ENVIRONMENT = {
  EDITION: '2025',
  IDENTITY_KEY: key(),
  FIELD_KEYS: JSON.stringify({ '2025a': key() }),
  TICKET_SIGNING_KEY: JSON.stringify({ kid: 'k1', pkcs8: 'x' }),
  TICKET_PUBLIC_KEYS: JSON.stringify({ k1: 'y' }),
  WX_CONTEXT_KEYS: 'WX_OPENID',
  FLOOD_MAX: '3',
}

describe('a caller who asks far too often', () => {
  const before = { ...process.env }
  beforeAll(() => void Object.assign(process.env, ENVIRONMENT))
  afterAll(() => void (process.env = before))

  let served = 0
  const myTickets: PersonHandler<'myTickets'> = async () => {
    served += 1
    return Promise.resolve(ok({ tickets: [], waiting: [] }))
  }
  const main = serve('visitor', { myTickets } as unknown as Parameters<typeof serve<'visitor'>>[1])
  const ask = (openid: string) => {
    process.env['WX_OPENID'] = openid
    return main({ action: 'myTickets', input: {} }, { request_id: 'r1' })
  }

  afterEach(() => void jest.restoreAllMocks())

  it.each([
    { asked: '10:00:30', until: '10:01:00' },
    // The window of ten seconds ends in the next minute; the refusal names the whole one after.
    { asked: '10:00:55', until: '10:02:00' },
  ])('is refused before anything is done at $asked, with the minute from which it may ask again; others are served', async ({ asked, until }) => {
    const at = (time: string) => Date.parse(`2026-05-23T${time}+08:00`)
    jest.spyOn(Date, 'now').mockReturnValue(at(asked))
    served = 0
    for (let request = 0; request < 3; request += 1) expect(await ask(`oFlood${asked}`)).toMatchObject({ ok: true })
    expect(await ask(`oFlood${asked}`)).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_REQUESTS', until: at(until) } })
    expect(served).toBe(3)
    expect(await ask(`oOther${asked}`)).toMatchObject({ ok: true })
  })
})
