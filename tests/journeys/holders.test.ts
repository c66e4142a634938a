import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { HolderPage } from '@domain/contract/staffViews'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, partyOf, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import { freshKey } from '../support/scienceWeek'
import { at, instantAt, outcomeOf } from '../support/seats'

jest.setTimeout(60_000)

const NAME = '欧阳慕容雪'
const LEADER = '司徒老师傅'
const PUPILS = ['诸葛小明明', '诸葛小红红']
const SECRETS = [NAME, LEADER, ...PUPILS, '13987654321', '13687654321', '13787654321', '孩子的姥爷来接']

describe('the list of who comes to a session', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const page = (sessionId: string, after?: HolderPage['next']) => stage.call('organiser', 'sessionHolders', { sessionId, ...(after && { after }) })
  const reveal = (sessionId: string, ticketId: string, { persona = 'organiser', ...said }: Pick<Input<'revealHolder'>, 'why'> & { readonly persona?: string } = {}) =>
    cloud.call(persona, 'revealHolder', { sessionId, ticketId, ...said })

  const family = async (sessionId: string) => {
    const persona = stage.person()
    await stage.call(persona, 'giveConsent', { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' })
    const input = { ...stage.signUp(sessionId), party: { ...EMPTY_PARTY, adult: 1, under14: 2 }, name: NAME, phone: '139 8765 4321', pickUp: '孩子的姥爷来接' }
    return (await stage.call(persona, 'reserve', input)).ticket.ticketId
  }
  const mixed = async () => {
    const sessionId = await stage.session({ capacity: { online: 9, group: 10 }, asks: ['pickUp', 'guardianPhone'], needsNames: true, startsAt: instantAt('15:00', 21), endsAt: instantAt('17:00', 21), signUpClosesAt: instantAt('14:00', 21), gates: ['东门'] })
    const first = await family(sessionId)
    const youth = { ...stage.signUp(sessionId), party: { ...EMPTY_PARTY, from14to17: 1 }, guardianPhone: '13787654321' }
    const second = (await stage.call(stage.person(), 'reserve', youth)).ticket.ticketId
    const third = (await stage.call(stage.person(), 'reserveGroup', { ...groupInput(sessionId, 2), name: LEADER, phone: '13687654321', names: PUPILS })).ticket.ticketId
    return { sessionId, tickets: [first, second, third] as const }
  }

  it('is in order of booking, masked, with what there is to look up', async () => {
    const { sessionId, tickets } = await mixed()
    const list = await page(sessionId)
    expect(list).toMatchObject({ parties: 3, people: 6, enteredParties: 0, before: 0, session: { startsAt: instantAt('15:00', 21) } })
    expect(list.holders).toMatchObject([
      { ticketId: tickets[0], share: 'online', party: { adult: 1, under14: 2 }, maskedName: '欧***雪', toLookUp: ['phone', 'pickUp'] },
      { ticketId: tickets[1], toLookUp: ['guardianPhone'] },
      { ticketId: tickets[2], share: 'group', unit: '长平中学', underReview: true, maskedName: '司***傅', toLookUp: ['phone', 'names'] },
    ])
    expect(list).not.toHaveProperty('next')
    expect(SECRETS.filter((secret) => JSON.stringify(list).includes(secret))).toEqual([])
  })

  it('gives one of them away at a time, to whoever manages the session; who looked, when and why is kept without a name', async () => {
    const { sessionId, tickets: [first, second, third] } = await mixed()
    expect(await reveal(sessionId, first, { why: 'pickUp' })).toMatchObject({ value: { name: NAME, phone: '13987654321', pickUp: '孩子的姥爷来接' } })
    expect(await reveal(sessionId, second)).toMatchObject({ value: { guardianPhone: '13787654321' } })
    expect(await reveal(sessionId, third, { why: 'safety' })).toMatchObject({ value: { name: LEADER, unit: '长平中学', names: PUPILS } })
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ action, note }) => action === 'revealHolder' && (note as { sessionId?: string }).sessionId === sessionId)
    const noted = lines.map(({ note }) => note as { readonly ticketId: string; readonly why?: string })
    expect(Object.fromEntries(noted.map(({ ticketId, why }) => [ticketId, why]))).toEqual({ [first]: 'pickUp', [second]: undefined, [third]: 'safety' })
    expect(SECRETS.filter((secret) => JSON.stringify(lines).includes(secret))).toEqual([])
    expect(SECRETS.filter((secret) => cloud.log().includes(secret))).toEqual([])
    expect(outcomeOf(await cloud.call('organiser', 'revealHolder', { sessionId, ticketId: first, why: '好奇' } as never))).toBe('BAD_INPUT')
  })

  it('is for whoever manages the session alone', async () => {
    const { sessionId, tickets: [first] } = await mixed()
    for (const persona of ['host', 'steward', 'resident']) {
      expect(outcomeOf(await cloud.call(persona, 'sessionHolders', { sessionId }))).toBe('NOT_ALLOWED')
      expect(outcomeOf(await cloud.call(persona, 'findByCode', { sessionId, ticketId: first }))).toBe('NOT_ALLOWED')
      expect(outcomeOf(await reveal(sessionId, first, { persona }))).toBe('NOT_ALLOWED')
    }
    const own = await stage.session({ capacity: { online: 3 }, kind: 'visit', baseId: '2025.jili' })
    const { ticketId } = await stage.holder(own)
    expect(await stage.call('host', 'sessionHolders', { sessionId: own })).toMatchObject({ parties: 1, holders: [{ ticketId }] })
    expect(outcomeOf(await reveal(own, ticketId, { persona: 'host' }))).toBe('ok')
    expect(outcomeOf(await cloud.call('organiser', 'sessionHolders', { sessionId: '2025.nothing' }))).toBe('NOT_FOUND')
  })

  it('comes twenty at a time, also of a session in many documents, each once, whoever gives up meanwhile', async () => {
    const sessionId = await stage.session({ capacity: { online: 600 } })
    const placed = await Promise.all(Array.from({ length: 45 }, () => stage.holder(sessionId)))
    const first = await page(sessionId)
    expect(first).toMatchObject({ parties: 45, people: 45, before: 0 })
    expect(first.holders).toHaveLength(20)
    // The last of the page gives up: the next page still begins where this one ended.
    const leaver = placed.find(({ ticketId }) => ticketId === first.holders.at(-1)?.ticketId)
    await stage.call(leaver?.persona ?? '', 'cancel', { sessionId, ticketId: leaver?.ticketId ?? '' })
    const second = await page(sessionId, first.next)
    expect(second).toMatchObject({ parties: 44, before: 19 })
    const third = await page(sessionId, second.next)
    expect(third).not.toHaveProperty('next')
    const all = [first, second, third].flatMap(({ holders }) => holders)
    expect(all.map(({ ticketId }) => ticketId).sort()).toEqual(placed.map(({ ticketId }) => ticketId).sort())
    expect(all.map(({ reservedAt }) => reservedAt)).toEqual(all.map(({ reservedAt }) => reservedAt).sort((one, other) => one - other))
  })

  it('shows who has come in, and no more who has given up', async () => {
    const { sessionId, tickets: [first, second] } = await mixed()
    await stage.call('organiser', 'cancelForCaller', { sessionId, ticketId: second })
    await cloud.setClock(at('14:30', 21))
    await stage.call('steward', 'checkIn', { scanId: freshKey(), sessionId, gate: '东门', scannedAt: instantAt('14:30', 21), read: { by: 'code', code: first } })
    const list = await page(sessionId)
    expect(list).toMatchObject({ parties: 2, people: 5, enteredParties: 1 })
    const enteredAt = list.holders[0]?.enteredAt
    expect(enteredAt).toBeGreaterThanOrEqual(instantAt('14:30', 21))
    expect(list.holders[1]).not.toHaveProperty('enteredAt')
    expect(await stage.call('organiser', 'findByCode', { sessionId, ticketId: first })).toMatchObject({ enteredAt, maskedPhone: '139****4321' })
  })

  it('says that all are forgotten 30 days after', async () => {
    const sessionId = await stage.session({ capacity: { group: 20 }, startsAt: instantAt('15:00', 22), endsAt: instantAt('17:00', 22), signUpClosesAt: instantAt('14:00', 22) })
    await stage.call('organiser', 'reserveGroupForCaller', { ...groupInput(sessionId, 20), party: partyOf(20) })
    await cloud.setClock('2025-07-01T03:10:00+08:00')
    await cloud.tick()
    await cloud.tick()
    expect(await page(sessionId)).toMatchObject({ parties: 0, holders: [], forgotten: true })
  })
})
