import { entriesOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Placed, type Stage } from '../support/crashStage'
import type { SessionWish } from '../support/madeSession'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, placesOf, wait } from '../support/seats'

describe('moving to another session', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const moved: { readonly persona: string; readonly sessionId: string }[] = []
  const session = (online: number, wish: SessionWish = {}) => stage.session({ capacity: { online }, ...wish })
  const move = ({ persona, ticketId }: Pick<Placed, 'persona' | 'ticketId'>, sessionId: string, toSessionId: string, requestKey = freshKey()) =>
    cloud.call(persona, 'move', { sessionId, ticketId, toSessionId, requestKey })
  const ticketsOf = async (persona: string) => (await stage.call(persona, 'myTickets', {})).tickets

  it('of the same event takes the new place for the whole party and gives the old one back', async () => {
    const [from, to] = [await session(5), await session(5)]
    const holder = await stage.holder(from, 3)
    const reply = await move(holder, from, to)
    if (!reply.ok) throw new Error(reply.refusal.code)
    const { ticket } = reply.value
    expect(ticket).toMatchObject({ sessionId: to, state: { kind: 'valid' } })
    expect([await placesOf(cloud, from), await placesOf(cloud, to)]).toMatchObject([{ held: 0, left: 5 }, { held: 3, left: 2 }])
    const tickets = await ticketsOf(holder.persona)
    expect(tickets.find(({ sessionId }) => sessionId === from)).toMatchObject({ ticketId: holder.ticketId, state: { kind: 'cancelled', moved: true } })
    expect(tickets.find(({ sessionId }) => sessionId === to)).toMatchObject({ ticketId: ticket.ticketId, state: { kind: 'valid' } })
    expect(await stage.call(holder.persona, 'home', { programme: false })).toMatchObject({ nextTicket: { ticketId: ticket.ticketId } })
    const { records } = await stage.call(holder.persona, 'myRecords', {})
    expect(records.find(({ sessionId }) => sessionId === to)).toMatchObject({ answers: { name: '李秀英' } })
    moved.push({ persona: holder.persona, sessionId: from })
  })

  it('offers the old place to whoever waits for it', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [2])
    const waiter = await wait(stage, sessionId, 2)
    expect(outcomeOf(await move(holderOf(0), sessionId, await session(2)))).toBe('ok')
    expect(await offeredTo(stage, waiter.persona, sessionId)).toBe(2)
  })

  it('between visits of one base is possible even when they are different events', async () => {
    const visit = { kind: 'visit', baseId: '2025.jili' } as const
    const [from, to] = [await session(5, { ...visit, eventId: '2025.jili-visit' }), await session(5, { ...visit, eventId: '2025.jili-evening' })]
    expect(outcomeOf(await move(await stage.holder(from, 2), from, to))).toBe('ok')
  })

  it('is refused where it cannot be, and the old place stays', async () => {
    const from = await session(9)
    const holder = await stage.holder(from, 3)
    const { sessionId: fullOne } = await heldSession(stage, [2, 1])
    const closed = await session(9, { signUpClosesAt: instantAt('08:00') })
    const other = await session(9, { eventId: '2025.youth' })
    expect(await move(holder, from, fullOne)).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 0 } })
    expect(await move(holder, from, await session(2))).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 2 } })
    expect(await move(holder, from, await session(9, { partyMax: 2 }))).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 2 } })
    expect(outcomeOf(await move(holder, from, closed))).toBe('SIGN_UP_CLOSED')
    expect(outcomeOf(await move(holder, from, other))).toBe('OTHER_EVENT')
    expect(outcomeOf(await move(holder, from, from))).toBe('OTHER_EVENT')
    expect(outcomeOf(await move(holder, from, '2025.nowhere'))).toBe('NOT_FOUND')
    expect(outcomeOf(await move({ ...holder, persona: stage.person() }, from, await session(9)))).toBe('NO_RESERVATION')
    expect(await placesOf(cloud, from)).toMatchObject({ held: 3 })
    expect(await ticketsOf(holder.persona)).toMatchObject([{ sessionId: from, state: { kind: 'valid' } }])
  })

  it('to a session where one has a place, or waits, is refused', async () => {
    const from = await session(9)
    const holder = await stage.holder(from, 1)
    const mine = await session(9)
    const { ticket } = await stage.call(holder.persona, 'reserve', stage.signUp(mine))
    expect(await move(holder, from, mine)).toMatchObject({ refusal: { code: 'ALREADY_RESERVED', ticketId: ticket.ticketId } })
    const { sessionId: waitedFor } = await heldSession(stage, [1])
    await stage.call(holder.persona, 'joinWaiting', stage.signUp(waitedFor))
    expect(outcomeOf(await move(holder, from, waitedFor))).toBe('ALREADY_WAITING')
  })

  it('asked twice is one move; nobody ends with both places or with none', async () => {
    const [from, to] = [await session(5), await session(5)]
    const holder = await stage.holder(from, 2)
    const key = freshKey()
    const taps = await Promise.all([move(holder, from, to, key), move(holder, from, to, key)])
    expect(taps.map(outcomeOf).filter((outcome) => outcome !== 'ok' && outcome !== 'RACE_LOST')).toEqual([])
    const [late, again] = [await move(holder, from, to, key), await move(holder, from, to, key)]
    expect(late.ok && again.ok && late.value.ticket.ticketId === again.value.ticket.ticketId).toBe(true)
    expect([await placesOf(cloud, from), await placesOf(cloud, to)]).toMatchObject([{ held: 0, left: 5 }, { held: 2, left: 3 }])
  })

  it('and back again is possible, with tickets of their own each time', async () => {
    const [here, there] = [await session(5), await session(5)]
    const holder = await stage.holder(here, 1)
    const first = await move(holder, here, there)
    if (!first.ok) throw new Error(first.refusal.code)
    const second = await move({ ...holder, ticketId: first.value.ticket.ticketId }, there, here)
    if (!second.ok) throw new Error(second.refusal.code)
    expect(new Set([holder.ticketId, first.value.ticket.ticketId, second.value.ticket.ticketId]).size).toBe(3)
    expect([await placesOf(cloud, here), await placesOf(cloud, there)]).toMatchObject([{ held: 1 }, { held: 0, left: 5 }])
  })

  it('does not need room under the ceiling: it replaces a place', async () => {
    const from = await session(5, { liveMax: 1 })
    const to = await session(5, { liveMax: 1 })
    const holder = await stage.holder(from, 1)
    expect(outcomeOf(await cloud.call(holder.persona, 'reserve', stage.signUp(to)))).toBe('TOO_MANY_LIVE')
    expect(outcomeOf(await move(holder, from, to))).toBe('ok')
  })

  it('costs 5 calls', async () => {
    const [from, to] = [await session(5), await session(5)]
    const { persona, ticketId } = await stage.holder(from, 1)
    const input = { sessionId: from, ticketId, toSessionId: to, requestKey: freshKey() }
    await cloud.call(persona, 'move', input, { requestId: 'counted-move' })
    expect(await cloud.control('GET', 'calls?requestId=counted-move')).toHaveLength(5)
  })

  it('is over once the session has begun', async () => {
    const from = await session(5, { startsAt: instantAt('10:00'), endsAt: instantAt('11:00'), signUpClosesAt: instantAt('09:30') })
    const holder = await stage.holder(from, 1)
    await cloud.setClock(at('10:00'))
    expect(outcomeOf(await move(holder, from, await session(5)))).toBe('SESSION_STARTED')
  })

  it('leaves everything in order, and what was written for the old place is forgotten minutes later', async () => {
    expect(await faultsLater(cloud)).toEqual([])
    for (const { persona, sessionId } of moved) {
      const old = (await entriesOf(cloud, persona))?.find((entry) => entry.sessionId === sessionId)
      expect(old).toMatchObject({ state: 'cancelled' })
      for (const secret of ['answers', 'openid', 'phoneTail']) expect(old).not.toHaveProperty(secret)
    }
  })
})
