import { startCloud, type Cloud } from '../support/cloud'
import { filesBelow } from '../support/database'
import { openIdOf } from '../../local/host/personas'
import { freshKey, KICK_OFF, ONE, scan } from '../support/scienceWeek'

jest.setTimeout(60_000)

const NAME = '欧阳慕容雪'
const PHONE = '13987654321'

describe('after someone signed up, was checked in, and cancelled', () => {
  let cloud: Cloud
  let qr = ''
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    const input = { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: NAME, phone: PHONE }
    const reply = await cloud.call('guest-7', 'reserve', input)
    if (!reply.ok || reply.value.ticket.state.kind !== 'valid') throw new Error('no ticket')
    qr = reply.value.ticket.state.text
    const other = await cloud.call('guest-8', 'reserve', { ...input, requestKey: freshKey() })
    if (!other.ok) throw new Error('no ticket')
    await cloud.call('guest-8', 'cancel', { sessionId: KICK_OFF.sessionId, ticketId: other.value.ticket.ticketId })
    // Bad input, and a name where the action's should be, must not get into the logs either.
    await cloud.post('visitor', JSON.stringify({ action: `${NAME} ${PHONE}`, input: {} }), { 'x-persona': 'guest-9' })
    await cloud.call('guest-9', 'reserve', { ...input, requestKey: freshKey(), name: `${NAME}😀` })
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    await cloud.call('steward', 'checkIn', scan({ by: 'qr', text: qr }, reply.value.ticket.startsAt))
    await cloud.tick()
  })
  afterAll(() => cloud.stop())

  it('no name, phone or OPENID stands in clear in any file of the database, nor in a log', () => {
    const secrets = [NAME, PHONE, ...['guest-7', 'guest-8', 'guest-9', 'steward'].map(openIdOf)]
    const files = filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
    expect(files.length).toBeGreaterThan(0)
    const found = files.flatMap(({ name, bytes }) => secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))
    expect(found).toEqual([])
    expect(secrets.filter((secret) => cloud.log().includes(secret))).toEqual([])
  })

  it('the search would have found them: what is stored in clear is found', () => {
    const everything = Buffer.concat(filesBelow(cloud.dataFolder).map(({ bytes }) => bytes))
    expect(everything.includes(KICK_OFF.sessionId)).toBe(true)
    expect(everything.includes('长平广场')).toBe(true)
  })

  it('the QR holds no personal data, and neither does a reply to the steward', async () => {
    expect(qr).toMatch(/^T1\.k1\.2025\.kick-off-0523\.[0-9A-Z]{8}\.1\.a1\.[0-9a-z]+\.[A-Za-z0-9_-]{86}$/)
    const gates = JSON.stringify(await cloud.call('steward', 'gateSessions', {}))
    for (const secret of [NAME, PHONE, openIdOf('guest-7')]) expect(gates).not.toContain(secret)
  })

  it('no persona and no clock of the laptop is in the bundles that are deployed', () => {
    const bundles = filesBelow('dist/cloudfunctions').filter(({ name }) => name.endsWith('.js'))
    expect(bundles.map(({ name }) => name.split(/[\\/]/).at(-2)).sort()).toEqual(['clock', 'staff', 'visitor'])
    for (const { bytes } of bundles) {
      for (const word of ['oLocal_', 'x-persona', 'persona', '演示', 'emulator']) expect(bytes.includes(word)).toBe(false)
    }
  })
})
