import { startCloud, type Cloud } from '../support/cloud'
import { entriesOf } from '../support/agenda'
import { freshKey, KICK_OFF, kickOffSession, ONE, scan, signUp, textOf, THREE } from '../support/scienceWeek'

jest.setTimeout(60_000)

/** What the home page is told when there is no next ticket. */
const noTicket = expect.not.objectContaining({ nextTicket: expect.anything() as unknown }) as unknown

describe('from the programme to the gate', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('shows the programme to anyone, signed in or not', async () => {
    const reply = await cloud.call('none', 'home', { programme: true })
    expect(reply).toMatchObject({ ok: true, value: { programme: { theme: '矢志创新发展 建设科技强国' } } })
    expect(reply.ok && reply.value.programme?.activities).toHaveLength(8)
    expect(reply.ok && 'nextTicket' in reply.value).toBe(false)
    expect(await cloud.call('none', 'event', { eventId: KICK_OFF.eventId })).toMatchObject({ ok: true, value: { event: { id: KICK_OFF.eventId } } })
    expect(await cloud.call('none', 'base', { baseId: '2025.jili' })).toMatchObject({ ok: true, value: { base: { id: '2025.jili' } } })
  })

  it('gives a resident three places, a ticket, and the places are gone', async () => {
    const before = await kickOffSession(cloud, 'resident')
    const ticket = await signUp(cloud, 'resident')
    expect(ticket).toMatchObject({ title: before.title, party: THREE, state: { kind: 'valid' } })
    const after = await kickOffSession(cloud, 'resident')
    expect(after.placesLeft.online).toBe(before.placesLeft.online - 3)
    expect(after.mine).toEqual({ ticketId: ticket.ticketId, party: THREE })
    const tickets = await cloud.call('resident', 'myTickets', {})
    expect(tickets).toMatchObject({ ok: true, value: { tickets: [{ ticketId: ticket.ticketId, state: { kind: 'valid' } }] } })
    const home = await cloud.call('resident', 'home', { programme: false })
    expect(home).toMatchObject({ ok: true, value: { nextTicket: { ticketId: ticket.ticketId } } })
  })

  it("shows nobody another person's reservation", async () => {
    expect((await kickOffSession(cloud, 'guardian')).mine).toBeUndefined()
    expect(await cloud.call('guardian', 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: [] } })
  })

  it('answers a double tap and a late repeat with the same reservation', async () => {
    const input = { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: '王芳' }
    const taps = await Promise.all([cloud.call('guest-1', 'reserve', input), cloud.call('guest-1', 'reserve', input)])
    const late = await cloud.call('guest-1', 'reserve', input)
    if (!late.ok) throw new Error(late.refusal.code)
    const { ticketId } = late.value.ticket
    for (const tap of taps) {
      if (tap.ok) expect(tap.value.ticket.ticketId).toBe(ticketId)
      else expect(tap.refusal.code).toBe('RACE_LOST')
    }
    const home = await cloud.call('guest-1', 'home', { programme: false })
    expect(home).toMatchObject({ ok: true, value: { nextTicket: { ticketId } } })
    expect(await entriesOf(cloud, 'guest-1')).toMatchObject([{ ticketId, requestKey: input.requestKey }])
    const other = await cloud.call('guest-1', 'reserve', { ...input, requestKey: freshKey() })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'ALREADY_RESERVED', ticketId } })
  })

  it('gives places back when a reservation is cancelled, once, and the ticket says so', async () => {
    const ticket = await signUp(cloud, 'resident2', ONE)
    const before = await kickOffSession(cloud, 'resident2')
    const input = { sessionId: KICK_OFF.sessionId, ticketId: ticket.ticketId }
    const first = await cloud.call('resident2', 'cancel', input)
    const again = await cloud.call('resident2', 'cancel', input)
    expect(first.ok).toBe(true)
    expect(again).toMatchObject({ ok: true, value: first.ok ? first.value : {} })
    const after = await kickOffSession(cloud, 'resident2')
    expect(after.placesLeft.online).toBe(before.placesLeft.online + 1)
    expect(after.mine).toBeUndefined()
    expect(await cloud.call('resident2', 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: [{ state: { kind: 'cancelled' } }] } })
    expect(await cloud.call('resident2', 'home', { programme: false })).toMatchObject({ ok: true, value: noTicket })
    const [entry] = (await entriesOf(cloud, 'resident2')) ?? []
    expect(entry).toMatchObject({ state: 'leaving', ticketId: ticket.ticketId })
    for (const secret of ['answers', 'openid', 'phoneTail']) expect(entry).not.toHaveProperty(secret)
  })

  it('does not take places again for a late repeat of any request that was cancelled since', async () => {
    const input = { sessionId: KICK_OFF.sessionId, party: ONE, name: '王芳' }
    const requestKeys = [freshKey(), freshKey()]
    for (const requestKey of requestKeys) {
      const reply = await cloud.call('guest-4', 'reserve', { ...input, requestKey })
      if (!reply.ok) throw new Error(reply.refusal.code)
      await cloud.call('guest-4', 'cancel', { sessionId: KICK_OFF.sessionId, ticketId: reply.value.ticket.ticketId })
    }
    for (const requestKey of requestKeys) {
      const late = await cloud.call('guest-4', 'reserve', { ...input, requestKey })
      expect(late).toMatchObject({ ok: false, refusal: { code: 'RESERVATION_CANCELLED' } })
    }
    expect((await kickOffSession(cloud, 'guest-4')).mine).toBeUndefined()
  })

  it('lets a cancelled booker sign up again, with a new ticket; the old one does not open the door', async () => {
    const first = await signUp(cloud, 'guest-2', ONE)
    await cloud.call('guest-2', 'cancel', { sessionId: KICK_OFF.sessionId, ticketId: first.ticketId })
    const second = await signUp(cloud, 'guest-2', ONE)
    expect(second.ticketId).not.toBe(first.ticketId)
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    const refused = await cloud.call('steward', 'checkIn', scan({ by: 'qr', text: textOf(first) }, first.startsAt))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'TICKET_CANCELLED' } })
    await cloud.setClock('2025-05-20T09:00:00+08:00')
  })

  it('checks a ticket in once; the second scan is refused with the time and the gate of the first', async () => {
    const ticket = await signUp(cloud, 'guest-3', THREE)
    const early = await cloud.call('steward', 'checkIn', scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt))
    expect(early).toMatchObject({ ok: false, refusal: { code: 'DOORS_NOT_OPEN' } })
    await cloud.setClock('2025-05-23T08:41:00+08:00')
    const input = scan({ by: 'qr', text: textOf(ticket) }, ticket.startsAt, '东门')
    const first = await cloud.call('steward', 'checkIn', input)
    expect(first).toMatchObject({ ok: true, value: { party: THREE, people: THREE, repeated: false, gate: '东门' } })
    expect(await cloud.call('steward', 'checkIn', input)).toMatchObject({ ok: true, value: { repeated: true } })
    const second = await cloud.call('steward', 'checkIn', scan({ by: 'code', code: ticket.ticketId.toLowerCase() }, ticket.startsAt, '西门'))
    expect(second).toMatchObject({ ok: false, refusal: { code: 'ALREADY_CHECKED_IN', gate: '东门', at: first.ok ? first.value.at : 0 } })
    expect(await cloud.call('guest-3', 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: [{ state: { kind: 'used', gate: '东门' } }] } })
    const late = await cloud.call('guest-3', 'cancel', { sessionId: KICK_OFF.sessionId, ticketId: ticket.ticketId })
    expect(late).toMatchObject({ ok: false, refusal: { code: 'ALREADY_CHECKED_IN' } })
  })
})
