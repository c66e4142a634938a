import type { Input } from '@domain/contract/api'
import type { MyTicket } from '@domain/contract/views'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { allPeople, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, type Stage } from '../support/crashStage'
import { filesBelow } from '../support/database'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, instantAt, outcomeOf, rootOf } from '../support/seats'
import { sentTo } from '../support/told'

describe('a group', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const session = (wish: Parameters<Stage['session']>[0] = {}) => stage.session({
    startsAt: instantAt('09:00', 23), endsAt: instantAt('11:00', 23), signUpClosesAt: instantAt('08:00', 23), gates: ['东门'], ...wish, capacity: { online: 5, group: 50, ...wish.capacity },
  })
  const groupLeft = async (sessionId: string) => (await rootOf(cloud, sessionId)).ledger.left.group
  /** A leader whose group waits for an answer. */
  const asked = async (sessionId: string, people = 20, wish: Partial<Input<'reserveGroup'>> = {}) => {
    const persona = stage.person()
    const { ticket } = await stage.call(persona, 'reserveGroup', { ...groupInput(sessionId, people), ...wish })
    return { persona, ticketId: ticket.ticketId, sessionId }
  }
  const answer = ({ sessionId, ticketId }: { readonly sessionId: string; readonly ticketId: string }, said: Input<'answerGroup'>['answer'], { persona = 'organiser', requestKey = freshKey() } = {}) =>
    cloud.call(persona, 'answerGroup', { sessionId, ticketId, requestKey, answer: said })
  const ticketsOf = async (persona: string): Promise<readonly MyTicket[]> => (await stage.call(persona, 'myTickets', {})).tickets
  const requestsOf = async (persona: string, sessionId: string) => (await stage.call(persona, 'groupRequests', {})).requests.filter((each) => each.sessionId === sessionId)
  const wordsTo = async (persona: string) => (await sentTo(cloud, persona)).map(({ data }) => Object.values(data).map(({ value }) => value))
  const allowChange = (persona: string) => stage.call(persona, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
  const gate = (sessionId: string, code: string) =>
    cloud.call('steward', 'checkIn', { scanId: freshKey(), sessionId, gate: '东门', scannedAt: instantAt('08:30', 23), read: { by: 'code', code } })

  it('has its places held at once and no ticket before it is approved; then one for all of it', async () => {
    const sessionId = await session()
    const group = await asked(sessionId, 42, { party: { ...EMPTY_PARTY, under14: 38, adult: 4 }, guardiansAgreed: true })
    expect(await groupLeft(sessionId)).toBe(8)
    expect(await ticketsOf(group.persona)).toMatchObject([{ unit: '长平中学', share: 'group', partyMax: 50, state: { kind: 'awaitingReview' } }])
    expect((await stage.call(group.persona, 'home', { programme: false })).nextTicket).toBeUndefined()
    expect(await requestsOf('organiser', sessionId)).toMatchObject([{ unit: '长平中学', kind: 'school', maskedName: '赵*师', maskedPhone: '139****1111', ticketId: group.ticketId }])
    expect(await answer(group, { kind: 'approve' })).toMatchObject({ ok: true })
    expect(await ticketsOf(group.persona)).toMatchObject([{ state: { kind: 'valid' }, party: { under14: 38 } }])
    expect((await stage.call(group.persona, 'home', { programme: false })).nextTicket).toMatchObject({ ticketId: group.ticketId })
    expect(await requestsOf('organiser', sessionId)).toEqual([])
    expect(await groupLeft(sessionId)).toBe(8)
  })

  it('is refused what a family may have, and what the session does not admit', async () => {
    const sessionId = await session({ groupMax: 30, needsNames: true })
    const send = (wish: object) => cloud.call(stage.person(), 'reserveGroup', { ...groupInput(sessionId, 2), names: ['赵一', '钱二'], ...wish })
    expect(outcomeOf(await send({ party: { ...EMPTY_PARTY, adult: 31 } }))).toBe('PARTY_TOO_LARGE')
    expect(await send({ names: ['赵一'] })).toMatchObject({ refusal: { code: 'NAMES_MISSING', people: 2, named: 1 } })
    expect(outcomeOf(await send({ names: ['赵一', '13812345678'] }))).toBe('NAME_NOT_A_NAME')
    expect(outcomeOf(await send({ unit: ' ' }))).toBe('UNIT_MISSING')
    expect(outcomeOf(await send({ phone: '' }))).toBe('PHONE_NEEDED')
    expect(outcomeOf(await send({ party: { ...EMPTY_PARTY, adult: 1, under14: 1 } }))).toBe('GUARDIANS_NOT_ASKED')
    expect(await groupLeft(sessionId)).toBe(50)
    expect(outcomeOf(await send({}))).toBe('ok')
    expect((await requestsOf('organiser', sessionId)).map(({ named }) => named)).toEqual([2])
  })

  it('that is declined gives its places back at once, and learns why; it may ask again', async () => {
    const sessionId = await session()
    const group = await asked(sessionId, 50)
    const requestKey = freshKey()
    for (let time = 0; time < 2; time += 1) expect(await answer(group, { kind: 'decline', reason: '设备检修' }, { requestKey })).toMatchObject({ ok: true })
    expect(await groupLeft(sessionId)).toBe(50)
    expect(await ticketsOf(group.persona)).toMatchObject([{ state: { kind: 'cancelled', declined: '设备检修' } }])
    expect(outcomeOf(await answer(group, { kind: 'approve' }))).toBe('NO_RESERVATION')
    expect(await cloud.call(group.persona, 'reserveGroup', groupInput(sessionId, 10))).toMatchObject({ ok: true })
    expect(await groupLeft(sessionId)).toBe(40)
  })

  it('is proposed another session with its time, where there is room; taking it needs no second review', async () => {
    const [sessionId, other, full] = [await session(), await session({ startsAt: instantAt('15:00', 23), endsAt: instantAt('16:00', 23) }), await session({ capacity: { group: 25 } })]
    await asked(full, 6)
    const elsewhere = await session({ eventId: '2025.youth' })
    const group = await asked(sessionId)
    expect(await answer(group, { kind: 'propose', toSessionId: full })).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 19 } })
    for (const toSessionId of [sessionId, elsewhere]) expect(outcomeOf(await answer(group, { kind: 'propose', toSessionId }))).toBe('OTHER_EVENT')
    expect(await cloud.call(group.persona, 'move', { sessionId, ticketId: group.ticketId, toSessionId: other, requestKey: freshKey() })).toMatchObject({ refusal: { code: 'SHARE_STAYS' } })
    expect(await answer(group, { kind: 'propose', toSessionId: other })).toMatchObject({ ok: true })
    const proposed = { sessionId: other, startsAt: instantAt('15:00', 23), endsAt: instantAt('16:00', 23) }
    expect(await ticketsOf(group.persona)).toMatchObject([{ state: { kind: 'awaitingReview', proposed } }])
    expect(await requestsOf('organiser', sessionId)).toMatchObject([{ proposed }])
    expect(await groupLeft(other)).toBe(50)
    const move = { sessionId, ticketId: group.ticketId, toSessionId: other, requestKey: freshKey() }
    for (let time = 0; time < 2; time += 1) expect(await cloud.call(group.persona, 'move', move)).toMatchObject({ ok: true, value: { ticket: { state: { kind: 'valid' }, share: 'group' } } })
    expect([await groupLeft(sessionId), await groupLeft(other)]).toEqual([50, 30])
    expect(await ticketsOf(group.persona)).toMatchObject([{ sessionId: other, unit: '长平中学' }, { state: { kind: 'cancelled', moved: true } }])
    expect(await requestsOf('organiser', sessionId)).toEqual([])
  })

  it('may come with fewer and give up; it does not grow, before or after the review', async () => {
    const sessionId = await session()
    const group = await asked(sessionId)
    const change = (adult: number) => cloud.call(group.persona, 'changeParty', { sessionId, ticketId: group.ticketId, requestKey: freshKey(), party: { ...EMPTY_PARTY, adult } })
    expect(outcomeOf(await change(22))).toBe('SHARE_STAYS')
    await answer(group, { kind: 'approve' })
    expect(outcomeOf(await change(21))).toBe('SHARE_STAYS')
    expect(await change(18)).toMatchObject({ ok: true, value: { ticket: { state: { kind: 'valid' } } } })
    expect(await groupLeft(sessionId)).toBe(32)
    expect(await cloud.call(group.persona, 'cancel', { sessionId, ticketId: group.ticketId })).toMatchObject({ ok: true })
    expect(await groupLeft(sessionId)).toBe(50)
    expect(outcomeOf(await answer(group, { kind: 'decline', reason: '晚了' }))).toBe('NO_RESERVATION')
  })

  it('answered by two at once is answered once', async () => {
    const sessionId = await session()
    const group = await asked(sessionId)
    const outcomes = (await Promise.all([answer(group, { kind: 'approve' }), answer(group, { kind: 'decline', reason: '检修' })])).map(outcomeOf)
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(1)
    expect(await groupLeft(sessionId)).toBe(outcomes[0] === 'ok' ? 30 : 50)
  })

  it('is seen and answered by the staff of its place alone, and by its leader alone', async () => {
    const own = await session({ kind: 'visit', baseId: '2025.jili' })
    const [sessionId, group] = [await session(), await asked(own)]
    const other = await asked(sessionId)
    expect(await requestsOf('host', own)).toHaveLength(1)
    expect(await requestsOf('host', sessionId)).toEqual([])
    for (const persona of ['host', 'steward', 'resident', group.persona]) expect(outcomeOf(await answer(other, { kind: 'approve' }, { persona }))).toBe('NOT_ALLOWED')
    for (const persona of ['steward', 'resident']) expect(outcomeOf(await cloud.call(persona, 'groupRequests', {}))).toBe('NOT_ALLOWED')
    expect(outcomeOf(await answer(group, { kind: 'approve' }, { persona: 'host' }))).toBe('ok')
    // Another leader neither sees it nor can do anything with its number.
    expect((await ticketsOf(other.persona)).map(({ ticketId }) => ticketId)).toEqual([other.ticketId])
    expect(outcomeOf(await cloud.call(other.persona, 'cancel', { sessionId: own, ticketId: group.ticketId }))).toBe('NO_RESERVATION')
  })

  it('entered for its leader on the phone is approved with that, and known by the code', async () => {
    const sessionId = await session()
    const input = { ...groupInput(sessionId, 14), kind: 'village' as const, phone: '13600009999' }
    expect(outcomeOf(await cloud.call('host', 'reserveGroupForCaller', input))).toBe('NOT_ALLOWED')
    const { ticketId } = await stage.call('organiser', 'reserveGroupForCaller', input)
    expect(await stage.call('organiser', 'reserveGroupForCaller', input)).toMatchObject({ ticketId })
    expect(await requestsOf('organiser', sessionId)).toEqual([])
    expect(await groupLeft(sessionId)).toBe(36)
    expect(await stage.call('organiser', 'findByCode', { sessionId, ticketId })).toMatchObject({ party: { adult: 14 }, share: 'group' })
  })

  it('is told the answer once, and only what is still true', async () => {
    const [sessionId, other] = [await session(), await session()]
    const groups = { approved: await asked(sessionId, 5), declined: await asked(sessionId, 5), moved: await asked(sessionId, 5), gone: await asked(sessionId, 5) }
    for (const { persona } of Object.values(groups)) await allowChange(persona)
    await answer(groups.approved, { kind: 'approve' })
    await answer(groups.declined, { kind: 'decline', reason: '检修' })
    await answer(groups.moved, { kind: 'propose', toSessionId: other })
    await stage.call(groups.moved.persona, 'move', { sessionId, ticketId: groups.moved.ticketId, toSessionId: other, requestKey: freshKey() })
    await answer(groups.gone, { kind: 'approve' })
    await stage.call(groups.gone.persona, 'cancel', { sessionId, ticketId: groups.gone.ticketId })
    // Before the clock may conclude anything nobody is told.
    await cloud.tick()
    expect(await wordsTo(groups.approved.persona)).toEqual([])
    expect(await faultsLater(cloud)).toEqual([])
    await cloud.tick()
    expect(await wordsTo(groups.approved.persona)).toMatchObject([expect.arrayContaining(['团体预约已通过'])])
    expect(await wordsTo(groups.declined.persona)).toMatchObject([expect.arrayContaining(['这次接待不了，请点开看'])])
    expect([await wordsTo(groups.moved.persona), await wordsTo(groups.gone.persona)]).toEqual([[], []])
    // Whoever was declined is forgotten as soon as that is told.
    await cloud.setClock(at('09:40'))
    await cloud.tick()
    expect(Object.values((await personOf(cloud, groups.declined.persona))?.entries ?? {})[0]).not.toHaveProperty('answers')
  })

  it('is let in by its one ticket, and not before it is approved', async () => {
    const sessionId = await session()
    const [approved, waiting] = [await asked(sessionId, 40), await asked(sessionId, 10)]
    await answer(approved, { kind: 'approve' })
    await cloud.setClock(at('08:30', 23))
    expect(outcomeOf(await gate(sessionId, waiting.ticketId))).toBe('AWAITING_REVIEW')
    expect(await gate(sessionId, approved.ticketId)).toMatchObject({ ok: true, value: { party: { adult: 40 } } })
    await cloud.setClock(at('09:00', 23))
    expect(outcomeOf(await answer(waiting, { kind: 'approve' }))).toBe('SESSION_STARTED')
  })

  it('leaves nothing about people in clear, and everything in order', async () => {
    const secrets = ['赵老师', '13900001111', '长平中学', '赵一', '钱二']
    const files = filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
    expect(files.flatMap(({ name, bytes }) => secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))).toEqual([])
    expect(secrets.filter((secret) => cloud.log().includes(secret))).toEqual([])
    expect((await allPeople(cloud)).length).toBeGreaterThan(10)
    expect(await faultsLater(cloud)).toEqual([])
  })
})
