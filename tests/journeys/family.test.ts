import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { OwnFamily } from '@domain/contract/views'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { personIdFor, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { agree, saveFamily, saveMember, WITH_CHILD } from '../support/family'
import { makeSession } from '../support/madeSession'
import { freshKey, ONE } from '../support/scienceWeek'

jest.setTimeout(120_000)

const BEFORE = '2025-05-20T09:00:00+08:00'
const NEEDED = { ok: false, refusal: { code: 'CONSENT_NEEDED', version: CHILD_RULES_VERSION } }
const CHILD = { name: '小宝', band: 'under14', relation: 'child' } as const

describe('a family, and what its guardian agrees to', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterAll(() => cloud.stop())

  let people = 0
  const person = (): string => `guest-${(people += 1)}`
  const familyOf = async (persona: string): Promise<OwnFamily> => {
    const reply = await cloud.call(persona, 'family', {})
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value
  }
  const recordsOf = async (persona: string) => {
    const personId = personIdFor(cloud, persona)
    return (await readAll(cloud.emulatorUrl, 'consents')).filter((record) => record['personId'] === personId)
  }
  const session = (wish: Parameters<typeof makeSession>[1] = {}) => makeSession(cloud, { capacity: { online: 12, phone: 6 }, ...wish })
  const signUp = (sessionId: string, more: Partial<Input<'reserve'>> = {}): Input<'reserve'> =>
    ({ sessionId, requestKey: freshKey(), party: WITH_CHILD, name: '李秀英', ...more })
  const callsOf = async (requestId: string) => ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length

  it('is saved with two calls, corrected under the same id, removed; each is the caller\'s own', async () => {
    const persona = person()
    const dad = { id: freshKey(), name: '爸爸', band: 'senior', relation: 'parent' } as const
    expect(await cloud.call(persona, 'saveMember', dad, { requestId: 'save-1' })).toMatchObject({ ok: true, value: { members: [dad] } })
    expect(await callsOf('save-1')).toBe(2)
    await cloud.call(persona, 'saveMember', { ...dad, name: '老爸' }, { requestId: 'save-2' })
    expect(await callsOf('save-2')).toBe(2)
    expect((await familyOf(persona)).members).toEqual([{ ...dad, name: '老爸' }])
    const other = person()
    expect((await familyOf(other)).members).toEqual([])
    expect(await cloud.call(other, 'removeMember', { id: dad.id })).toMatchObject({ ok: true, value: { members: [] } })
    expect((await familyOf(persona)).members).toHaveLength(1)
    expect(await cloud.call(persona, 'removeMember', { id: dad.id })).toMatchObject({ value: { members: [] } })
    for (const action of ['family', 'withdrawConsent'] as const) {
      expect(await cloud.call('none', action, action === 'family' ? {} : { requestKey: freshKey() })).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
    }
  })

  it('lets a child under 14 come only once a guardian has agreed: in a sign-up, a turn, a change, a saved member', async () => {
    const persona = person()
    const sessionId = await session()
    expect(await cloud.call(persona, 'reserve', signUp(sessionId))).toMatchObject(NEEDED)
    expect(await cloud.call(persona, 'saveMember', { id: freshKey(), ...CHILD })).toMatchObject(NEEDED)
    const held = await cloud.call(persona, 'reserve', signUp(sessionId, { party: ONE }))
    if (!held.ok) throw new Error(held.refusal.code)
    const change = { sessionId, ticketId: held.value.ticket.ticketId, requestKey: freshKey(), party: WITH_CHILD }
    expect(await cloud.call(persona, 'changeParty', change)).toMatchObject(NEEDED)
    const full = await session({ capacity: { online: 0 } })
    expect(await cloud.call(persona, 'joinWaiting', { ...signUp(full), atLeast: 3 })).toMatchObject(NEEDED)
    await agree(cloud, persona)
    expect(await cloud.call(persona, 'changeParty', { ...change, requestKey: freshKey() })).toMatchObject({ ok: true, value: { ticket: { party: WITH_CHILD } } })
    expect(await cloud.call(persona, 'joinWaiting', { ...signUp(full), atLeast: 3 })).toMatchObject({ ok: true })
    expect(await cloud.call(persona, 'saveMember', { id: freshKey(), ...CHILD })).toMatchObject({ ok: true })
  })

  it('picks who of it comes; an id that is not of it, or too small a party, is refused', async () => {
    const persona = person()
    const [self, dad, bao, da] = (await saveFamily(cloud, persona)).map(({ id }) => id)
    const sessionId = await session()
    if (!self || !dad || !bao || !da) throw new Error('the family is not whole')
    const changed = { ok: false, refusal: { code: 'MEMBERS_CHANGED' } }
    expect(await cloud.call(persona, 'reserve', signUp(sessionId, { members: [self, freshKey()] }))).toMatchObject(changed)
    expect(await cloud.call(persona, 'reserve', signUp(sessionId, { members: [bao, da] }))).toMatchObject(changed)
    const stranger = person()
    expect(await cloud.call(stranger, 'reserve', signUp(sessionId, { party: ONE, members: [self] }))).toMatchObject(changed)
    const reply = await cloud.call(persona, 'reserve', signUp(sessionId, { members: [self, dad, bao] }))
    if (!reply.ok) throw new Error(reply.refusal.code)
    expect(await cloud.call(persona, 'myTickets', {})).toMatchObject({ value: { tickets: [{ members: [self, dad, bao] }] } })
    // One companion stays at home; then is no longer of the family at all.
    const { ticketId } = reply.value.ticket
    const fewer = { ...EMPTY_PARTY, adult: 1, under14: 1 }
    expect(await cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: fewer, members: [self, bao] })).toMatchObject({ ok: true })
    expect(await cloud.call(persona, 'myTickets', {})).toMatchObject({ value: { tickets: [{ members: [self, bao], party: fewer }] } })
    await cloud.call(persona, 'removeMember', { id: bao })
    expect(await cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: fewer, members: [self, bao] })).toMatchObject(changed)
  })

  it('moves to another session as it is', async () => {
    const persona = person()
    const family = (await saveFamily(cloud, persona)).map(({ id }) => id)
    const [sessionId, toSessionId] = [await session(), await session()]
    const reply = await cloud.call(persona, 'reserve', signUp(sessionId, { party: { ...WITH_CHILD, under14: 2 }, members: family }))
    if (!reply.ok) throw new Error(reply.refusal.code)
    const moved = await cloud.call(persona, 'move', { sessionId, ticketId: reply.value.ticket.ticketId, toSessionId, requestKey: freshKey() })
    expect(moved).toMatchObject({ ok: true })
    const tickets = await cloud.call(persona, 'myTickets', {})
    if (!tickets.ok) throw new Error(tickets.refusal.code)
    expect(tickets.value.tickets.find((ticket) => ticket.sessionId === toSessionId)?.members).toEqual(family)
  })

  it('is asked at a change what only the new companions raise', async () => {
    const persona = person()
    await agree(cloud, persona)
    const sessionId = await session({ asks: ['pickUp'] })
    const reply = await cloud.call(persona, 'reserve', signUp(sessionId, { party: ONE, pickUp: '没有人' }))
    if (!reply.ok) throw new Error(reply.refusal.code)
    expect(JSON.stringify(await cloud.call(persona, 'myRecords', {}))).not.toContain('没有人')
    const change = { sessionId, ticketId: reply.value.ticket.ticketId, party: WITH_CHILD }
    expect(await cloud.call(persona, 'changeParty', { ...change, requestKey: freshKey() })).toMatchObject({ refusal: { code: 'PICK_UP_MISSING' } })
    expect(await cloud.call(persona, 'changeParty', { ...change, requestKey: freshKey(), pickUp: ' 孩子的爷爷 ' }, { requestId: 'pick-up' })).toMatchObject({ ok: true })
    expect(await callsOf('pick-up')).toBe(4)
    expect(await cloud.call(persona, 'myRecords', {})).toMatchObject({ value: { records: [{ answers: { name: '李秀英', pickUp: '孩子的爷爷' } }] } })
  })

  it('has a record of each consent, kept as it was first, without a name and without a child', async () => {
    const persona = person()
    const first = { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' } as const
    await cloud.call(persona, 'giveConsent', first)
    await cloud.call(persona, 'giveConsent', { ...first, guardianship: 'grandparent' })
    await saveMember(cloud, persona, CHILD)
    const records = await recordsOf(persona)
    expect(records).toMatchObject([{ kind: 'given', version: CHILD_RULES_VERSION, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }])
    expect(JSON.stringify(records)).not.toContain('小宝')
    expect(await cloud.call(persona, 'giveConsent', { requestKey: freshKey(), version: '0', guardianship: 'parent' })).toMatchObject({ refusal: { code: 'CONSENT_OUTDATED' } })
    expect(await recordsOf(persona)).toHaveLength(1)
  })

  it('loses the children and who picks them up when the consent is withdrawn; what was reserved stays as numbers', async () => {
    const persona = person()
    const members = (await saveFamily(cloud, persona)).map(({ id }) => id)
    const sessionId = await session({ asks: ['pickUp'] })
    const youth = signUp(sessionId, { party: { ...WITH_CHILD, under14: 2 }, members })
    expect(await cloud.call(persona, 'reserve', youth)).toMatchObject({ refusal: { code: 'PICK_UP_MISSING' } })
    expect(await cloud.call(persona, 'reserve', { ...youth, pickUp: '爷爷 13812345678' })).toMatchObject({ ok: true })
    expect(JSON.stringify(await cloud.call(persona, 'myRecords', {}))).toContain('爷爷')
    await cloud.call(persona, 'withdrawConsent', { requestKey: freshKey() })
    const left = await familyOf(persona)
    expect(left.members.map(({ name }) => name)).toEqual(['李秀英', '爸爸'])
    expect(left).not.toHaveProperty('consent')
    const told = JSON.stringify(await cloud.call(persona, 'myRecords', {}))
    for (const gone of ['爷爷', '小宝', '大宝']) expect(told).not.toContain(gone)
    expect(await cloud.call(persona, 'myTickets', {})).toMatchObject({ value: { tickets: [{ party: { under14: 2 }, state: { kind: 'valid' } }] } })
    expect((await recordsOf(persona)).map(({ kind }) => kind).sort()).toEqual(['given', 'withdrawn'])
    // More children than are there need a consent again; fewer do not.
    const tickets = await cloud.call(persona, 'myTickets', {})
    const ticketId = tickets.ok ? (tickets.value.tickets[0]?.ticketId ?? '') : ''
    const change = (under14: number) => cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: { ...WITH_CHILD, under14 } })
    expect(await change(3)).toMatchObject(NEEDED)
    expect(await change(1)).toMatchObject({ ok: true })
  })

  it('gives nothing back when a consent that was withdrawn is asked for again, late, nor takes away what was agreed to since', async () => {
    const persona = person()
    const [first, second] = [{ requestKey: freshKey() }, { requestKey: freshKey() }]
    const agreed = { version: CHILD_RULES_VERSION, guardianship: 'parent' } as const
    await cloud.call(persona, 'giveConsent', { ...first, ...agreed })
    await cloud.call(persona, 'withdrawConsent', second)
    expect(await cloud.call(persona, 'giveConsent', { ...first, ...agreed })).toMatchObject({ ok: true })
    expect(await familyOf(persona)).not.toHaveProperty('consent')
    await cloud.call(persona, 'giveConsent', { requestKey: freshKey(), ...agreed })
    await cloud.call(persona, 'withdrawConsent', second)
    expect(await familyOf(persona)).toHaveProperty('consent')
  })

  it('moves after a withdrawal and after a corrected age band; whoever no longer fits is not named', async () => {
    const persona = person()
    const saved = await saveFamily(cloud, persona)
    const [sessionId, toSessionId] = [await session(), await session()]
    const youth = signUp(sessionId, { party: WITH_CHILD, members: saved.map(({ id }) => id).slice(0, 2) })
    const reserved = await cloud.call(persona, 'reserve', youth)
    if (!reserved.ok) throw new Error(reserved.refusal.code)
    await cloud.call(persona, 'withdrawConsent', { requestKey: freshKey() })
    const { ticketId } = reserved.value.ticket
    expect(await cloud.call(persona, 'move', { sessionId, toSessionId, ticketId, requestKey: freshKey() })).toMatchObject({ ok: true })
  })

  it('for a caller needs the guardian\'s word, which is kept as given on the phone', async () => {
    const sessionId = await session()
    const caller = { sessionId, requestKey: freshKey(), party: WITH_CHILD, name: '王建国', phone: '13500001111' }
    expect(await cloud.call('organiser', 'reserveForCaller', caller)).toMatchObject({ refusal: { code: 'GUARDIANS_NOT_ASKED' } })
    expect(await cloud.call('organiser', 'reserveForCaller', { ...caller, guardianAgreed: true })).toMatchObject({ ok: true })
    const kinds = (await readAll(cloud.emulatorUrl, 'consents')).map((record) => record['kind'])
    expect(kinds).toContain('givenByPhone')
  })

  it('is forgotten 30 days after it was changed last, or after the last session, by the clock', async () => {
    const [idle, busy] = [person(), person()]
    await saveFamily(cloud, idle)
    await saveFamily(cloud, busy)
    const at = Date.parse('2025-05-30T09:00:00+08:00')
    const sessionId = await session()
    expect(await cloud.call(busy, 'reserve', signUp(sessionId, { party: ONE }))).toMatchObject({ ok: true })
    expect((await familyOf(idle)).deletedAt).toBeLessThan((await familyOf(busy)).deletedAt ?? 0)
    await cloud.setClock('2025-06-20T09:20:00+08:00')
    await cloud.tick()
    expect(await personOf(cloud, idle)).toBeUndefined()
    expect((await familyOf(busy)).members).toHaveLength(4)
    await cloud.setClock(new Date(at + (30 * 24 + 3.5) * 3_600_000).toISOString())
    await cloud.tick()
    expect(await personOf(cloud, busy)).toBeUndefined()
    // Only that somebody agreed is kept for three years.
    expect(await recordsOf(busy)).toHaveLength(1)
  })
})
