import type { Reply } from '@domain/contract/api'
import { unpackSessions } from '@domain/contract/packedSessions'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Placed, type Stage } from '../support/crashStage'
import { editionWith, importEdition } from '../support/importEdition'
import { freshKey, KICK_OFF, textOf } from '../support/scienceWeek'
import { at, faultsLater, instantAt, offeredTo, outcomeOf, wait, type Waiter } from '../support/seats'

const BIG = '2025.big-0523'
const OTHER = '2025.other-0523'
const SESSIONS = `
  - {编号: big-0523, 活动: kick-off, 时间: 2025-05-23 09:00 至 11:30, 报名: 2025-05-15 00:00 至 2025-05-23 08:30, 名额: {网上: 10000, 团体: 200, 现场: 500, 电话: 50}, 入口: [东门]}
  - {编号: other-0523, 活动: kick-off, 时间: 2025-05-23 14:00 至 16:00, 报名: 2025-05-15 00:00 至 2025-05-23 13:30, 名额: {网上: 2000}, 入口: [东门]}
`

describe('a session of 10,000 places', () => {
  let cloud: Cloud
  let stage: Stage
  const holders: Placed[] = []
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
    await importEdition(cloud, editionWith(13).replace('\n场次: []\n', `\n场次:${SESSIONS}`))
  })
  afterAll(() => cloud.stop())

  const holder = (index: number): Placed => {
    const found = holders[index]
    if (!found) throw new Error(`no holder ${index}`)
    return found
  }
  const seen = async (sessionId = BIG, persona = 'none') => {
    const { sessions } = await stage.call(persona, 'event', { eventId: KICK_OFF.eventId })
    return unpackSessions(sessions).find(({ id }) => id === sessionId)
  }
  const online = async (sessionId = BIG): Promise<number> => (await seen(sessionId))?.placesLeft.online ?? -1
  const peopleOf = async ({ persona }: Placed): Promise<number> => (await seen(BIG, persona))?.mine?.party.adult ?? 0
  const listed = async () => (await stage.call('none', 'listSessions', {})).sessions.find(({ id }) => id === BIG)
  const desk = async () => (await stage.call('organiser', 'sessionDesk', {})).sessions.find(({ id }) => id === BIG)
  const capacity = (was: number, to: number): Promise<Reply<'changeCapacity'>> =>
    cloud.call('organiser', 'changeCapacity', { sessionId: BIG, share: 'online', was, capacity: to, requestKey: freshKey() })
  const callsOf = async (requestId: string) => ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length

  it('is reserved like any other, in four calls, and every page shows the exact number left', async () => {
    for (let person = 0; person < 40; person += 1) holders.push(await stage.holder(BIG, 1 + (person % 3)))
    const held = holders.length + 39
    expect((await seen())?.placesLeft).toEqual({ online: 10_000 - held, group: 200, walkIn: 500, phone: 50 })
    expect((await listed())?.placesLeft).toMatchObject({ online: 10_000 - held })
    expect(await desk()).toMatchObject({ left: { online: 10_000 - held }, held: { online: held }, parties: 40 })
    expect((await seen(BIG, holder(0).persona))?.mine).toMatchObject({ ticketId: holder(0).ticketId })
    await cloud.call(stage.person(), 'reserve', stage.signUp(OTHER), { requestId: 'hot-reserve' })
    expect(await callsOf('hot-reserve')).toBe(4)
  })

  it('is cancelled in three calls, and a double tap takes one place', async () => {
    const before = await online()
    const { persona, ticketId } = holders.shift() ?? holder(0)
    await cloud.call(persona, 'cancel', { sessionId: BIG, ticketId }, { requestId: 'hot-cancel' })
    expect(await callsOf('hot-cancel')).toBe(3)
    expect(await online()).toBe(before + 1)
    const input = stage.signUp(BIG, 2)
    const guest = stage.person()
    await Promise.all([cloud.call(guest, 'reserve', input), cloud.call(guest, 'reserve', input)])
    expect(outcomeOf(await cloud.call(guest, 'reserve', input))).toBe('ok')
    expect(await online()).toBe(before - 1)
    await stage.call('organiser', 'reserveForCaller', { ...stage.signUp(BIG, 3), phone: '13500000001' })
    expect((await seen())?.placesLeft).toMatchObject({ online: before - 1, phone: 47 })
  })

  it('is changed and moved from and to like any other', async () => {
    const [one, two] = [holder(0), holder(1)]
    const left = await online()
    const change = { sessionId: BIG, ticketId: one.ticketId, requestKey: freshKey(), party: partyOf(5) }
    const before = await peopleOf(one)
    await stage.call(one.persona, 'changeParty', change)
    expect(await online()).toBe(left - (5 - before))
    const party = await peopleOf(two)
    const { ticket } = await stage.call(two.persona, 'move', { sessionId: BIG, ticketId: two.ticketId, toSessionId: OTHER, requestKey: freshKey() })
    expect(await online()).toBe(left - (5 - before) + party)
    expect((await seen(OTHER, two.persona))?.mine?.ticketId).toBe(ticket.ticketId)
    const back = await stage.call(two.persona, 'move', { sessionId: OTHER, ticketId: ticket.ticketId, toSessionId: BIG, requestKey: freshKey() })
    holders[1] = { ...two, ticketId: back.ticket.ticketId }
    expect(await online()).toBe(left - (5 - before))
    expect(await online(OTHER)).toBe(1_999)
  })

  it('can be made smaller, down to what people hold; further it says whom that would concern', async () => {
    const held = (await desk())?.held.online ?? 0
    expect(await capacity(10_000, held - 1)).toMatchObject({ refusal: { code: 'CAPACITY_TAKEN', lowest: held, over: 1 } })
    expect(await capacity(10_000, held + 12)).toMatchObject({ ok: true, value: { session: { capacity: { online: held + 12 }, left: { online: 12 } } } })
    expect(await online()).toBe(12)
    expect((await listed())?.placesLeft.online).toBe(12)
  })

  it('gives its last places to the last, wherever they lie, and refuses the next at the first read', async () => {
    const replies = await Promise.all(Array.from({ length: 6 }, () => cloud.call(stage.person(), 'reserve', stage.signUp(BIG))))
    const taken = replies.filter(({ ok }) => ok).length
    // Places on their way to somebody else are not there for a moment; nobody after that may miss them.
    for (let left = 12 - taken; left > 1; left -= 1) {
      expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG)))).toBe('ok')
    }
    expect(await online()).toBe(1)
    expect(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG, 2))).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 1 } })
    const last = stage.person()
    await cloud.call(last, 'reserve', stage.signUp(BIG), { requestId: 'hot-last' })
    expect((await seen(BIG, last))?.mine).toBeDefined()
    expect(await callsOf('hot-last')).toBeLessThanOrEqual(7)
    expect(await online()).toBe(0)
    const refused = () => cloud.call(stage.person(), 'reserve', stage.signUp(BIG), { requestId: freshKey() })
    expect(outcomeOf(await refused())).toBe('SESSION_FULL')
    await cloud.call(stage.person(), 'reserve', stage.signUp(BIG), { requestId: 'hot-full' })
    expect(await callsOf('hot-full')).toBe(1)
  })

  it('has a waiting list in order of arrival: what is given back anywhere is offered, then everyone’s again', async () => {
    const waiters: Waiter[] = [await wait(stage, BIG, 3), await wait(stage, BIG, 1)]
    const [three, one] = waiters
    if (!three || !one) throw new Error('nobody waits')
    expect(await seen()).toMatchObject({ placesLeft: { online: 0 }, waiting: 2 })
    const singles: Placed[] = []
    for (const each of holders.slice(5)) if ((await peopleOf(each)) === 1) singles.push(each)
    const giveUp = async () => {
      const { persona, ticketId } = singles.shift() ?? holder(0)
      await stage.call(persona, 'cancel', { sessionId: BIG, ticketId })
    }
    await giveUp()
    expect([await offeredTo(stage, three.persona, BIG), await offeredTo(stage, one.persona, BIG)]).toEqual([0, 1])
    for (let freed = 0; freed < 3; freed += 1) await giveUp()
    expect(await offeredTo(stage, three.persona, BIG)).toBe(3)
    await stage.call(three.persona, 'acceptOffer', { sessionId: BIG, requestKey: three.requestKey, party: partyOf(2) })
    await stage.call(one.persona, 'leaveWaiting', { sessionId: BIG, requestKey: one.requestKey })
    expect(await seen()).toMatchObject({ placesLeft: { online: 2 } })
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG, 2)))).toBe('ok')
    await giveUp()
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG)))).toBe('ok')
  })

  it('can be made larger again: whoever waits first', async () => {
    const [five, one] = [await wait(stage, BIG, 5), await wait(stage, BIG, 1)]
    const places = (await desk())?.capacity.online ?? 0
    expect(await capacity(places, places + 4)).toMatchObject({ ok: true, value: { offersMade: 1 } })
    expect([await offeredTo(stage, five.persona, BIG), await offeredTo(stage, one.persona, BIG)]).toEqual([0, 1])
    expect(await capacity(places + 4, places + 9)).toMatchObject({ ok: true, value: { offersMade: 1 } })
    expect(await offeredTo(stage, five.persona, BIG)).toBe(5)
    expect(await online()).toBe(3)
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG, 3)))).toBe('ok')
  })

  it('opens its doors by QR and by ticket number, once, and not to a ticket that was given up', async () => {
    const [one, two] = [holder(0), holder(1)]
    const { tickets } = await stage.call(one.persona, 'myTickets', {})
    const mine = tickets.find(({ sessionId }) => sessionId === BIG)
    if (!mine) throw new Error('no ticket')
    await cloud.setClock(at('08:15', 23))
    const scanned = (read: { by: 'qr'; text: string } | { by: 'code'; code: string }) =>
      cloud.call('steward', 'checkIn', { scanId: freshKey(), sessionId: BIG, gate: '东门', scannedAt: instantAt('08:15', 23), read })
    expect(await scanned({ by: 'qr', text: textOf(mine) })).toMatchObject({ ok: true, value: { party: partyOf(5) } })
    expect(outcomeOf(await scanned({ by: 'qr', text: textOf(mine) }))).toBe('ALREADY_CHECKED_IN')
    expect(await scanned({ by: 'code', code: two.ticketId })).toMatchObject({ ok: true })
    const late = holder(3)
    await stage.call(late.persona, 'cancel', { sessionId: BIG, ticketId: late.ticketId })
    expect(outcomeOf(await scanned({ by: 'code', code: late.ticketId }))).toBe('TICKET_CANCELLED')
    expect(outcomeOf(await scanned({ by: 'code', code: '00000000' }))).toBe('TICKET_UNKNOWN')
    expect(await desk()).toMatchObject({ enteredPeople: 5 + (await peopleOf(two)) })
  })

  it('is called off like any other, and everyone is told', async () => {
    const parties = (await desk())?.parties ?? 0
    const waiting = (await desk())?.waitingParties ?? 0
    expect(await stage.call('organiser', 'cancelSession', { sessionId: BIG, reason: '大雨', requestKey: freshKey() })).toMatchObject({ told: parties + waiting })
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(BIG)))).toBe('SESSION_CANCELLED')
    expect((await stage.call(holder(4).persona, 'myTickets', {})).tickets).toMatchObject([{ state: { kind: 'sessionCancelled', reason: '大雨' } }])
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
