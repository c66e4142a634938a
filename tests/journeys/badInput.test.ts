import { startCloud, type Cloud } from '../support/cloud'
import { freshKey, KICK_OFF, kickOffSession, ONE, scan, signUp, textOf } from '../support/scienceWeek'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { instant } from '@domain/kernel/instant'

jest.setTimeout(60_000)

const WRITES = /insert|modify|remove/i

describe('bad input is refused clearly and changes nothing', () => {
  let cloud: Cloud
  let requests = 0
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  /** Posts anything as it is, and returns the answer with what the request did on the database's wire. */
  const post = async (path: string, body: string, persona = 'resident') => {
    requests += 1
    const requestId = `bad-input-${requests}`
    const headers = { 'content-type': 'application/json', 'x-persona': persona, 'x-request-id': requestId }
    const answer = await fetch(`${cloud.url}${path}`, { method: 'POST', headers, body })
    const reply = (await answer.json()) as { ok?: boolean; refusal?: { code: string } }
    const calls = (await (await fetch(`${cloud.emulatorUrl}/_control/calls?requestId=${requestId}`)).json()) as { action: string }[]
    return { status: answer.status, code: reply.refusal?.code, writes: calls.filter(({ action }) => WRITES.test(action)).length }
  }
  const action = (name: string, input: unknown, persona?: string, fn = 'visitor') =>
    post(`/api/${fn}`, JSON.stringify({ action: name, input }), persona)
  const reserveInput = () => ({ sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: '李秀英' })

  it.each<[string, object, string, number]>([
    ['an unknown session', { sessionId: '2025.no-such' }, 'NOT_FOUND', 200],
    ['an id that is none', { sessionId: '../../etc' }, 'BAD_INPUT', 400],
    ['a party of nobody', { party: EMPTY_PARTY }, 'PARTY_EMPTY', 200],
    ['a party of six', { party: { ...EMPTY_PARTY, adult: 6 } }, 'PARTY_TOO_LARGE', 200],
    ['a party of minus one', { party: { ...EMPTY_PARTY, adult: -1 } }, 'BAD_INPUT', 400],
    ['a party of half a person', { party: { ...EMPTY_PARTY, adult: 1.5 } }, 'BAD_INPUT', 400],
    ['children without an adult', { party: { ...EMPTY_PARTY, under14: 2 } }, 'ADULT_NEEDED', 200],
    ['a name of 10,000 characters', { name: '李'.repeat(10_000) }, 'BAD_INPUT', 400],
    ['a name of 21 characters', { name: '李'.repeat(21) }, 'NAME_TOO_LONG', 200],
    ['no name', { name: '  ' }, 'NAME_MISSING', 200],
    ['an emoji for a name', { name: '😀' }, 'NAME_NOT_A_NAME', 200],
    ['a hidden right-to-left mark', { name: '李\u202e英' }, 'NAME_NOT_A_NAME', 200],
    ['a phone that is none', { phone: '12345' }, 'PHONE_NOT_MOBILE', 200],
    ['a person id from the input', { personId: 'p123' }, 'BAD_INPUT', 400],
    ['an operator for an id', { sessionId: { $ne: '' } }, 'BAD_INPUT', 400],
  ])('%s', async (_what, wrong, code, status) => {
    expect(await action('reserve', { ...reserveInput(), ...wrong })).toEqual({ status, code, writes: 0 })
  })

  it('a name in a right-to-left script is a name', async () => {
    expect(await action('reserve', { ...reserveInput(), name: 'عائشة' }, 'guest-1')).toMatchObject({ status: 200, code: undefined })
  })

  it('a body that is not JSON, is not an object, or is too large', async () => {
    expect(await post('/api/visitor', '{"action":')).toMatchObject({ status: 400, writes: 0 })
    expect(await post('/api/visitor', '[]')).toMatchObject({ status: 400, writes: 0 })
    expect(await post('/api/visitor', JSON.stringify({ action: 'home', input: 'x'.repeat(101 * 1024) }))).toMatchObject({ status: 413, writes: 0 })
  })

  it('a wrong function and a wrong action, one of another function included', async () => {
    expect(await post('/api/nobody', '{}')).toMatchObject({ status: 404, writes: 0 })
    expect(await action('toString', {})).toEqual({ status: 404, code: 'UNKNOWN_ACTION', writes: 0 })
    expect(await action('checkIn', {})).toEqual({ status: 404, code: 'UNKNOWN_ACTION', writes: 0 })
    expect(await post('/api/visitor', '{}')).toMatchObject({ status: 400, code: 'BAD_INPUT', writes: 0 })
  })

  it('a caller who is not signed in, or not staff, or staff for something else', async () => {
    expect(await action('reserve', reserveInput(), 'none')).toMatchObject({ code: 'SIGN_IN_NEEDED', writes: 0 })
    const input = scan({ by: 'code', code: '7K3M9Q2H' }, instant(0))
    for (const persona of ['resident', 'envoy']) {
      expect(await action('checkIn', input, persona, 'staff')).toMatchObject({ code: 'NOT_ALLOWED', writes: 0 })
      expect(await action('importEdition', { text: '届: x', differenceKey: '0'.repeat(64) }, persona, 'staff')).toMatchObject({ code: 'NOT_ALLOWED', writes: 0 })
    }
    expect(await action('importEdition', { text: '届: x', differenceKey: '0'.repeat(64) }, 'steward', 'staff')).toMatchObject({ code: 'NOT_ALLOWED', writes: 0 })
    expect(await action('checkIn', input, 'host', 'staff')).toMatchObject({ code: 'NOT_ALLOWED', writes: 0 })
    expect(await action('claimOrganiser', { code: 'guess-guess-guess-guess' }, 'resident', 'staff')).toMatchObject({ code: 'SETUP_CODE_WRONG' })
  })

  it('a person who calls the clock', async () => {
    expect(await post('/api/clock', '{}')).toMatchObject({ code: 'NOT_ALLOWED', writes: 0 })
  })

  it("a forged, a cut, a foreign and another session's ticket", async () => {
    const ticket = await signUp(cloud, 'guest-2', ONE)
    const text = textOf(ticket)
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    const check = (read: Parameters<typeof scan>[0]) => cloud.call('steward', 'checkIn', scan(read, ticket.startsAt))
    const forged = text.replace('.a1.', '.a5.')
    expect(forged).not.toBe(text)
    expect(await check({ by: 'qr', text: forged })).toMatchObject({ refusal: { code: 'TICKET_FORGED' } })
    expect(await check({ by: 'qr', text: text.slice(0, -9) })).toMatchObject({ refusal: { code: 'CODE_UNREADABLE' } })
    expect(await check({ by: 'qr', text: 'https://example.com/pay?x=1' })).toMatchObject({ refusal: { code: 'CODE_UNREADABLE' } })
    expect(await check({ by: 'code', code: '0000-0000' })).toMatchObject({ refusal: { code: 'TICKET_UNKNOWN' } })
    expect(await check({ by: 'code', code: '12' })).toMatchObject({ refusal: { code: 'CODE_UNREADABLE' } })
    const noGate = await cloud.call('steward', 'checkIn', scan({ by: 'qr', text }, ticket.startsAt, '没有这个门'))
    expect(noGate).toMatchObject({ refusal: { code: 'GATE_UNKNOWN' } })
    const gates = await cloud.call('steward', 'gateSessions', {})
    const other = gates.ok ? gates.value.sessions.find(({ id }) => id !== KICK_OFF.sessionId) : undefined
    const elsewhere = { ...scan({ by: 'qr', text }, ticket.startsAt, other?.gates[0]), sessionId: other?.id ?? '' }
    expect(await cloud.call('steward', 'checkIn', elsewhere)).toMatchObject({ refusal: { code: 'WRONG_SESSION', sessionId: KICK_OFF.sessionId } })
    expect((await kickOffSession(cloud, 'guest-2')).mine?.ticketId).toBe(ticket.ticketId)
  })

  it('a closed window and a past session', async () => {
    await cloud.setClock('2025-05-23T08:30:00+08:00')
    expect(await action('reserve', reserveInput())).toMatchObject({ code: 'SIGN_UP_CLOSED', writes: 0 })
    await cloud.setClock('2025-05-23T12:00:00+08:00')
    expect(await action('reserve', reserveInput())).toMatchObject({ code: 'SESSION_OVER', writes: 0 })
    await cloud.setClock('2025-05-10T12:00:00+08:00')
    expect(await action('reserve', reserveInput())).toMatchObject({ code: 'SIGN_UP_NOT_OPEN', writes: 0 })
  })
})
