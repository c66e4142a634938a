import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Stage } from '../support/crashStage'
import type { SessionWish } from '../support/madeSession'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, placesOf, rootOf, wait, waitingOf, type Waiter } from '../support/seats'

const HOUR = 3_600_000

describe('an offer of freed places', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  /** Somebody has been offered so many places, and others wait behind. */
  const offered = async (people: number, behind: readonly number[] = [], wish: SessionWish = {}) => {
    const { sessionId, giveUp } = await heldSession(stage, [people], wish)
    const first = await wait(stage, sessionId, people)
    const others: Waiter[] = []
    for (const size of behind) others.push(await wait(stage, sessionId, size))
    await giveUp(0)
    return { sessionId, first, others: others.map(({ persona }) => persona) }
  }
  const accept = ({ persona, requestKey }: Waiter, sessionId: string, people: number) =>
    cloud.call(persona, 'acceptOffer', { sessionId, requestKey, party: partyOf(people) })
  /** How long (ms) somebody has to answer. */
  const heldFor = async ({ persona }: Waiter, sessionId: string): Promise<number> => {
    const offer = (await waitingOf(stage, persona, sessionId))?.turn?.offer
    const { ledger } = await rootOf(cloud, sessionId)
    const made = Object.values(ledger.waiting).find((each) => each.offer?.expiresAt === offer?.expiresAt)?.offer?.at
    if (!offer || made === undefined) throw new Error('no offer')
    return offer.expiresAt - made
  }

  it('becomes a reservation when it is accepted, with a ticket of its own; a repeat gets the same ticket', async () => {
    const { sessionId, first } = await offered(2)
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(sessionId)))).toBe('SESSION_FULL')
    const taps = await Promise.all([accept(first, sessionId, 2), accept(first, sessionId, 2)])
    const again = await accept(first, sessionId, 2)
    if (!again.ok) throw new Error(again.refusal.code)
    const { ticketId } = again.value.ticket
    for (const tap of taps) expect(tap.ok ? tap.value.ticket.ticketId : tap.refusal.code).toBe(tap.ok ? ticketId : 'RACE_LOST')
    expect(await stage.call(first.persona, 'myTickets', {})).toMatchObject({ tickets: [{ ticketId, party: partyOf(2), state: { kind: 'valid' } }], waiting: [] })
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 2, left: 0, freed: 0, waiting: 0 })
  })

  it('can be accepted in part: the rest goes to the next at once, or to everyone', async () => {
    const { sessionId, first, others: [next = ''] } = await offered(3, [1])
    expect(outcomeOf(await accept(first, sessionId, 1))).toBe('ok')
    expect(await offeredTo(stage, next, sessionId)).toBe(1)
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 1, left: 1, freed: 0, waiting: 0 })
  })

  it('can be declined: it goes to the next who fits', async () => {
    const { sessionId, first, others: [large = '', small = ''] } = await offered(2, [3, 1])
    await stage.call(first.persona, 'leaveWaiting', { sessionId, requestKey: first.requestKey })
    expect(outcomeOf(await accept(first, sessionId, 2))).toBe('NOT_WAITING')
    expect([await offeredTo(stage, large, sessionId), await offeredTo(stage, small, sessionId)]).toEqual([0, 1])
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 0, left: 0, freed: 1, waiting: 1 })
  })

  it('is only for whom it was made, and only as far as it goes', async () => {
    const { sessionId, first, others: [next = ''] } = await offered(2, [2])
    const turn = (await waitingOf(stage, next, sessionId))?.turn
    expect(outcomeOf(await accept({ persona: next, requestKey: turn?.requestKey ?? '' }, sessionId, 2))).toBe('NO_OFFER')
    expect(outcomeOf(await accept({ ...first, persona: stage.person() }, sessionId, 2))).toBe('NOT_WAITING')
    const under14 = { sessionId, requestKey: first.requestKey, party: { ...partyOf(0), under14: 1 } }
    expect(outcomeOf(await cloud.call(first.persona, 'acceptOffer', under14))).toBe('ADULT_NEEDED')
    expect(outcomeOf(await accept(first, sessionId, 0))).toBe('PARTY_EMPTY')
  })

  it('holds its places for two hours; less near the start, and none is made in the last twenty minutes', async () => {
    const far = await offered(1)
    expect(await heldFor(far.first, far.sessionId)).toBe(2 * HOUR)
    const near = await offered(1, [], { startsAt: instantAt('13:00'), endsAt: instantAt('14:00'), signUpClosesAt: instantAt('12:55') })
    const [least, most] = [(instantAt('13:00') - (await stage.now())) / 4, (instantAt('13:00') - instantAt('09:00')) / 4]
    expect(await heldFor(near.first, near.sessionId)).toBeGreaterThanOrEqual(least)
    expect(await heldFor(near.first, near.sessionId)).toBeLessThanOrEqual(most)
    const last = await offered(1, [], { startsAt: instantAt('09:15'), endsAt: instantAt('12:00'), signUpClosesAt: instantAt('09:14') })
    expect(await offeredTo(stage, last.first.persona, last.sessionId)).toBe(0)
    expect(await placesOf(cloud, last.sessionId)).toEqual({ held: 0, left: 0, freed: 1, waiting: 1 })
  })

  it('that nobody answers lapses with the clock, goes on to the next, and the person is told', async () => {
    const { sessionId, first, others: [next = ''] } = await offered(1, [1])
    const expiresAt = (await waitingOf(stage, first.persona, sessionId))?.turn?.offer?.expiresAt ?? 0
    await cloud.setClock(new Date(expiresAt - 300).toISOString())
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(await accept(first, sessionId, 1)).toMatchObject({ refusal: { code: 'OFFER_LAPSED', expiresAt } })
    await cloud.tick()
    expect(outcomeOf(await accept(first, sessionId, 1))).toBe('OFFER_LAPSED')
    expect((await waitingOf(stage, first.persona, sessionId))?.lapsed).toMatchObject({ why: 'offerLapsed' })
    expect(await offeredTo(stage, next, sessionId)).toBe(1)
    // Whoever missed it may wait again, behind the others.
    const { turn } = await stage.call(first.persona, 'joinWaiting', stage.signUp(sessionId))
    expect(turn).toMatchObject({ ahead: 0 })
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 0, left: 0, freed: 0, waiting: 1 })
  })

  it('that is accepted in the minute before it lapses stays accepted', async () => {
    const { sessionId, first } = await offered(1)
    const expiresAt = (await waitingOf(stage, first.persona, sessionId))?.turn?.offer?.expiresAt ?? 0
    await cloud.setClock(new Date(expiresAt - 30_000).toISOString())
    expect(outcomeOf(await accept(first, sessionId, 1))).toBe('ok')
    await cloud.setClock(new Date(expiresAt + 60_000).toISOString())
    await cloud.tick()
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 1, left: 0, freed: 0, waiting: 0 })
  })

  it('made at night may be answered until nine', async () => {
    await cloud.setClock(at('22:30'))
    const { sessionId, first } = await offered(1)
    const offer = async () => (await waitingOf(stage, first.persona, sessionId))?.turn?.offer
    expect((await offer())?.expiresAt).toBe(instantAt('09:00', 21))
    await cloud.setClock(at('08:59', 21))
    await cloud.tick()
    expect(outcomeOf(await accept(first, sessionId, 1))).toBe('ok')
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
