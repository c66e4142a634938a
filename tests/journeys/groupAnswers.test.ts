import type { Input } from '@domain/contract/api'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, type Stage } from '../support/crashStage'
import { deskOfSession } from '../support/desk'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, instantAt, outcomeOf, rootOf } from '../support/seats'
import { sentTo } from '../support/told'

describe("a host unit's answer to a group", () => {
  let cloud: Cloud
  let stage: Stage
  beforeEach(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterEach(() => cloud.stop())

  const session = (wish: Parameters<Stage['session']>[0] = {}) => stage.session({
    startsAt: instantAt('09:00', 23), endsAt: instantAt('11:00', 23), signUpClosesAt: instantAt('08:00', 23), gates: ['东门'], ...wish, capacity: { group: 50, ...wish.capacity },
  })
  const asked = async (sessionId: string, party = { ...EMPTY_PARTY, adult: 20 }, persona = stage.person()) => {
    const { ticket } = await stage.call(persona, 'reserveGroup', { ...groupInput(sessionId), party, guardiansAgreed: true })
    return { persona, sessionId, ticketId: ticket.ticketId }
  }
  type Group = Awaited<ReturnType<typeof asked>>
  const answer = ({ sessionId, ticketId }: Group, said: Input<'answerGroup'>['answer'], { requestKey = freshKey(), requestId = freshKey() } = {}) =>
    cloud.call('organiser', 'answerGroup', { sessionId, ticketId, requestKey, answer: said }, { requestId })
  const propose = (group: Group, toSessionId: string) => answer(group, { kind: 'propose', toSessionId })
  const moveTo = ({ persona, sessionId, ticketId }: Group, toSessionId: string) =>
    cloud.call(persona, 'move', { sessionId, ticketId, toSessionId, requestKey: freshKey() })
  const stateOf = async ({ persona, ticketId }: Group) => (await stage.call(persona, 'myTickets', {})).tickets.find((ticket) => ticket.ticketId === ticketId)?.state
  const groupLeft = async (sessionId: string) => (await rootOf(cloud, sessionId)).ledger.left.group

  it('comes too late once the session is cancelled, whichever it is', async () => {
    const [sessionId, other] = [await session(), await session()]
    const group = await asked(sessionId)
    await stage.call('organiser', 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
    const answers = [{ kind: 'approve' }, { kind: 'decline', reason: '检修' }, { kind: 'propose', toSessionId: other }] as const
    for (const said of answers) expect(outcomeOf(await answer(group, said))).toBe('SESSION_CANCELLED')
    expect(await stateOf(group)).toMatchObject({ kind: 'sessionCancelled', reason: '大雨' })
    expect((await stage.call('organiser', 'groupRequests', {})).requests.filter((each) => each.sessionId === sessionId)).toEqual([])
  })

  it('proposes no session that wants a list of names to a group that has none', async () => {
    const [sessionId, listed] = [await session(), await session({ needsNames: true })]
    const group = await asked(sessionId)
    expect(outcomeOf(await propose(group, listed))).toBe('LIST_WANTED')
    expect(await stateOf(group)).toEqual({ kind: 'awaitingReview' })
  })

  it('that nobody gave by the start leaves no ticket, no place taken and no absence, then and after 30 days', async () => {
    const [sessionId, other] = [await session(), await session({ startsAt: instantAt('09:00', 24), endsAt: instantAt('11:00', 24), signUpClosesAt: instantAt('08:00', 24) })]
    const [silent, proposed, approved] = [await asked(sessionId), await asked(sessionId, { ...EMPTY_PARTY, adult: 10 }), await asked(sessionId, { ...EMPTY_PARTY, adult: 5 })]
    await propose(proposed, other)
    await answer(approved, { kind: 'approve' })
    await cloud.setClock(at('08:59', 23))
    expect(await stateOf(silent)).toMatchObject({ kind: 'awaitingReview' })
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 3, held: { group: 35 }, left: { group: 15 }, underReview: { people: 30, awaiting: 1 } })
    await cloud.setClock(at('09:00', 23))
    for (const group of [silent, proposed]) expect(await stateOf(group)).toEqual({ kind: 'cancelled', at: instantAt('09:00', 23), unanswered: true })
    expect((await stage.call('organiser', 'groupRequests', {})).requests.filter((each) => each.sessionId === sessionId)).toEqual([])
    const figures = { parties: 1, held: { group: 5 }, left: { group: 45 }, underReview: { people: 0, awaiting: 0 } }
    expect(await deskOfSession(cloud, sessionId)).toMatchObject(figures)
    await cloud.setClock(at('11:30', 23))
    expect(await faultsLater(cloud)).toEqual([])
    // Only the approved one stayed away.
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ ...figures, noShows: 1 })
    await cloud.setClock('2025-06-23T03:00:00+08:00')
    for (let time = 0; time < 3; time += 1) await cloud.tick()
    expect((await rootOf(cloud, sessionId)).ledger.holders).toEqual({})
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ ...figures, noShows: 1 })
  })

  it('proposes no session that is too small, full, or for others', async () => {
    const sessionId = await session()
    const group = await asked(sessionId, { ...EMPTY_PARTY, adult: 4, from14to17: 16 })
    expect(await propose(group, await session({ groupMax: 19 }))).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 19 } })
    expect(await propose(group, await session({ forBands: ['under14'] }))).toMatchObject({ refusal: { code: 'BAND_NOT_ADMITTED', band: 'from14to17' } })
    const full = await session()
    await asked(full, { ...EMPTY_PARTY, adult: 31 })
    expect(await propose(group, full)).toMatchObject({ refusal: { code: 'SESSION_FULL', placesLeft: 19 } })
    expect(outcomeOf(await propose(group, await session({ signUpClosesAt: instantAt('08:00', 20) })))).toBe('SIGN_UP_CLOSED')
    expect(await stateOf(group)).toEqual({ kind: 'awaitingReview' })
    expect(await groupLeft(sessionId)).toBe(30)
  })

  it('takes a proposal back: its leader moves no more to what was proposed before', async () => {
    const [first, second] = [await session(), await session()]
    const groups = [await asked(await session()), await asked(await session()), await asked(await session())] as const
    for (const group of groups) await propose(group, first)
    const [declined, approved, elsewhere] = groups
    await answer(declined, { kind: 'decline', reason: '检修' })
    await answer(approved, { kind: 'approve' })
    await propose(elsewhere, second)
    expect(outcomeOf(await moveTo(declined, first))).toBe('NO_RESERVATION')
    for (const group of [approved, elsewhere]) expect(outcomeOf(await moveTo(group, first))).toBe('SHARE_STAYS')
    expect(await groupLeft(first)).toBe(50)
    expect(outcomeOf(await moveTo(elsewhere, second))).toBe('ok')
    expect([await groupLeft(second), await groupLeft(approved.sessionId)]).toEqual([30, 30])
  })

  it('is told once, wherever it was cut off and given again, also after the clock has looked', async () => {
    const [sessionId, requestKeys] = [await session({ capacity: { group: 100 } }), Array.from({ length: 7 }, freshKey)]
    const groups: Group[] = []
    for (const [index, requestKey] of requestKeys.entries()) {
      const group = await asked(sessionId, { ...EMPTY_PARTY, adult: 2 })
      await stage.call(group.persona, 'keepSubscriptions', { requestKey: freshKey(), accepted: ['change'] })
      await cloud.control('POST', 'faults', { requestId: requestKey, call: index + 1, when: 'before', do: 'cut' })
      await answer(group, { kind: 'approve' }, { requestKey, requestId: requestKey })
      groups.push(group)
    }
    await cloud.control('DELETE', 'faults')
    const sent = () => Promise.all(groups.map(async ({ persona }) => (await sentTo(cloud, persona)).length))
    const noticesOf = async ({ persona }: Group) => Object.values((await personOf(cloud, persona))?.notices ?? {}).map(({ state }) => state)
    expect(await faultsLater(cloud)).toEqual([])
    await cloud.tick()
    const wereAnswered = await Promise.all(groups.map(async (group) => (await stateOf(group))?.kind === 'valid'))
    // Some came to nothing, with what was to be told and without; some were done.
    expect(new Set(wereAnswered)).toEqual(new Set([true, false]))
    expect(await sent()).toEqual(wereAnswered.map(Number))
    expect((await Promise.all(groups.map(noticesOf))).flat()).toContain('outdated')
    for (const [index, group] of groups.entries()) expect(await answer(group, { kind: 'approve' }, { requestKey: requestKeys[index] ?? '' })).toMatchObject({ ok: true })
    expect(await faultsLater(cloud)).toEqual([])
    await cloud.tick()
    expect(await sent()).toEqual(groups.map(() => 1))
    for (const [index, group] of groups.entries()) await answer(group, { kind: 'approve' }, { requestKey: requestKeys[index] ?? '' })
    await faultsLater(cloud)
    expect(await sent()).toEqual(groups.map(() => 1))
  })
})
