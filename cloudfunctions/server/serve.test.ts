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

  it('is refused before anything is done, with the minute from which it may ask again; others are served', async () => {
    for (let request = 0; request < 3; request += 1) expect(await ask('oFlood')).toMatchObject({ ok: true })
    const refused = await ask('oFlood')
    const { now } = refused
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_REQUESTS', until: Math.ceil((now + 1) / 60_000) * 60_000 } })
    expect(served).toBe(3)
    expect(await ask('oOther')).toMatchObject({ ok: true })
  })
})
