import type { Party } from '@domain/reservation/party'
import type { MyTicket } from '@domain/contract/views'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Placed, type Stage } from '../support/crashStage'
import { freshKey, textOf } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, placesOf, wait } from '../support/seats'

describe('changing who comes on a reservation', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const change = ({ persona, ticketId }: Pick<Placed, 'persona' | 'ticketId'>, sessionId: string, party: Party, requestKey = freshKey()) =>
    cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey, party })
  const roomy = async (people: number, online = 10) => {
    const sessionId = await stage.session({ capacity: { online }, gates: ['东门'] })
    return { sessionId, holder: await stage.holder(sessionId, people) }
  }
  const ticketOf = async ({ persona, ticketId }: Placed): Promise<MyTicket> => {
    const ticket = (await stage.call(persona, 'myTickets', {})).tickets.find((each) => each.ticketId === ticketId)
    if (!ticket) throw new Error('no ticket')
    return ticket
  }

  it('to fewer gives their places back at once, under the same ticket number with a new QR', async () => {
    const { sessionId, holder } = await roomy(4)
    const before = await ticketOf(holder)
    const reply = await change(holder, sessionId, partyOf(1))
    expect(reply).toMatchObject({ ok: true, value: { ticket: { ticketId: holder.ticketId, party: partyOf(1), state: { kind: 'valid' } } } })
    if (reply.ok) expect(textOf(reply.value.ticket)).not.toBe(textOf(before))
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 1, left: 9 })
    expect(await ticketOf(holder)).toMatchObject({ party: partyOf(1) })
    expect(await stage.call(holder.persona, 'home', { programme: false })).toMatchObject({ nextTicket: { party: partyOf(1) } })
    expect(await stage.call(holder.persona, 'myRecords', {})).toMatchObject({ records: [{ party: partyOf(1), answers: { name: '李秀英' } }] })
  })

  it('to fewer offers the places to whoever waits', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [3])
    const waiter = await wait(stage, sessionId, 2)
    expect(outcomeOf(await change(holderOf(0), sessionId, partyOf(1)))).toBe('ok')
    expect(await offeredTo(stage, waiter.persona, sessionId)).toBe(2)
  })

  it('to more takes the places, as many as are left', async () => {
    const { sessionId, holder } = await roomy(1, 4)
    await stage.holder(sessionId, 1)
    expect(await change(holder, sessionId, partyOf(4))).toMatchObject({ refusal: { code: 'NO_MORE_PLACES', placesLeft: 2 } })
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 2, left: 2 })
    expect(outcomeOf(await change(holder, sessionId, partyOf(3)))).toBe('ok')
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 4, left: 0 })
  })

  it('to more waits its turn like everybody else while others wait', async () => {
    const { sessionId, giveUp, holderOf } = await heldSession(stage, [1, 1])
    await wait(stage, sessionId, 3)
    await giveUp(0)
    expect(await change(holderOf(1), sessionId, partyOf(2))).toMatchObject({ refusal: { code: 'NO_MORE_PLACES', placesLeft: 0 } })
  })

  it('to others needs no place, and no more than one person may', async () => {
    const { sessionId, holder } = await roomy(2, 2)
    expect(outcomeOf(await change(holder, sessionId, { ...partyOf(1), senior: 1 }))).toBe('ok')
    expect(outcomeOf(await change({ ...holder, persona: stage.person() }, sessionId, partyOf(1)))).toBe('NO_RESERVATION')
    expect(outcomeOf(await change({ ...holder, ticketId: '00000000' }, sessionId, partyOf(1)))).toBe('NO_RESERVATION')
  })

  it('keeps to the rules of a party', async () => {
    const { sessionId, holder } = await roomy(2)
    expect(await change(holder, sessionId, partyOf(7))).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 6 } })
    expect(await change(holder, sessionId, partyOf(0))).toMatchObject({ refusal: { code: 'PARTY_EMPTY' } })
    expect(await change(holder, sessionId, { ...partyOf(0), under14: 2 })).toMatchObject({ refusal: { code: 'ADULT_NEEDED' } })
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 2 })
  })

  it('asked twice with the same key is one change', async () => {
    const { sessionId, holder } = await roomy(1)
    const key = freshKey()
    const taps = await Promise.all([change(holder, sessionId, partyOf(3), key), change(holder, sessionId, partyOf(3), key)])
    expect(taps.map(outcomeOf).filter((outcome) => outcome !== 'ok' && outcome !== 'RACE_LOST')).toEqual([])
    const [late, again] = [await change(holder, sessionId, partyOf(3), key), await change(holder, sessionId, partyOf(3), key)]
    expect(late.ok && again.ok && textOf(late.value.ticket) === textOf(again.value.ticket)).toBe(true)
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 3, left: 7 })
  })

  it('costs 3 calls', async () => {
    const { sessionId, holder: { persona, ticketId } } = await roomy(2)
    await cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: partyOf(1) }, { requestId: 'counted-change' })
    expect(await cloud.control('GET', 'calls?requestId=counted-change')).toHaveLength(3)
  })

  it('makes the old QR useless at the gate, and is over once the session begins or the party is in', async () => {
    const soon = { startsAt: instantAt('12:00'), endsAt: instantAt('13:00'), signUpClosesAt: instantAt('11:00'), gates: ['东门'] }
    const sessionId = await stage.session({ ...soon, capacity: { online: 10 } })
    const [early, late] = [await stage.holder(sessionId, 3), await stage.holder(sessionId, 3)]
    const old = textOf(await ticketOf(early))
    await change(early, sessionId, partyOf(2))
    await cloud.setClock(at('11:30'))
    const scanned = (read: { by: 'qr'; text: string } | { by: 'code'; code: string }) =>
      cloud.call('steward', 'checkIn', { scanId: freshKey(), sessionId, gate: '东门', scannedAt: instantAt('11:30'), read })
    expect(outcomeOf(await scanned({ by: 'qr', text: old }))).toBe('TICKET_REPLACED')
    // Sign-up has closed: nobody more may come, fewer always may.
    expect(outcomeOf(await change(late, sessionId, partyOf(4)))).toBe('SIGN_UP_CLOSED')
    expect(outcomeOf(await change(late, sessionId, partyOf(2)))).toBe('ok')
    expect(await scanned({ by: 'qr', text: textOf(await ticketOf(early)) })).toMatchObject({ ok: true, value: { party: partyOf(2) } })
    expect(outcomeOf(await change(early, sessionId, partyOf(1)))).toBe('ALREADY_CHECKED_IN')
    // The number under the QR stays the same.
    expect(await scanned({ by: 'code', code: late.ticketId })).toMatchObject({ ok: true, value: { party: partyOf(2) } })
    const third = await stage.session({ ...soon, signUpClosesAt: soon.startsAt, capacity: { online: 5 } })
    const holder = await stage.holder(third, 2)
    await cloud.setClock(at('12:00'))
    expect(await change(holder, third, partyOf(1))).toMatchObject({ refusal: { code: 'SESSION_STARTED', startsAt: soon.startsAt } })
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
