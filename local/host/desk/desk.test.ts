import { startCloud, type Cloud } from '../../../tests/support/cloud'
import { request } from '../../../tests/support/request'
import { makeTestFunctions } from '../../../tests/support/testFunctions'
import { openIdOf } from '../personas'

jest.setTimeout(60_000)

describe('the desk', () => {
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
    const { text } = await cloud.post('probe', JSON.stringify(wish), headers)
    return JSON.parse(text) as Record<string, unknown>
  }

  it.each([
    { now: '2025-05-23 09:00' },
    { now: 'tomorrow+08:00' },
    { now: '9999-01-01T00:00:00+08:00' },
    { offsetMs: '1' },
    {},
  ])('refuses to set the clock to %j', async (wish) => {
    expect(await request('POST', `${cloud.url}/desk/api/clock`, { body: JSON.stringify(wish) })).toMatchObject({
      status: 400,
    })
  })

  it('turns as many calls away as asked, before the function runs', async () => {
    const gather = (calls: unknown) => request('POST', `${cloud.url}/desk/api/crowd`, { body: JSON.stringify({ calls }) })
    const call = () => cloud.post('probe', JSON.stringify({ action: 'whoami' }), { 'x-persona': 'resident' })
    expect(await gather(2)).toMatchObject({ status: 200 })
    expect([(await call()).status, (await call()).status, (await call()).status]).toEqual([429, 429, 200])
    expect(await gather(-1)).toMatchObject({ status: 400 })
    expect(await gather('3')).toMatchObject({ status: 400 })
  })

  it('runs no script but its own', async () => {
    const { text, headers } = await request('GET', `${cloud.url}/desk`)
    expect(text).toContain('本机控制台')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'sha256-[^']+';/)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('shows who called what, with its database calls and no input', async () => {
    await probe({ action: 'count', secret: '欧阳慕容' }, { 'x-request-id': 'shown-1', 'x-persona': 'envoy' })
    const { text } = await request('GET', `${cloud.url}/desk/api/state`, { headers: { cookie: 'persona=guardian' } })
    expect(text).not.toContain('欧阳慕容')
    const { calls, persona } = JSON.parse(text) as { calls: unknown[]; persona: string }
    expect(persona).toBe('guardian')
    expect(calls[0]).toMatchObject({
      requestId: 'shown-1',
      function: 'probe',
      action: 'count',
      caller: 'envoy',
      databaseCalls: 1,
    })
  })

  it('changes the persona by a cookie, and for those without one when asked', async () => {
    const wish = (each: unknown) => request('POST', `${cloud.url}/desk/api/persona`, { body: JSON.stringify(each) })
    const { headers } = await wish({ persona: 'steward' })
    expect(headers['set-cookie']?.[0]).toBe('persona=steward; Path=/; SameSite=Lax; HttpOnly')
    expect((await probe({ action: 'whoami' }))['openid']).toBe(openIdOf('resident'))
    await wish({ persona: 'steward', everywhere: true })
    expect((await probe({ action: 'whoami' }))['openid']).toBe(openIdOf('steward'))
    expect(await wish({ persona: 'x; Domain=evil' })).toMatchObject({ status: 400 })
  })
})
