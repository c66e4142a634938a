import { wholeBook } from '@domain/checkin/gateBook'
import { bookIn, isGateDocument } from '../../cloudfunctions/server/store/gateBooks'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { KICK_OFF, ONE, scan, signUp, textOf } from '../support/scienceWeek'

jest.setTimeout(60_000)

describe('the first organiser', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
  })
  afterAll(() => cloud.stop())

  it('needs the setup code, and is whoever enters it first', async () => {
    const claim = (persona: string, code: string) => cloud.call(persona, 'claimOrganiser', { code })
    expect(await claim('guest-1', `${cloud.setupCode}x`)).toMatchObject({ ok: false, refusal: { code: 'SETUP_CODE_WRONG' } })
    expect(await claim('none', cloud.setupCode)).toMatchObject({ ok: false, refusal: { code: 'SIGN_IN_NEEDED' } })
    const both = await Promise.all([claim('guest-1', cloud.setupCode), claim('guest-2', cloud.setupCode)])
    expect(both.map((reply) => (reply.ok ? 'ok' : reply.refusal.code)).sort()).toEqual(['SETUP_CODE_USED', 'ok'])
    const [first, second] = both[0]?.ok ? ['guest-1', 'guest-2'] : ['guest-2', 'guest-1']
    expect(await claim(first ?? '', cloud.setupCode)).toMatchObject({ ok: true })
    expect(await claim(second ?? '', cloud.setupCode)).toMatchObject({ ok: false, refusal: { code: 'SETUP_CODE_USED' } })
    expect(await cloud.call(first ?? '', 'myGrants', {})).toMatchObject({ ok: true, value: { grants: [{ role: 'organiser' }] } })
    expect(await cloud.call(second ?? '', 'myGrants', {})).toMatchObject({ ok: true, value: { grants: [] } })
    expect(await readAll(cloud.emulatorUrl, 'grants')).toHaveLength(1)
  })
})

describe('what staff did', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('at a gate stands in its book, once each, refused scans too with who made them', async () => {
    const ticket = await signUp(cloud, 'guest-1', ONE)
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    const first = scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt)
    const second = scan({ by: 'code', code: ticket.ticketId }, ticket.startsAt, '西门')
    await cloud.call('steward', 'checkIn', first)
    await cloud.call('steward', 'checkIn', first)
    await cloud.call('steward', 'checkIn', second)
    await cloud.call('organiser', 'checkIn', { ...first, read: { by: 'code', code: '0000-0000' } })
    const documents: readonly object[] = await readAll(cloud.emulatorUrl, 'sessions')
    const books = documents.filter(isGateDocument).filter(({ gateOf }) => gateOf === KICK_OFF.sessionId).map(bookIn)
    const { tickets, refused } = wholeBook(books)
    expect(Object.entries(tickets[ticket.ticketId]?.scans ?? {})).toMatchObject([[first.scanId, { gate: '东门', people: ONE, by: expect.stringMatching(/./) }]])
    const kept = Object.values(refused).sort((one, other) => (one.code < other.code ? -1 : 1))
    expect(kept).toMatchObject([{ code: 'ALREADY_CHECKED_IN', ticketId: ticket.ticketId, gate: '西门' }, { code: 'TICKET_UNKNOWN', gate: '东门' }])
    expect(kept[0]?.by).not.toBe(kept[1]?.by)
  })

  it('is allowed only where the grant reaches: a host unit at its own base and nowhere else', async () => {
    const gates = await cloud.call('host', 'gateSessions', {})
    if (!gates.ok) throw new Error(gates.refusal.code)
    expect(gates.value.sessions.length).toBeGreaterThan(0)
    expect(gates.value.sessions.every(({ id }) => id.startsWith('2025.jili'))).toBe(true)
    const all = await cloud.call('steward', 'gateSessions', {})
    expect(all.ok && all.value.sessions.length).toBeGreaterThan(gates.value.sessions.length)
  })
})
