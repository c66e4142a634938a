import type { Output } from '@domain/contract/api'
import { LOOK_UPS_MAX } from '../../cloudfunctions/server/checkin/findByPhone'
import { allPeople, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import type { SessionWish } from '../support/madeSession'
import { freshKey } from '../support/scienceWeek'
import { at, instantAt, outcomeOf } from '../support/seats'

/** Doors are open when the clock of a test starts. */
const SOON: SessionWish = { startsAt: instantAt('09:40'), signUpClosesAt: instantAt('09:40'), endsAt: instantAt('11:00'), gates: ['东门'] }

describe('a steward finds a ticket by the last four digits of the phone', () => {
  let cloud: Cloud
  let stage: Stage
  let minutes = 0
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())
  // Each in a minute of its own: so many look-ups a minute is the limit.
  beforeEach(() => cloud.setClock(at(`09:${String(minutes += 2).padStart(2, '0')}`)))

  const session = (wish: SessionWish = {}) => stage.session({ ...SOON, capacity: { online: 9, phone: 5, group: 30 }, ...wish })
  const look = (sessionId: string, lastFour: string, { persona = 'steward', gate = '东门', requestId = freshKey() } = {}) =>
    cloud.call(persona, 'findByPhone', { sessionId, gate, lastFour }, { requestId })
  const found = async (sessionId: string, lastFour: string): Promise<Output<'findByPhone'>['found']> => {
    const reply = await look(sessionId, lastFour)
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.found
  }
  const booked = async (sessionId: string, phone?: string, people = 2) => {
    const persona = stage.person()
    const { ticket } = await stage.call(persona, 'reserve', { ...stage.signUp(sessionId, people), ...(phone !== undefined && { phone }) })
    return { persona, sessionId, ticketId: ticket.ticketId }
  }
  const letIn = async (sessionId: string, code: string) =>
    expect(outcomeOf(await cloud.call('steward', 'checkIn', { scanId: freshKey(), sessionId, gate: '东门', scannedAt: instantAt('09:10'), read: { by: 'code', code } }))).toBe('ok')

  it('of that session, masked, with who comes, and nothing else', async () => {
    const [here, elsewhere] = [await session(), await session()]
    const { ticketId } = await booked(here, '138 1234 5678', 3)
    await booked(elsewhere, '13900005678')
    await booked(here)
    expect(await found(here, '5678')).toEqual([{ ticketId, party: expect.objectContaining({ adult: 3 }) as unknown, maskedName: '李*英' }])
    expect(await found(here, '1234')).toEqual([])
  })

  it('also where several have it, of whoever called, and of a group’s leader', async () => {
    const sessionId = await session()
    const one = await booked(sessionId, '13800001111')
    const called = await stage.call('organiser', 'reserveForCaller', { ...stage.signUp(sessionId), phone: '13700001111' })
    const group = await stage.call(stage.person(), 'reserveGroup', { ...groupInput(sessionId, 3), phone: '13500001111' })
    const ids = (await found(sessionId, '1111')).map(({ ticketId }) => ticketId)
    expect(ids.sort()).toEqual([one.ticketId, called.ticketId, group.ticket.ticketId].sort())
  })

  it('and lets it in by its code; then it is said that it is in', async () => {
    const sessionId = await session()
    const { ticketId } = await booked(sessionId, '13800002222')
    await letIn(sessionId, (await found(sessionId, '2222'))[0]?.ticketId ?? '')
    expect(await found(sessionId, '2222')).toMatchObject([{ ticketId, entered: true }])
  })

  it('in a large session too', async () => {
    const sessionId = await session({ capacity: { online: 2_000, phone: 5 } })
    const one = await booked(sessionId, '13800003333')
    const called = await stage.call('organiser', 'reserveForCaller', { ...stage.signUp(sessionId), phone: '13700003333' })
    expect((await found(sessionId, '3333')).map(({ ticketId }) => ticketId).sort()).toEqual([one.ticketId, called.ticketId].sort())
    for (const { ticketId } of [one, called]) await letIn(sessionId, ticketId)
    expect((await found(sessionId, '3333')).map(({ entered }) => entered)).toEqual([true, true])
  })

  it('not of whoever waits, has given up, or has corrected the number: of that nothing is kept', async () => {
    const sessionId = await session({ capacity: { online: 4 } })
    const [gone, corrected] = [await booked(sessionId, '13800004444'), await booked(sessionId, '13900004444')]
    await stage.call(stage.person(), 'joinWaiting', { ...stage.signUp(sessionId, 2), phone: '13500004444' })
    expect(await found(sessionId, '4444')).toHaveLength(2)
    await stage.call(corrected.persona, 'correctRecord', { sessionId, ticketId: corrected.ticketId, name: '李秀英', phone: '13900005555' })
    await stage.call(gone.persona, 'cancel', { sessionId, ticketId: gone.ticketId })
    expect(await found(sessionId, '4444')).toEqual([])
    expect(await found(sessionId, '5555')).toMatchObject([{ ticketId: corrected.ticketId }])
    expect((await personOf(cloud, gone.persona))?.tails).toEqual([])
    await stage.call(gone.persona, 'deleteRecord', { sessionId, ticketId: gone.ticketId })
    expect((await personOf(cloud, gone.persona))?.entries).toEqual({})
  })

  it('by the moved ticket where it was moved to; the old place is forgotten by the clock', async () => {
    const [from, to] = [await session(), await session({ startsAt: instantAt('15:00'), endsAt: instantAt('16:00'), signUpClosesAt: instantAt('14:00') })]
    const { persona, ticketId } = await booked(from, '13800006666')
    const moved = await stage.call(persona, 'move', { sessionId: from, ticketId, toSessionId: to, requestKey: freshKey() })
    expect(await found(from, '6666')).toEqual([])
    expect(await found(to, '6666')).toMatchObject([{ ticketId: moved.ticket.ticketId }])
    await cloud.setClock(at('09:59'))
    await cloud.tick()
    expect((await personOf(cloud, persona))?.tails).toHaveLength(1)
  })

  it('with who looked and how many were found kept, and the digits nowhere', async () => {
    const sessionId = await session()
    await booked(sessionId, '13800007392')
    await look(sessionId, '7392')
    await look(sessionId, '8391')
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ action, note }) => action === 'findByPhone' && (note as { sessionId?: string }).sessionId === sessionId)
    expect(lines.map(({ note }) => note)).toEqual(expect.arrayContaining([{ sessionId, gate: '东门', found: 1 }, { sessionId, gate: '东门', found: 0 }]))
    expect(lines.flatMap((line) => Object.keys(line).filter((field) => /digit|four|phone$/i.test(field)))).toEqual([])
    expect(JSON.stringify(lines.map(({ note }) => note))).not.toMatch(/7392|8391/)
    expect(JSON.stringify(await allPeople(cloud))).not.toContain('7392')
    expect(cloud.log()).not.toMatch(/7392|8391/)
  })

  it('so many a minute and no more, however many gates they stand at', async () => {
    const sessionId = await session({ gates: ['东门', '西门'] })
    for (let digits = 0; digits < LOOK_UPS_MAX; digits += 1) expect(outcomeOf(await look(sessionId, `000${digits % 10}`))).toBe('ok')
    expect(outcomeOf(await look(sessionId, '0011', { gate: '西门' }))).toBe('TOO_MANY_REQUESTS')
    expect(outcomeOf(await look(sessionId, '0011', { persona: 'organiser' }))).toBe('ok')
  })

  it('only where they may let people in, at a gate there is, with four digits', async () => {
    const sessionId = await session()
    expect(outcomeOf(await look(sessionId, '1234', { persona: 'resident' }))).toBe('NOT_ALLOWED')
    expect(outcomeOf(await look(sessionId, '1234', { persona: 'host' }))).toBe('NOT_ALLOWED')
    expect(outcomeOf(await look(sessionId, '1234', { gate: '后门' }))).toBe('GATE_UNKNOWN')
    expect(outcomeOf(await look('2025.nowhere', '1234'))).toBe('NOT_FOUND')
    for (const wrong of ['123', '12345', '12a4', '']) expect(outcomeOf(await look(sessionId, wrong))).toBe('BAD_INPUT')
  })
})
