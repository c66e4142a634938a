import { allEntries, entriesOf, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { freshKey, KICK_OFF, ONE, signUp } from '../support/scienceWeek'

describe('how long what a person wrote is kept', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  const at = async (moment: string): Promise<void> => {
    await cloud.setClock(moment)
    await cloud.tick()
  }
  const input = (name: string) => ({ sessionId: KICK_OFF.sessionId, party: ONE, name, phone: '13812345678', requestKey: freshKey() })

  it('a request that took no places is removed ten minutes later; until then its owner sees it', async () => {
    await cloud.control('POST', 'faults', { requestId: 'lost', call: 4, when: 'before', do: 'cut' })
    expect(await cloud.call('guest-1', 'reserve', input('李秀英'), { requestId: 'lost' })).toMatchObject({ refusal: { code: 'FAULT' } })
    const records = await cloud.call('guest-1', 'myRecords', {})
    expect(records).toMatchObject({ value: { records: [{ pending: true, answers: { name: '李秀英' } }] } })
    await at('2025-05-20T09:09:00+08:00')
    expect(await entriesOf(cloud, 'guest-1')).toHaveLength(1)
    await at('2025-05-20T09:11:00+08:00')
    expect(await personOf(cloud, 'guest-1')).toBeUndefined()
  })

  it('a sign-up whose answer was cut off after the places were taken is finished by the clock', async () => {
    const wanted = input('王芳')
    await cloud.control('POST', 'faults', { requestId: 'cut', call: 4, when: 'after', do: 'cut' })
    expect(await cloud.call('guest-2', 'reserve', wanted, { requestId: 'cut' })).toMatchObject({ refusal: { code: 'FAULT' } })
    expect(await cloud.call('guest-2', 'myTickets', {})).toMatchObject({ value: { tickets: [{ state: { kind: 'valid' } }] } })
    await at('2025-05-20T10:00:00+08:00')
    expect(await entriesOf(cloud, 'guest-2')).toMatchObject([{ state: 'held' }])
    const home = await cloud.call('guest-2', 'home', { programme: false })
    const again = await cloud.call('guest-2', 'reserve', wanted)
    if (!again.ok) throw new Error(again.refusal.code)
    expect(home).toMatchObject({ ok: true, value: { nextTicket: { ticketId: again.value.ticket.ticketId } } })
  })

  it('name, phone and OPENID are gone from the document with the cancel itself, whatever is cut off', async () => {
    const given: { readonly persona: string; readonly call: number; readonly when: 'before' | 'after' }[] = [
      { persona: 'guest-3', call: 2, when: 'after' }, { persona: 'guest-4', call: 3, when: 'before' }, { persona: 'guest-5', call: 3, when: 'after' },
    ]
    for (const { persona, call, when } of given) {
      const { ticketId } = await signUp(cloud, persona, ONE)
      await cloud.control('POST', 'faults', { requestId: persona, call, when, do: 'cut' })
      const asked = await cloud.call(persona, 'cancel', { sessionId: KICK_OFF.sessionId, ticketId }, { requestId: persona })
      expect(asked).toMatchObject({ refusal: { code: 'FAULT' } })
      const [entry] = (await entriesOf(cloud, persona)) ?? []
      expect(entry).toMatchObject({ state: 'leaving', ticketId })
      for (const secret of ['answers', 'openid', 'phoneTail']) expect(entry).not.toHaveProperty(secret)
    }
    // Nobody asked again: the clock gives the places back.
    await at('2025-05-20T10:30:00+08:00')
    for (const { persona } of given) expect(await entriesOf(cloud, persona)).toMatchObject([{ state: 'cancelled' }])
  })

  it('is 30 days after the session, to the minute', async () => {
    await signUp(cloud, 'guest-6', ONE)
    const kept = (await allEntries(cloud)).length
    expect(kept).toBe(5)
    await at('2025-06-22T11:29:00+08:00')
    expect(await allEntries(cloud)).toHaveLength(kept)
    await at('2025-06-22T11:30:00+08:00')
    expect(await allEntries(cloud)).toEqual([])
  })
})
