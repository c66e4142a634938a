import type { Input } from '@domain/contract/api'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { allPeople } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, type Stage } from '../support/crashStage'
import { filesBelow, readAll } from '../support/database'
import { saveMember } from '../support/family'
import { freshKey } from '../support/scienceWeek'
import { faultsLater, outcomeOf, rootOf } from '../support/seats'

describe('staff change who comes for somebody who calls', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const session = (phone = 5) => stage.session({ capacity: { online: 5, phone } })
  const cancel = (sessionId: string, ticketId: string) => stage.call('organiser', 'cancelForCaller', { sessionId, ticketId })
  const booked = async (sessionId: string, phone: string, people = 1): Promise<string> =>
    (await stage.call('organiser', 'reserveForCaller', { ...stage.signUp(sessionId, people), name: '赵德全', phone })).ticketId
  const consentsOf = async (ticketId: string) => {
    const caller = (await allPeople(cloud)).find(({ entries }) => Object.values(entries).some((entry) => entry.ticketId === ticketId))
    return (await readAll(cloud.emulatorUrl, 'consents')).filter(({ personId }) => personId === caller?.personId).map(({ kind }) => kind)
  }
  const change = (sessionId: string, ticketId: string, party: Partial<Party>, { persona = 'organiser', ...said }: Partial<Input<'changeForCaller'>> & { readonly persona?: string } = {}) =>
    cloud.call(persona, 'changeForCaller', { sessionId, ticketId, requestKey: freshKey(), party: { ...EMPTY_PARTY, ...party }, ...said })

  it('as far as places of its share allow; the code stays', async () => {
    const sessionId = await session()
    const ticketId = await booked(sessionId, '13500000012', 2)
    expect(await change(sessionId, ticketId, { adult: 2, senior: 2 })).toMatchObject({ ok: true, value: { ticketId, party: { adult: 2, senior: 2 } } })
    expect((await rootOf(cloud, sessionId)).ledger.left).toMatchObject({ online: 5, phone: 1 })
    expect(await change(sessionId, ticketId, { adult: 6 })).toMatchObject({ refusal: { code: 'NO_MORE_PLACES', placesLeft: 1 } })
    expect(outcomeOf(await change(sessionId, ticketId, { adult: 7 }))).toBe('PARTY_TOO_LARGE')
    const requestKey = freshKey()
    for (let time = 0; time < 2; time += 1) expect(await change(sessionId, ticketId, { adult: 1 }, { requestKey })).toMatchObject({ ok: true })
    expect((await rootOf(cloud, sessionId)).ledger.left).toMatchObject({ online: 5, phone: 4 })
    expect(outcomeOf(await change(sessionId, '7K3M9Q2H', { adult: 1 }))).toBe('NO_RESERVATION')
    for (const persona of ['host', 'steward', 'resident']) expect(outcomeOf(await change(sessionId, ticketId, { adult: 2 }, { persona }))).toBe('NOT_ALLOWED')
    await cancel(sessionId, ticketId)
    expect(outcomeOf(await change(sessionId, ticketId, { adult: 2 }))).toBe('NO_RESERVATION')
  })

  it('with more children only when a guardian says so, which is kept, and who picks them up', async () => {
    const sessionId = await stage.session({ capacity: { phone: 5 }, asks: ['pickUp'] })
    const ticketId = await booked(sessionId, '13500000013', 1)
    const family = { adult: 1, under14: 1 }
    expect(outcomeOf(await change(sessionId, ticketId, family))).toBe('GUARDIANS_NOT_ASKED')
    expect(outcomeOf(await change(sessionId, ticketId, family, { guardianAgreed: true }))).toBe('PICK_UP_MISSING')
    expect(await consentsOf(ticketId)).toEqual([])
    expect(await change(sessionId, ticketId, family, { guardianAgreed: true, pickUp: ' 孩子的姥姥 ' })).toMatchObject({ ok: true })
    expect(await consentsOf(ticketId)).toEqual(['givenByPhone'])
    expect(await cloud.call('organiser', 'revealHolder', { sessionId, ticketId, why: 'pickUp' })).toMatchObject({ value: { name: '赵德全', pickUp: '孩子的姥姥' } })
    // The same child, and a grandmother besides: nothing is asked anew.
    expect(await change(sessionId, ticketId, { ...family, senior: 1 })).toMatchObject({ ok: true })
    expect(await consentsOf(ticketId)).toHaveLength(1)
  })

  it('of what somebody reserved on line: the QR is a new one, and whoever does not fit any more is not named', async () => {
    const sessionId = await session()
    const persona = stage.person()
    const mother = await saveMember(cloud, persona, { name: '妈妈', band: 'adult', relation: 'self' })
    const { ticket } = await stage.call(persona, 'reserve', { ...stage.signUp(sessionId, 2), members: [mother.id] })
    const { ticketId } = ticket
    const mine = async () => (await stage.call(persona, 'myTickets', {})).tickets[0]
    expect(await change(sessionId, ticketId, { adult: 3 })).toMatchObject({ ok: true })
    expect(await mine()).toMatchObject({ ticketId, party: { adult: 3 }, members: [mother.id], state: { kind: 'valid' } })
    expect((await mine())?.state).not.toEqual(ticket.state)
    expect(await change(sessionId, ticketId, { senior: 1 })).toMatchObject({ ok: true })
    expect((await mine())?.members ?? []).toEqual([])
  })

  it('of a group, which grows only here: up to what the session takes, and while its share has places', async () => {
    const sessionId = await stage.session({ capacity: { online: 5, group: 30 }, groupMax: 25 })
    const persona = stage.person()
    const { ticket: { ticketId } } = await stage.call(persona, 'reserveGroup', groupInput(sessionId, 20))
    await stage.call('organiser', 'answerGroup', { sessionId, ticketId, requestKey: freshKey(), answer: { kind: 'approve' } })
    const own = { sessionId, ticketId, requestKey: freshKey(), party: { ...EMPTY_PARTY, adult: 22 } }
    expect(outcomeOf(await cloud.call(persona, 'changeParty', own))).toBe('SHARE_STAYS')
    expect(await change(sessionId, ticketId, { adult: 22 })).toMatchObject({ ok: true })
    expect(outcomeOf(await change(sessionId, ticketId, { adult: 20, from14to17: 2 }))).toBe('GUARDIANS_NOT_ASKED')
    expect(await change(sessionId, ticketId, { adult: 20, from14to17: 2 }, { guardianAgreed: true })).toMatchObject({ ok: true })
    // The leader's word is not a guardian's.
    expect(await consentsOf(ticketId)).toEqual([])
    expect(await change(sessionId, ticketId, { adult: 26 })).toMatchObject({ refusal: { code: 'PARTY_TOO_LARGE', max: 25 } })
    await stage.call(stage.person(), 'reserveGroup', groupInput(sessionId, 7))
    expect(await change(sessionId, ticketId, { adult: 24 })).toMatchObject({ refusal: { code: 'NO_MORE_PLACES', placesLeft: 1 } })
    expect((await rootOf(cloud, sessionId)).ledger.left).toMatchObject({ online: 5, group: 1 })
  })

  it('of a group with its list: a name for each who comes now, and whoever is taken off it is forgotten', async () => {
    const sessionId = await stage.session({ capacity: { group: 30 }, needsNames: true })
    const names = ['诸葛小明明', '诸葛小红红']
    const { ticketId } = await stage.call('organiser', 'reserveGroupForCaller', { ...groupInput(sessionId, 2), phone: '13500000016', names })
    expect(await change(sessionId, ticketId, { adult: 3 })).toMatchObject({ refusal: { code: 'NAMES_MISSING', people: 3, named: 0 } })
    expect(outcomeOf(await change(sessionId, ticketId, { adult: 3 }, { names }))).toBe('NAMES_MISSING')
    expect(await change(sessionId, ticketId, { adult: 2 }, { names: ['诸葛小红红', ' 诸葛小蓝蓝 '] })).toMatchObject({ ok: true })
    expect(await cloud.call('organiser', 'revealHolder', { sessionId, ticketId })).toMatchObject({ value: { names: ['诸葛小红红', '诸葛小蓝蓝'] } })
    // A session that asks for none keeps none.
    const other = await stage.session({ capacity: { group: 30 } })
    const { ticketId: plain } = await stage.call('organiser', 'reserveGroupForCaller', { ...groupInput(other, 2), phone: '13500000016' })
    expect(await change(other, plain, { adult: 3 }, { names: [...names, '诸葛小蓝蓝'] })).toMatchObject({ ok: true })
    expect(await cloud.call('organiser', 'revealHolder', { sessionId: other, ticketId: plain })).not.toHaveProperty('value.names')
  })

  it('by two at once for the last place is done for one of them', async () => {
    const sessionId = await session(3)
    const tickets = [await booked(sessionId, '13500000014'), await booked(sessionId, '13500000015')]
    const outcomes = (await Promise.all(tickets.map((ticketId) => change(sessionId, ticketId, { adult: 2 })))).map(outcomeOf)
    expect(outcomes.sort()).toEqual(['NO_MORE_PLACES', 'ok'])
    expect((await rootOf(cloud, sessionId)).ledger.left.phone).toBe(0)
  })

  it('while its owner changes it too: each as if alone, one after the other', async () => {
    const sessionId = await session()
    const { persona, ticketId } = await stage.holder(sessionId, 2)
    const own = { sessionId, ticketId, requestKey: freshKey(), party: { ...EMPTY_PARTY, adult: 1 } }
    const replies = await Promise.all([cloud.call(persona, 'changeParty', own), change(sessionId, ticketId, { adult: 4 })])
    expect(replies.map(outcomeOf)).toEqual(['ok', 'ok'])
    const [ticket] = (await stage.call(persona, 'myTickets', {})).tickets
    const { left } = (await rootOf(cloud, sessionId)).ledger
    expect([1, 4]).toContain(ticket?.party.adult)
    expect(left.online).toBe(5 - (ticket?.party.adult ?? 0))
  })

  it('of whom nothing stands in clear in the database or in a log', () => {
    const secrets = ['赵德全', '13500000013', '孩子的姥姥', '诸葛小明明', '诸葛小蓝蓝']
    const files = filesBelow(cloud.dataFolder).filter(({ name }) => !name.endsWith('keys.json'))
    expect(files.flatMap(({ name, bytes }) => secrets.filter((secret) => bytes.includes(secret)).map((secret) => `${secret} in ${name}`))).toEqual([])
    expect(secrets.filter((secret) => cloud.log().includes(secret))).toEqual([])
  })

  it('and leave everything in order', async () => {
    expect(await faultsLater(cloud)).toEqual([])
  })
})
