import { unpackSessions } from '@domain/contract/packedSessions'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Stage } from '../support/crashStage'
import { KICK_OFF } from '../support/scienceWeek'
import { whileHeld } from '../support/held'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, placesOf, wait, waitingOf } from '../support/seats'

describe('the waiting list', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const aheadOf = async (persona: string, sessionId: string) => (await waitingOf(stage, persona, sessionId))?.turn?.ahead
  const seen = async (sessionId: string) =>
    unpackSessions((await stage.call('none', 'event', { eventId: KICK_OFF.eventId })).sessions).find(({ id }) => id === sessionId)

  it('is in order of arrival, for whole parties: whoever cannot use what was freed keeps the turn', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [2, 2, 2])
    const [three, two, one] = [await wait(stage, sessionId, 3), await wait(stage, sessionId, 2), await wait(stage, sessionId, 1)]
    expect([await aheadOf(three.persona, sessionId), await aheadOf(two.persona, sessionId), await aheadOf(one.persona, sessionId)]).toEqual([0, 1, 2])
    await giveUp(0)
    expect([await offeredTo(stage, three.persona, sessionId), await offeredTo(stage, two.persona, sessionId)]).toEqual([0, 2])
    expect(await aheadOf(one.persona, sessionId)).toBe(1)
    await giveUp(1)
    expect([await offeredTo(stage, three.persona, sessionId), await offeredTo(stage, one.persona, sessionId)]).toEqual([0, 1])
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 2, left: 0, freed: 1, waiting: 1 })
    await giveUp(2)
    expect(await offeredTo(stage, three.persona, sessionId)).toBe(3)
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 0, left: 0, freed: 0, waiting: 0 })
  })

  it('tells who opens the home page what is held for them, until it is answered', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [2])
    const { persona, requestKey } = await wait(stage, sessionId, 2)
    const home = () => stage.call(persona, 'home', { programme: false })
    expect(await home()).toEqual({})
    await giveUp(0)
    const { offer } = await home()
    expect(offer).toMatchObject({ sessionId, expiresAt: (await waitingOf(stage, persona, sessionId))?.turn?.offer?.expiresAt })
    await stage.call(persona, 'acceptOffer', { sessionId, requestKey, party: partyOf(2) })
    const after = await home()
    expect(after.offer).toBeUndefined()
    expect(after.nextTicket).toMatchObject({ sessionId })
  })

  it('is not jumped: a newcomer finds the session full while a place waits for a larger party, and may wait too', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [1, 4])
    const large = await wait(stage, sessionId, 3)
    await giveUp(0)
    const newcomer = stage.person()
    expect(await cloud.call(newcomer, 'reserve', stage.signUp(sessionId))).toMatchObject({
      refusal: { code: 'SESSION_FULL', placesLeft: 0, waiting: 1 },
    })
    expect(await seen(sessionId)).toMatchObject({ placesLeft: { online: 0 }, waiting: 1 })
    const { turn } = await stage.call(newcomer, 'joinWaiting', stage.signUp(sessionId))
    expect(turn).toMatchObject({ ahead: 0, offer: { places: 1 } })
    expect(await aheadOf(large.persona, sessionId)).toBe(0)
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 4, left: 0, freed: 0, waiting: 1 })
  })

  it('takes whoever has just lost the last place at once', async () => {
    const sessionId = await stage.session({ capacity: { online: 1 } })
    const loser = stage.person()
    const requestId = 'lost-place'
    const lost = await whileHeld(cloud, { requestId, call: 4 }, () => cloud.call(loser, 'reserve', stage.signUp(sessionId), { requestId }),
      () => stage.call(stage.person(), 'reserve', stage.signUp(sessionId)))
    expect(outcomeOf(lost)).toBe('RACE_LOST')
    expect(await stage.call(loser, 'joinWaiting', stage.signUp(sessionId))).toMatchObject({ turn: { ahead: 0 } })
  })

  it('lets eight give up at one moment: each is told yes, and each place is offered', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [1, 1, 1, 1, 1, 1, 1, 1])
    for (let waiting = 0; waiting < 8; waiting += 1) await wait(stage, sessionId, 1)
    await Promise.all(Array.from({ length: 8 }, (_, place) => giveUp(place)))
    expect(await placesOf(cloud, sessionId)).toMatchObject({ held: 0, left: 0, freed: 0, waiting: 0 })
  })

  it('lets a party say it would take part: it is offered what there is, up to its size', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [2, 3])
    const four = await wait(stage, sessionId, 4, 2)
    await giveUp(0)
    expect(await offeredTo(stage, four.persona, sessionId)).toBe(2)
    const accept = (people: number) => cloud.call(four.persona, 'acceptOffer', { sessionId, requestKey: four.requestKey, party: partyOf(people) })
    expect(await accept(3)).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 2 } })
    expect(await accept(2)).toMatchObject({ ok: true, value: { ticket: { party: partyOf(2), state: { kind: 'valid' } } } })
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 5, left: 0, freed: 0, waiting: 0 })
  })

  it('takes the last places along that are too few for the first who waits; they are everyone’s again when nobody waits', async () => {
    const sessionId = await stage.session({ capacity: { online: 4 } })
    await stage.holder(sessionId, 3)
    const two = await wait(stage, sessionId, 2)
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 3, left: 0, freed: 1, waiting: 1 })
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(sessionId)))).toBe('SESSION_FULL')
    await stage.call(two.persona, 'leaveWaiting', { sessionId, requestKey: two.requestKey })
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 3, left: 1, freed: 0, waiting: 0 })
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(sessionId)))).toBe('ok')
  })

  it('is for full sessions, one turn a person, and not beside a reservation', async () => {
    const { sessionId, holderOf } = await heldSession(stage, [2])
    const roomy = await stage.session({ capacity: { online: 5 } })
    const join = (persona: string, more: object = {}) => cloud.call(persona, 'joinWaiting', { ...stage.signUp(sessionId, 2), ...more })
    expect(await join(stage.person(), { sessionId: roomy })).toMatchObject({ refusal: { code: 'PLACES_LEFT', placesLeft: 5 } })
    expect(await join(stage.person(), { atLeast: 3 })).toMatchObject({ refusal: { code: 'AT_LEAST_WRONG', max: 2 } })
    expect(await join(stage.person(), { atLeast: 0 })).toMatchObject({ refusal: { code: 'AT_LEAST_WRONG', max: 2 } })
    expect(await join(stage.person(), { party: partyOf(9) })).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 6 } })
    expect(await join(holderOf(0).persona)).toMatchObject({ refusal: { code: 'ALREADY_RESERVED', ticketId: holderOf(0).ticketId } })
    const waiter = await wait(stage, sessionId, 1)
    expect(outcomeOf(await join(waiter.persona))).toBe('ALREADY_WAITING')
    expect(outcomeOf(await cloud.call(waiter.persona, 'reserve', stage.signUp(sessionId)))).toBe('ALREADY_WAITING')
    expect(await join('none')).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
  })

  it('is joined once by a double tap; whoever left it may join again, behind the others', async () => {
    const { sessionId } = await heldSession(stage, [1])
    const [persona, input] = [stage.person(), stage.signUp(sessionId)]
    const taps = await Promise.all([cloud.call(persona, 'joinWaiting', input), cloud.call(persona, 'joinWaiting', input)])
    expect(taps.map(outcomeOf).filter((outcome) => outcome !== 'ok' && outcome !== 'RACE_LOST')).toEqual([])
    expect(outcomeOf(await cloud.call(persona, 'joinWaiting', input))).toBe('ok')
    expect((await placesOf(cloud, sessionId)).waiting).toBe(1)
    const other = await wait(stage, sessionId, 1)
    const leave = () => cloud.call(persona, 'leaveWaiting', { sessionId, requestKey: input.requestKey })
    const left = await leave()
    expect(await leave()).toMatchObject({ ok: true, value: left.ok ? left.value : {} })
    // A late repeat of the first request does not put anybody back.
    expect(outcomeOf(await cloud.call(persona, 'joinWaiting', input))).toBe('RESERVATION_CANCELLED')
    await stage.call(persona, 'joinWaiting', stage.signUp(sessionId))
    expect([await aheadOf(other.persona, sessionId), await aheadOf(persona, sessionId)]).toEqual([0, 1])
  })

  it('closes with sign-up and ends at the start: who still waits is told so, and nobody is left in it', async () => {
    const sessionId = await stage.session({
      capacity: { online: 2 }, startsAt: instantAt('12:00'), endsAt: instantAt('13:00'), signUpClosesAt: instantAt('11:00'),
    })
    const holder = await stage.holder(sessionId, 2)
    const [large, small] = [await wait(stage, sessionId, 3), await wait(stage, sessionId, 1)]
    await cloud.setClock(at('11:30'))
    expect(outcomeOf(await cloud.call(stage.person(), 'joinWaiting', stage.signUp(sessionId)))).toBe('SIGN_UP_CLOSED')
    // Turns go on until the start: whoever lets go then still makes room.
    await stage.call(holder.persona, 'cancel', { sessionId, ticketId: holder.ticketId })
    expect(await offeredTo(stage, small.persona, sessionId)).toBe(1)
    await cloud.setClock(at('12:00'))
    await cloud.tick()
    for (const { persona } of [large, small]) {
      expect((await waitingOf(stage, persona, sessionId))?.lapsed).toMatchObject({ why: 'sessionBegan' })
    }
    expect(await placesOf(cloud, sessionId)).toEqual({ held: 0, left: 2, freed: 0, waiting: 0 })
  })

  it('leaves everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
