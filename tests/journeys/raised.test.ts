import type { Action, Input } from '@domain/contract/api'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, partyOf, type Stage } from '../support/crashStage'
import { filesBelow } from '../support/database'
import { agree, saveFamily, WITH_CHILD } from '../support/family'
import type { SessionWish } from '../support/madeSession'
import { freshKey } from '../support/scienceWeek'
import { faultsLater, outcomeOf, placesOf, waitingOf } from '../support/seats'

const NOTES = ['机房里不能拍照。', '请把手机放进柜子。']
const GRANDPA = '孩子的爷爷 13812340000'
const ALONE = { ...EMPTY_PARTY, from14to17: 2 }

describe('what a move or an offer raises', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const session = (wish: SessionWish = {}) => stage.session({ capacity: { online: 9 }, ...wish })
  const callsOf = async (requestId: string) => ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length
  const answersFor = async (persona: string, sessionId: string) =>
    (await stage.call(persona, 'myRecords', {})).records.find((record) => record.sessionId === sessionId)?.answers
  const told = async <A extends Action>(persona: string, action: A, input: Input<A>) => outcomeOf(await cloud.call(persona, action, input))
  /** Somebody with a place for this party. */
  const held = async (sessionId: string, party: Party, more: Partial<Input<'reserve'>> = {}) => {
    const persona = stage.person()
    if (party.under14 > 0) await agree(cloud, persona)
    const { ticket } = await stage.call(persona, 'reserve', { ...stage.signUp(sessionId), party, ...more })
    return { persona, sessionId, ticketId: ticket.ticketId }
  }

  describe('at a move', () => {
    it('is asked where the other session asks it, and kept with what was said before', async () => {
      const [from, to] = [await session(), await session({ asks: ['pickUp', 'guardianPhone'], acknowledge: NOTES })]
      const { persona, ...place } = await held(from, WITH_CHILD)
      const input = { ...place, toSessionId: to, requestKey: freshKey() }
      expect(await told(persona, 'move', input)).toBe('PICK_UP_MISSING')
      expect(await told(persona, 'move', { ...input, pickUp: ' ' })).toBe('PICK_UP_MISSING')
      expect(await told(persona, 'move', { ...input, pickUp: GRANDPA })).toBe('ACKNOWLEDGEMENT_MISSING')
      expect([await placesOf(cloud, from), await placesOf(cloud, to)]).toMatchObject([{ held: 3 }, { held: 0 }])
      const answered = { ...input, pickUp: ` ${GRANDPA} `, acknowledged: true as const }
      const first = await cloud.call(persona, 'move', answered, { requestId: 'raised-move' })
      expect(first).toMatchObject({ ok: true, value: { ticket: { sessionId: to, party: WITH_CHILD } } })
      expect(await callsOf('raised-move')).toBe(5)
      expect(await answersFor(persona, to)).toEqual({ name: '李秀英', pickUp: GRANDPA })
      // The same request again answers the same, whatever it says now.
      for (const late of [answered, input, { ...answered, pickUp: '别人' }]) {
        const again = await cloud.call(persona, 'move', late)
        expect(again.ok && first.ok && again.value.ticket).toEqual(first.ok && first.value.ticket)
      }
      expect(await answersFor(persona, to)).toEqual({ name: '李秀英', pickUp: GRANDPA })
    })

    it('is not asked twice; what the next session does not ask is not kept for it', async () => {
      const asking = { asks: ['pickUp'], acknowledge: NOTES } as const
      const [one, other, plain] = [await session(asking), await session({ ...asking, acknowledge: NOTES.slice(0, 1) }), await session()]
      const { persona, ...place } = await held(one, WITH_CHILD, { pickUp: GRANDPA, acknowledged: true })
      const moved = await stage.call(persona, 'move', { ...place, toSessionId: other, requestKey: freshKey() })
      expect(await answersFor(persona, other)).toEqual({ name: '李秀英', pickUp: GRANDPA })
      const { ticketId } = moved.ticket
      await stage.call(persona, 'move', { sessionId: other, ticketId, toSessionId: plain, requestKey: freshKey(), pickUp: '没有人问', guardianPhone: '13900000000' })
      expect(await answersFor(persona, plain)).toEqual({ name: '李秀英' })
    })

    it('is a guardian\'s number where young people come alone', async () => {
      const [from, to] = [await session(), await session({ asks: ['guardianPhone'] })]
      const { persona, ...place } = await held(from, ALONE, { phone: '13700001111' })
      const input = { ...place, toSessionId: to, requestKey: freshKey() }
      expect(await told(persona, 'move', { ...input, guardianPhone: '12' })).toBe('GUARDIAN_PHONE_MISSING')
      expect(await told(persona, 'move', { ...input, guardianPhone: '139 0000-0000' })).toBe('ok')
      expect(await answersFor(persona, to)).toEqual({ name: '李秀英', phone: '13700001111', guardianPhone: '13900000000' })
    })

    it('is the notes alone for a group; a list that is not needed there is not kept', async () => {
      const wish = { capacity: { online: 2, group: 30 } }
      const [from, to] = [await session({ ...wish, needsNames: true }), await session({ ...wish, asks: ['pickUp'], acknowledge: NOTES })]
      const persona = stage.person()
      const class4 = { ...groupInput(from), party: { ...EMPTY_PARTY, adult: 1, under14: 1 }, names: ['赵一一', '钱二二'], guardiansAgreed: true as const }
      const { ticket: { ticketId } } = await stage.call(persona, 'reserveGroup', class4)
      await stage.call('organiser', 'answerGroup', { sessionId: from, ticketId, requestKey: freshKey(), answer: { kind: 'propose', toSessionId: to } })
      const input = { sessionId: from, ticketId, toSessionId: to, requestKey: freshKey() }
      expect(await told(persona, 'move', input)).toBe('ACKNOWLEDGEMENT_MISSING')
      expect(await cloud.call(persona, 'move', { ...input, acknowledged: true })).toMatchObject({ ok: true, value: { ticket: { share: 'group', state: { kind: 'valid' } } } })
      expect(await answersFor(persona, to)).toEqual({ name: '赵老师', phone: '13900001111', group: { unit: '长平中学', kind: 'school' } })
    })
  })

  describe('at an offer', () => {
    /** Somebody who waits with this party is offered so many places. */
    const offered = async (party: Party, places: number, { wish = {}, more = {}, persona = stage.person() }: { wish?: SessionWish; more?: Partial<Input<'joinWaiting'>>; persona?: string } = {}) => {
      const sessionId = await session({ ...wish, capacity: { online: places } })
      const holder = await held(sessionId, partyOf(places), { acknowledged: true })
      const input = { ...stage.signUp(sessionId), party, atLeast: 1, ...more }
      await stage.call(persona, 'joinWaiting', input)
      await stage.call(holder.persona, 'cancel', { sessionId, ticketId: holder.ticketId })
      return { persona, turn: { sessionId, requestKey: input.requestKey } }
    }

    it('is asked when those who come raise it, and kept', async () => {
      const { persona, turn } = await offered({ ...ALONE, adult: 1 }, 2, { wish: { asks: ['guardianPhone'], acknowledge: NOTES }, more: { acknowledged: true } })
      expect(await told(persona, 'acceptOffer', { ...turn, party: ALONE })).toBe('GUARDIAN_PHONE_MISSING')
      expect(await placesOf(cloud, turn.sessionId)).toMatchObject({ held: 0 })
      const input = { ...turn, party: ALONE, guardianPhone: '13900000000' }
      const first = await cloud.call(persona, 'acceptOffer', input, { requestId: 'raised-offer' })
      expect(first).toMatchObject({ ok: true, value: { ticket: { party: ALONE } } })
      expect(await callsOf('raised-offer')).toBe(4)
      expect(await answersFor(persona, turn.sessionId)).toEqual({ name: '李秀英', guardianPhone: '13900000000' })
      for (const late of [input, { ...turn, party: ALONE }, { ...turn, party: partyOf(1) }]) {
        const again = await cloud.call(persona, 'acceptOffer', late)
        expect(again.ok && again.value.ticket).toEqual(first.ok && first.value.ticket)
      }
    })

    it('is nothing when all of them come: 3 calls, and what was said stays', async () => {
      const persona = stage.person()
      await agree(cloud, persona)
      const { turn } = await offered(WITH_CHILD, 3, { persona, wish: { asks: ['pickUp'] }, more: { pickUp: GRANDPA } })
      expect(await cloud.call(persona, 'acceptOffer', { ...turn, party: WITH_CHILD }, { requestId: 'whole-offer' })).toMatchObject({ ok: true })
      expect(await callsOf('whole-offer')).toBe(3)
      expect(await answersFor(persona, turn.sessionId)).toEqual({ name: '李秀英', pickUp: GRANDPA })
    })

    it('names who comes, as the right one of two children; whoever is not of the family is refused', async () => {
      const persona = stage.person()
      const [self = '', dad = '', bao = '', da = ''] = (await saveFamily(cloud, persona)).map(({ id }) => id)
      const four = { ...WITH_CHILD, under14: 2 }
      const { turn } = await offered(four, 2, { persona, wish: { asks: ['pickUp'] }, more: { members: [self, dad, bao, da], pickUp: GRANDPA } })
      expect(await waitingOf(stage, persona, turn.sessionId)).toMatchObject({ members: [self, dad, bao, da] })
      const two = { ...turn, party: { ...EMPTY_PARTY, adult: 1, under14: 1 } }
      for (const members of [[self, freshKey()], [self, dad], [bao, da]]) expect(await told(persona, 'acceptOffer', { ...two, members })).toBe('MEMBERS_CHANGED')
      await stage.call(persona, 'acceptOffer', { ...two, members: [self, da] })
      expect((await stage.call(persona, 'myTickets', {})).tickets).toMatchObject([{ members: [self, da], party: two.party }])
      expect(await answersFor(persona, turn.sessionId)).toEqual({ name: '李秀英', pickUp: GRANDPA })
    })

    it('is a guardian\'s consent for more children than waited; where no child comes, who picks up is not kept', async () => {
      const { persona, turn } = await offered(partyOf(2), 2)
      const withChild = { ...turn, party: { ...EMPTY_PARTY, adult: 1, under14: 1 } }
      expect(await told(persona, 'acceptOffer', withChild)).toBe('CONSENT_NEEDED')
      await agree(cloud, persona)
      expect(await told(persona, 'acceptOffer', withChild)).toBe('ok')
      const parent = stage.person()
      await agree(cloud, parent)
      const other = await offered(WITH_CHILD, 1, { persona: parent, wish: { asks: ['pickUp'] }, more: { pickUp: GRANDPA } })
      expect(await told(parent, 'acceptOffer', { ...other.turn, party: partyOf(1) })).toBe('ok')
      expect(await answersFor(parent, other.turn.sessionId)).toEqual({ name: '李秀英' })
    })
  })

  it('at a change is given up with the children whom it was about', async () => {
    const { persona, ...place } = await held(await session({ asks: ['pickUp'] }), WITH_CHILD, { pickUp: GRANDPA })
    const change = { ...place, requestKey: freshKey(), party: partyOf(1) }
    expect(await cloud.call(persona, 'changeParty', change, { requestId: 'fewer-asked' })).toMatchObject({ ok: true })
    expect(await callsOf('fewer-asked')).toBe(4)
    expect(await answersFor(persona, place.sessionId)).toEqual({ name: '李秀英' })
  })

  it('leaves nothing of it in clear, and everything in order', async () => {
    const secrets = ['爷爷', '13812340000', '13900000000', '赵一一']
    const files = filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
    expect(files.flatMap(({ name, bytes }) => secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))).toEqual([])
    expect(secrets.filter((secret) => cloud.log().includes(secret))).toEqual([])
    expect(await faultsLater(cloud)).toEqual([])
  })
})
