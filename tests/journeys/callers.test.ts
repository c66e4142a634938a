import { allPeople } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { filesBelow } from '../support/database'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, instantAt, outcomeOf, rootOf } from '../support/seats'

describe('staff reserve for somebody who calls', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const session = (phone = 5) => stage.session({
    capacity: { online: 5, phone }, startsAt: instantAt('15:00', 21), endsAt: instantAt('17:00', 21), signUpClosesAt: instantAt('14:00', 21), gates: ['东门'],
  })
  const forCaller = (sessionId: string, phone: string, { people = 1, requestKey = freshKey(), persona = 'organiser', name = '赵德全' } = {}) =>
    cloud.call(persona, 'reserveForCaller', { ...stage.signUp(sessionId, people), requestKey, name, phone })
  const cancel = (sessionId: string, ticketId: string, persona = 'organiser') => cloud.call(persona, 'cancelForCaller', { sessionId, ticketId })
  const booked = async (sessionId: string, phone: string, people = 1): Promise<string> => {
    const reply = await forCaller(sessionId, phone, { people })
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.ticketId
  }

  it('from the phone’s share, once for a number and session however it is written', async () => {
    const [one, other] = [await session(), await session()]
    const ticketId = await booked(one, '13500000001', 2)
    expect(await forCaller(one, '135 0000-0001')).toMatchObject({ refusal: { code: 'ALREADY_RESERVED', ticketId } })
    expect(outcomeOf(await forCaller(other, '13500000001'))).toBe('ok')
    expect((await rootOf(cloud, one)).ledger.left).toMatchObject({ online: 5, phone: 3 })
    for (const phone of ['0356-2355832', '12345', '']) expect(outcomeOf(await forCaller(one, phone))).toBe('PHONE_NOT_MOBILE')
    expect(outcomeOf(await forCaller(one, '13500000002', { name: ' ' }))).toBe('NAME_MISSING')
  })

  it('asked twice with one key is one reservation', async () => {
    const sessionId = await session()
    const requestKey = freshKey()
    const replies = [await forCaller(sessionId, '13500000003', { requestKey }), await forCaller(sessionId, '13500000003', { requestKey })]
    const [first, second] = replies.map((reply) => (reply.ok ? reply.value.ticketId : reply.refusal.code))
    expect(first).toBe(second)
    expect((await rootOf(cloud, sessionId)).ledger.left.phone).toBe(4)
  })

  it('not beyond the share, and not where sign-up is closed; a number may also have a place of its own on line', async () => {
    const sessionId = await session(1)
    await booked(sessionId, '13500000004')
    expect(await forCaller(sessionId, '13500000005')).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 0 } })
    const input = { ...stage.signUp(sessionId), phone: '13500000004' }
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', input))).toBe('ok')
    const closed = await stage.session({ capacity: { phone: 5 }, signUpClosesAt: instantAt('08:00') })
    expect(outcomeOf(await forCaller(closed, '13500000006'))).toBe('SIGN_UP_CLOSED')
  })

  it('only staff of the place may', async () => {
    const sessionId = await session()
    for (const persona of ['host', 'steward', 'resident']) expect(outcomeOf(await forCaller(sessionId, '13500000007', { persona }))).toBe('NOT_ALLOWED')
    const own = await stage.session({ capacity: { phone: 5 }, kind: 'visit', baseId: '2025.jili' })
    expect(outcomeOf(await forCaller(own, '13500000007', { persona: 'host' }))).toBe('ok')
  })

  it('and see whose ticket it is before it is given up: masked, and only while it holds places', async () => {
    const sessionId = await session()
    const ticketId = await booked(sessionId, '13500000010', 2)
    const find = (code: string, persona = 'organiser') => cloud.call(persona, 'findByCode', { sessionId, ticketId: code })
    expect(await find(ticketId)).toMatchObject({ ok: true, value: { party: { adult: 2 }, share: 'phone', toLookUp: ['phone'], maskedName: '赵*全', maskedPhone: '135****0010' } })
    expect(outcomeOf(await find(ticketId, 'host'))).toBe('NOT_ALLOWED')
    expect(outcomeOf(await find('7K3M9Q2H'))).toBe('NO_RESERVATION')
    await cancel(sessionId, ticketId)
    expect(outcomeOf(await find(ticketId))).toBe('NO_RESERVATION')
  })

  it('and look up the number of somebody a change would concern; who looked is kept', async () => {
    const sessionId = await session()
    const ticketId = await booked(sessionId, '13500000011')
    const reveal = (persona: string, code = ticketId) => cloud.call(persona, 'revealHolder', { sessionId, ticketId: code })
    expect(await reveal('organiser')).toMatchObject({ ok: true, value: { name: '赵德全', phone: '13500000011' } })
    expect(await reveal('organiser', '7K3M9Q2H')).toMatchObject({ ok: true, value: {} })
    expect(outcomeOf(await reveal('host'))).toBe('NOT_ALLOWED')
  })

  it('and give up what somebody reserved on line who calls and says its number', async () => {
    const sessionId = await session()
    const person = await stage.holder(sessionId, 2)
    expect(await cloud.call('organiser', 'findByCode', { sessionId, ticketId: person.ticketId })).toMatchObject({ value: { party: { adult: 2 }, share: 'online' } })
    expect(await cancel(sessionId, person.ticketId)).toMatchObject({ ok: true })
    expect((await rootOf(cloud, sessionId)).ledger.left).toMatchObject({ online: 5, phone: 5 })
    expect(await cloud.call(person.persona, 'myTickets', {})).toMatchObject({ value: { tickets: [{ state: { kind: 'cancelled' } }] } })
  })

  it('and give it up for a caller, by the ticket number', async () => {
    const sessionId = await session()
    const ticketId = await booked(sessionId, '13500000008', 3)
    await stage.holder(sessionId)
    expect(outcomeOf(await cancel(sessionId, ticketId, 'host'))).toBe('NOT_ALLOWED')
    const first = await cancel(sessionId, ticketId)
    expect(first).toMatchObject({ ok: true })
    expect(await cancel(sessionId, ticketId)).toMatchObject({ ok: true, value: first.ok ? first.value : {} })
    expect((await rootOf(cloud, sessionId)).ledger.left).toMatchObject({ online: 4, phone: 5 })
    const caller = (await allPeople(cloud)).find(({ entries }) => Object.values(entries).some((entry) => entry.ticketId === ticketId))
    for (const secret of ['answers', 'openid', 'phoneTail']) expect(Object.values(caller?.entries ?? {})[0]).not.toHaveProperty(secret)
    // The number may call again.
    expect(await booked(sessionId, '13500000008')).not.toBe(ticketId)
  })

  it('whose ticket number opens the door, once', async () => {
    const sessionId = await session()
    const ticketId = await booked(sessionId, '13500000009', 2)
    await cloud.setClock(at('14:30', 21))
    const scanned = (code: string, scanId = freshKey()) =>
      cloud.call('steward', 'checkIn', { scanId, sessionId, gate: '东门', scannedAt: instantAt('14:30', 21), read: { by: 'code', code } })
    expect(await scanned(`${ticketId.slice(0, 4)}-${ticketId.slice(4)}`.toLowerCase())).toMatchObject({ ok: true, value: { ticketId, repeated: false } })
    expect(outcomeOf(await scanned(ticketId))).toBe('ALREADY_CHECKED_IN')
    expect(outcomeOf(await cancel(sessionId, ticketId))).toBe('ALREADY_CHECKED_IN')
  })

  it('of whom nothing stands in clear in the database or in a log', () => {
    const secrets = ['赵德全', '13500000001', '13500000008']
    const files = filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
    expect(files.flatMap(({ name, bytes }) => secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))).toEqual([])
    expect(secrets.filter((secret) => cloud.log().includes(secret))).toEqual([])
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
