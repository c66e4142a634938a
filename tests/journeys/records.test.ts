import type { PersonalRecord } from '@domain/contract/myRecords'
import { openIdOf } from '../../local/host/personas'
import { startCloud, type Cloud } from '../support/cloud'
import { allEntries, entriesOf } from '../support/agenda'
import { freshKey, KICK_OFF, ONE } from '../support/scienceWeek'

const VISIT = '2025.jili-0521-am'
const OTHER_VISIT = '2025.jili-0522-am'
const BEFORE = '2025-05-20T09:00:00+08:00'
const DURING = '2025-05-23T10:00:00+08:00'
const AFTER = '2025-05-23T11:30:00+08:00'

describe('what is kept about a person', () => {
  let cloud: Cloud
  beforeEach(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterEach(() => cloud.stop())

  const reserve = async (persona: string, name: string, { phone, sessionId = KICK_OFF.sessionId }: { phone?: string; sessionId?: string } = {}) => {
    const reply = await cloud.call(persona, 'reserve', { sessionId, requestKey: freshKey(), party: ONE, name, ...(phone !== undefined && { phone }) })
    if (!reply.ok) throw new Error(`sign-up refused: ${reply.refusal.code}`)
    return { sessionId, ticketId: reply.value.ticket.ticketId }
  }
  const recordsOf = async (persona: string): Promise<readonly PersonalRecord[]> => {
    const reply = await cloud.call(persona, 'myRecords', {})
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.records
  }

  it('is shown to that person in full, and nothing of anybody else', async () => {
    const mine = await reserve('guest-1', '李秀英', { phone: '13812345678' })
    await reserve('guest-2', '欧阳慕容雪', { phone: '13987654321' })
    expect(await recordsOf('guest-1')).toEqual([
      {
        ...mine, title: '科技活动周和科技工作者日宣传活动', party: ONE, answers: { name: '李秀英', phone: '13812345678' },
        startsAt: Date.parse('2025-05-23T09:00:00+08:00'), reservedAt: expect.any(Number) as number,
        deletedAt: Date.parse('2025-06-22T11:30:00+08:00'), canBeDeleted: false, demo: true,
      },
    ])
    const told = JSON.stringify(await cloud.call('guest-1', 'myRecords', {}))
    for (const secret of ['欧阳慕容雪', '13987654321', openIdOf('guest-1'), openIdOf('guest-2')]) expect(told).not.toContain(secret)
    expect(await cloud.call('none', 'myRecords', {})).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
    expect(await recordsOf('guest-3')).toEqual([])
  })

  it('is not deleted while the session is to come or under way: cancelling does that', async () => {
    const mine = await reserve('guest-1', '李秀英')
    const inUse = { ok: false, refusal: { code: 'RECORD_IN_USE', endsAt: Date.parse(AFTER) } }
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject(inUse)
    await cloud.setClock(DURING)
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject(inUse)
    expect(await recordsOf('guest-1')).toHaveLength(1)
  })

  it('is deleted from the database after the session, once; a repeat finds nothing and changes nothing', async () => {
    const mine = await reserve('guest-1', '李秀英', { phone: '13812345678' })
    await reserve('guest-2', '欧阳慕容雪')
    await cloud.setClock(AFTER)
    expect((await recordsOf('guest-1'))[0]?.canBeDeleted).toBe(true)
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject({ ok: true, value: { deleted: true } })
    expect(await recordsOf('guest-1')).toEqual([])
    expect(await cloud.call('guest-1', 'myTickets', {})).toMatchObject({ value: { tickets: [] } })
    const [left, ...more] = await allEntries(cloud)
    expect({ left: JSON.stringify(left).includes(mine.ticketId), more }).toEqual({ left: false, more: [] })
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await allEntries(cloud)).toEqual([left])
    // What is left of the person, a document without an entry, goes with the next look of the clock.
    await cloud.setClock('2025-06-25T12:00:00+08:00')
    expect(await entriesOf(cloud, 'guest-1')).toBeUndefined()
  })

  it('of a cancelled reservation has no name and phone any more, and can be deleted at once', async () => {
    const mine = await reserve('guest-1', '李秀英', { phone: '13812345678', sessionId: VISIT })
    await cloud.call('guest-1', 'cancel', mine)
    const [record] = await recordsOf('guest-1')
    expect(record).toMatchObject({ ...mine, cancelled: true, canBeDeleted: true })
    expect(record).not.toHaveProperty('answers')
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject({ ok: true })
    expect(await allEntries(cloud)).toEqual([])
  })

  it('of a place given up for another one says so, and keeps nothing of it once the clock has looked', async () => {
    const mine = await reserve('guest-1', '李秀英', { phone: '13812345678', sessionId: VISIT })
    expect(await cloud.call('guest-1', 'move', { ...mine, toSessionId: OTHER_VISIT, requestKey: freshKey() })).toMatchObject({ ok: true })
    await cloud.setClock('2025-05-20T09:30:00+08:00')
    const records = await recordsOf('guest-1')
    expect(records).toMatchObject([{ sessionId: OTHER_VISIT }, { sessionId: VISIT, cancelled: true, moved: true }])
    expect(records[1]).not.toHaveProperty('answers')
  })

  it('of somebody else is not found, and stays', async () => {
    const mine = await reserve('guest-1', '李秀英')
    await cloud.setClock(AFTER)
    for (const persona of ['guest-2', 'steward', 'organiser']) {
      expect(await cloud.call(persona, 'deleteRecord', mine)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    }
    expect(await cloud.call('none', 'deleteRecord', mine)).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
    expect(await recordsOf('guest-1')).toHaveLength(1)
  })

  it('is not said to be deleted when the answer was cut off: the repeat finds nothing', async () => {
    const mine = await reserve('guest-1', '李秀英')
    await cloud.setClock(AFTER)
    await cloud.control('POST', 'faults', { requestId: 'cut', call: 2, when: 'after', do: 'cut' })
    expect(await cloud.call('guest-1', 'deleteRecord', mine, { requestId: 'cut' })).toMatchObject({ refusal: { code: 'FAULT' } })
    expect(await cloud.call('guest-1', 'deleteRecord', mine)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await allEntries(cloud)).toEqual([])
  })
})
