import { CHILD_RULES_VERSION } from '@domain/consent/consent'
import type { KeptAboutMe } from '@domain/contract/myRecords'
import { allEntries, personIdFor, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { freshKey, KICK_OFF, ONE } from '../support/scienceWeek'

jest.setTimeout(60_000)

const VISIT = '2025.jili-0521-am'
const BEFORE = '2025-05-20T09:00:00+08:00'
const AFTER = '2025-05-23T11:30:00+08:00'

describe('my own data', () => {
  let cloud: Cloud
  beforeEach(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterEach(() => cloud.stop())

  const reserve = async (persona: string, sessionId: string = KICK_OFF.sessionId) => {
    const input = { sessionId, requestKey: freshKey(), party: ONE, name: '李秀莲', phone: '13812345678' }
    const reply = await cloud.call(persona, 'reserve', input)
    if (!reply.ok) throw new Error(reply.refusal.code)
    return { sessionId, ticketId: reply.value.ticket.ticketId }
  }
  const keptOf = async (persona: string): Promise<KeptAboutMe> => {
    const reply = await cloud.call(persona, 'myRecords', {})
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value
  }
  const nameOf = async (persona: string) => (await keptOf(persona)).records[0]?.answers?.name
  const child = () => ({ id: freshKey(), name: '小宝', band: 'under14', relation: 'child' }) as const
  const consent = async (persona: string) =>
    cloud.call(persona, 'giveConsent', { requestKey: freshKey(), version: CHILD_RULES_VERSION, guardianship: 'parent' })
  const callsOf = async (requestId: string) => ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length
  const cut = async (requestId: string, call: number, when: 'before' | 'after') =>
    cloud.control('POST', 'faults', { requestId, call, when, do: 'cut' })

  it('shows the saved family, the consents and what messages are allowed, and nothing of anybody else', async () => {
    await consent('guest-1')
    await cloud.call('guest-1', 'saveMember', child())
    await consent('guest-2')
    await cloud.call('guest-2', 'saveMember', { ...child(), name: '欧阳小雪' })
    await reserve('guest-1')
    await cloud.call('guest-1', 'keepSubscriptions', { requestKey: freshKey(), accepted: ['reminder'] })
    const kept = await keptOf('guest-1')
    expect(kept).toMatchObject({
      records: [{ answers: { name: '李秀莲' } }],
      family: { members: [{ name: '小宝', band: 'under14', relation: 'child' }], consent: { guardianship: 'parent' } },
      consents: [{ kind: 'given', version: CHILD_RULES_VERSION }],
      accepts: { reminder: 1 },
    })
    expect(JSON.stringify(kept)).not.toContain('欧阳小雪')
    expect(kept.consents).toHaveLength(1)
  })

  it('is corrected in the owner\'s words, before and after the session, with two calls', async () => {
    const mine = await reserve('guest-1')
    const before = await personOf(cloud, 'guest-1')
    expect(await cloud.call('guest-1', 'correctRecord', { ...mine, name: ' 李秀英 ', phone: '139 8765 4321' }, { requestId: 'correct' })).toMatchObject({ ok: true })
    expect(await callsOf('correct')).toBe(2)
    expect((await keptOf('guest-1')).records[0]?.answers).toEqual({ name: '李秀英', phone: '13987654321' })
    const after = await personOf(cloud, 'guest-1')
    const tailOf = (person: typeof before) => Object.values(person?.entries ?? {})[0]?.phoneTail
    expect(tailOf(after)).toBeDefined()
    expect(tailOf(after)).not.toBe(tailOf(before))
    await cloud.setClock(AFTER)
    expect(await cloud.call('guest-1', 'correctRecord', { ...mine, name: '李秀英' })).toMatchObject({ ok: true })
    expect((await keptOf('guest-1')).records[0]?.answers).toEqual({ name: '李秀英' })
    expect(tailOf(await personOf(cloud, 'guest-1'))).toBeUndefined()
  })

  it('is not corrected into what is no name or no number, by nobody else, and not after it was given up', async () => {
    const mine = await reserve('guest-1')
    const kept = JSON.stringify(await allEntries(cloud))
    const correct = (persona: string, wrong: object) => cloud.call(persona, 'correctRecord', { ...mine, name: '李秀英', ...wrong })
    expect(await correct('guest-1', { name: ' ' })).toMatchObject({ refusal: { code: 'NAME_MISSING' } })
    expect(await correct('guest-1', { name: '😀' })).toMatchObject({ refusal: { code: 'NAME_NOT_A_NAME' } })
    expect(await correct('guest-1', { phone: '12345' })).toMatchObject({ refusal: { code: 'PHONE_NOT_MOBILE' } })
    for (const persona of ['guest-2', 'steward', 'organiser']) expect(await correct(persona, {})).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await correct('guest-1', { ticketId: '00000000' })).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(await correct('none', {})).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
    expect(JSON.stringify(await allEntries(cloud))).toBe(kept)
    await cloud.call('guest-1', 'cancel', mine)
    expect(await correct('guest-1', {})).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  })

  it('is corrected or as it was, wherever the correction is cut off, and a repeat corrects it', async () => {
    const mine = await reserve('guest-1')
    for (const call of [1, 2]) {
      for (const when of ['before', 'after'] as const) {
        const [requestId, name] = [`correct-${call}-${when}`, call === 1 ? '王芳' : '赵敏']
        const was = await nameOf('guest-1')
        await cut(requestId, call, when)
        expect(await cloud.call('guest-1', 'correctRecord', { ...mine, name }, { requestId })).toMatchObject({ refusal: { code: 'FAULT' } })
        expect([was, name]).toContain(await nameOf('guest-1'))
        expect(await cloud.call('guest-1', 'correctRecord', { ...mine, name })).toMatchObject({ ok: true })
        expect(await nameOf('guest-1')).toBe(name)
      }
    }
  })

  it('of whoever still has something before them is not deleted: that is cancelled first', async () => {
    await reserve('guest-1')
    const visit = await reserve('guest-1', VISIT)
    expect(await cloud.call('guest-1', 'closeAccount', {})).toMatchObject({ refusal: { code: 'LIVE_RESERVATIONS', count: 2 } })
    await cloud.call('guest-1', 'cancel', visit)
    expect(await cloud.call('guest-1', 'closeAccount', {})).toMatchObject({ refusal: { code: 'LIVE_RESERVATIONS', count: 1 } })
    expect(await allEntries(cloud)).toHaveLength(2)
    await cloud.setClock(AFTER)
    expect(await cloud.call('guest-1', 'closeAccount', {})).toMatchObject({ ok: true, value: { closed: true } })
    expect(await personOf(cloud, 'guest-1')).toBeUndefined()
  })

  it('is deleted whole, but for the records of consents, wherever it is cut off; and a repeat says so too', async () => {
    // Read, look what became of what was cancelled, keep the record, remove.
    const cuts = [1, 2, 3, 4].flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when })))
    for (const [index, { call, when }] of cuts.entries()) {
      const persona = `guest-${index + 1}`
      await consent(persona)
      await cloud.call(persona, 'saveMember', child())
      await cloud.call(persona, 'cancel', await reserve(persona, VISIT))
      await cut(`close-${persona}`, call, when)
      const first = await cloud.call(persona, 'closeAccount', {}, { requestId: `close-${persona}` })
      // A record that was kept although the answer was cut off is found by the next look: that is no fault.
      if (!(call === 3 && when === 'after')) expect(first).toMatchObject({ refusal: { code: 'FAULT' } })
      expect(await cloud.call(persona, 'closeAccount', {})).toMatchObject({ ok: true })
      expect(await cloud.call(persona, 'closeAccount', {})).toMatchObject({ ok: true })
      expect(await personOf(cloud, persona)).toBeUndefined()
      const personId = personIdFor(cloud, persona)
      const records = (await readAll(cloud.emulatorUrl, 'consents')).filter((record) => record['personId'] === personId)
      expect(records.map(({ kind }) => kind).sort()).toEqual(['given', 'withdrawn'])
      expect(await keptOf(persona)).toMatchObject({ records: [], family: { members: [] }, consents: [{ kind: 'given' }, { kind: 'withdrawn' }] })
    }
  })

  it('does not take a staff duty along, which was given by the organiser', async () => {
    await reserve('steward', VISIT).then((mine) => cloud.call('steward', 'cancel', mine))
    expect(await cloud.call('steward', 'closeAccount', {})).toMatchObject({ ok: true })
    expect(await personOf(cloud, 'steward')).toBeUndefined()
    expect(await cloud.call('steward', 'myGrants', {})).toMatchObject({ ok: true, value: { grants: [{ role: 'steward' }] } })
  })

  it('of a stranger is nothing, and closing that is done at once', async () => {
    expect(await cloud.call('guest-9', 'closeAccount', {}, { requestId: 'stranger' })).toMatchObject({ ok: true })
    // Looked for: a document, and files on their way.
    expect(await callsOf('stranger')).toBe(2)
    expect(await cloud.call('none', 'closeAccount', {})).toMatchObject({ refusal: { code: 'SIGN_IN_NEEDED' } })
  })
})
