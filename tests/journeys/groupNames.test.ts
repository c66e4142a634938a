import type { Input } from '@domain/contract/api'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, type Stage } from '../support/crashStage'
import { freshKey } from '../support/scienceWeek'
import { at, faultsLater, instantAt, outcomeOf, rootOf } from '../support/seats'

const FOUR = ['赵一', '钱二', '孙三', '欧阳小雪']

describe("what a group's leader wrote", () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const session = () => stage.session({ startsAt: instantAt('09:00', 23), endsAt: instantAt('11:00', 23), signUpClosesAt: instantAt('08:00', 23), needsNames: true, capacity: { group: 20 } })
  const asked = async () => {
    const [sessionId, persona] = [await session(), stage.person()]
    const { ticket: { ticketId } } = await stage.call(persona, 'reserveGroup', { ...groupInput(sessionId, 4), names: FOUR })
    return { sessionId, persona, ticketId }
  }
  type Group = Awaited<ReturnType<typeof asked>>
  const change = ({ sessionId, persona, ticketId }: Group, adult: number, names?: readonly string[], wish: Partial<Input<'changeParty'>> = {}) =>
    cloud.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: { ...EMPTY_PARTY, adult }, ...(names && { names: [...names] }), ...wish })
  const correct = ({ sessionId, persona, ticketId }: Group, wish: Partial<Input<'correctRecord'>>) =>
    cloud.call(persona, 'correctRecord', { sessionId, ticketId, name: '赵老师', phone: '13900001111', ...wish })
  const keptOf = async ({ persona }: Group) => (await stage.call(persona, 'myRecords', {})).records[0]
  const namesOf = async (group: Group) => (await keptOf(group))?.answers?.group?.names
  const requestOf = async ({ ticketId }: Group) => (await stage.call('organiser', 'groupRequests', {})).requests.find((each) => each.ticketId === ticketId)

  it('about the unit is corrected, and the host unit reads the new words; what nobody may be called is refused', async () => {
    const group = await asked()
    expect(outcomeOf(await correct(group, { unit: ' ' }))).toBe('UNIT_MISSING')
    expect(await correct(group, { unit: ' 响水坡村 ', kind: 'village' })).toMatchObject({ ok: true })
    expect((await keptOf(group))?.answers).toMatchObject({ name: '赵老师', phone: '13900001111', group: { unit: '响水坡村', kind: 'village', names: FOUR } })
    expect(await requestOf(group)).toMatchObject({ unit: '响水坡村', kind: 'village', named: 4 })
    expect((await stage.call(group.persona, 'myTickets', {})).tickets).toMatchObject([{ unit: '响水坡村', listed: true }])
    expect(await correct(group, { name: '李老师' })).toMatchObject({ ok: true })
    expect((await keptOf(group))?.answers).toMatchObject({ name: '李老师', group: { unit: '响水坡村', kind: 'village' } })
  })

  it('is no group where none was asked for', async () => {
    const sessionId = await stage.session({ capacity: { online: 3 } })
    const { persona, ticketId } = await stage.holder(sessionId)
    expect(await correct({ sessionId, persona, ticketId }, { unit: '响水坡村', kind: 'village' })).toMatchObject({ ok: true })
    expect((await keptOf({ sessionId, persona, ticketId }))?.answers).toEqual({ name: '赵老师', phone: '13900001111' })
  })

  it('about who comes has a name for each when fewer come: whoever was taken out is gone', async () => {
    const group = await asked()
    for (const names of [undefined, FOUR]) expect(await change(group, 2, names)).toMatchObject({ refusal: { code: 'NAMES_MISSING', people: 2, named: names?.length ?? 0 } })
    expect(outcomeOf(await change(group, 2, ['赵一', '钱二13812345678']))).toBe('NAME_NOT_A_NAME')
    expect(await namesOf(group)).toEqual(FOUR)
    expect((await rootOf(cloud, group.sessionId)).ledger.left.group).toBe(16)
    const requestKey = freshKey()
    for (let time = 0; time < 2; time += 1) expect(await change(group, 2, ['赵一', ' 孙三 '], { requestKey })).toMatchObject({ ok: true, value: { ticket: { listed: true, party: { adult: 2 } } } })
    expect(await namesOf(group)).toEqual(['赵一', '孙三'])
    expect(JSON.stringify(await stage.call(group.persona, 'myRecords', {}))).not.toContain('欧阳小雪')
    expect(await requestOf(group)).toMatchObject({ named: 2, party: { adult: 2 } })
    expect((await rootOf(cloud, group.sessionId)).ledger.left.group).toBe(18)
  })

  it('about who comes may say others, as many as before, until it starts; it does not grow', async () => {
    const group = await asked()
    expect(outcomeOf(await change(group, 5, [...FOUR, '李四']))).toBe('SHARE_STAYS')
    expect(await change(group, 4, ['赵一', '钱二', '孙三', '李四'])).toMatchObject({ ok: true })
    expect(await namesOf(group)).toEqual(['赵一', '钱二', '孙三', '李四'])
    expect(outcomeOf(await change({ ...group, persona: stage.person() }, 4, FOUR))).toBe('NO_RESERVATION')
  })

  it('in two places at once is in both as it was written last', async () => {
    const group = await asked()
    const outcomes = await Promise.all([change(group, 3, FOUR.slice(0, 3)), correct(group, { unit: '响水坡村', name: '李老师' })])
    expect(outcomes.map(outcomeOf)).toEqual(['ok', 'ok'])
    expect((await keptOf(group))?.answers).toMatchObject({ name: '李老师', group: { unit: '响水坡村', names: FOUR.slice(0, 3) } })
  })

  it('stays a name for each, wherever a change is cut off and sent once more', async () => {
    for (let call = 1; call <= 5; call += 1) {
      const [group, requestKey] = [await asked(), freshKey()]
      await cloud.control('POST', 'faults', { requestId: `cut-${call}`, call, when: 'after', do: 'cut' })
      const input = { sessionId: group.sessionId, ticketId: group.ticketId, requestKey, party: { ...EMPTY_PARTY, adult: 3 }, names: FOUR.slice(0, 3) }
      await cloud.call(group.persona, 'changeParty', input, { requestId: `cut-${call}` })
      expect(await cloud.call(group.persona, 'changeParty', input)).toMatchObject({ ok: true, value: { ticket: { party: { adult: 3 } } } })
      expect(await namesOf(group)).toEqual(FOUR.slice(0, 3))
    }
    await cloud.control('DELETE', 'faults')
    expect(await faultsLater(cloud)).toEqual([])
  })

  it('about who comes stays from the start of the session on', async () => {
    const group = await asked()
    await cloud.setClock(at('09:00', 23))
    expect(outcomeOf(await change(group, 3, FOUR.slice(0, 3)))).toBe('SESSION_STARTED')
    expect(await namesOf(group)).toEqual(FOUR)
  })
})
