import { unpackSessions } from '@domain/contract/packedSessions'
import { localDateOf } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { untilAnswered } from '../support/crashRun'
import { readAll } from '../support/database'
import { freshKey, newGuest, ONE } from '../support/scienceWeek'
import { outcomeOf } from '../support/seats'

const JILI = '2025.jili'

describe('a place', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterAll(() => cloud.stop())

  const page = async (persona: string, baseId = JILI, from?: string) => {
    const requestId = `page-${freshKey()}`
    const reply = await cloud.call(persona, 'base', { baseId, ...(from !== undefined && { from: from as never }) }, { requestId })
    if (!reply.ok) throw new Error(reply.refusal.code)
    const calls = (await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]
    return { ...reply.value, sessions: unpackSessions(reply.value.visits), calls: calls.length, bytes: Buffer.byteLength(JSON.stringify(reply)) }
  }
  const setCrowd = async (persona: string, baseId: string, level: 'quiet' | 'some' | 'full') => outcomeOf(await cloud.call(persona, 'setCrowd', { baseId, level }))

  it('shows two weeks of slots in 3 calls and less than 20 KB, and the days after them when asked', async () => {
    const { from, laterFrom, sessions, calls, bytes } = await page('guest-1')
    const days = new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))
    expect({ from, laterFrom, calls }).toEqual({ from: '2025-05-20', laterFrom: '2025-06-03', calls: 3 })
    expect(bytes).toBeLessThan(20_000)
    expect(sessions.length).toBeGreaterThan(50)
    expect([days.has('2025-05-26' as never), days.has('2025-05-29' as never), days.has('2025-05-27' as never)]).toEqual([false, false, true])
    const next = await page('guest-1', JILI, laterFrom)
    expect([next.from, next.sessions.some(({ id }) => sessions.some((each) => each.id === id)), next.sessions.length > 0]).toEqual(['2025-06-03', false, true])
  })

  it('lets a slot of its pattern be reserved once it has opened, and says when it will', async () => {
    const input = { requestKey: freshKey(), party: ONE, name: '王建国' }
    const opensAt = Date.parse('2025-05-20T20:00:00+08:00')
    const slot = '2025.jili-visit-20250527-1000'
    expect(await cloud.call('guest-1', 'reserve', { sessionId: slot, ...input })).toMatchObject({ ok: false, refusal: { code: 'SIGN_UP_NOT_OPEN', opensAt } })
    expect(await cloud.call('guest-1', 'reserve', { sessionId: '2025.jili-visit-20250523-1000', ...input })).toMatchObject({ ok: true })
    expect((await page('guest-1')).sessions.find(({ mine }) => mine)?.id).toBe('2025.jili-visit-20250523-1000')
    expect((await page('guest-2')).sessions.find(({ mine }) => mine)).toBeUndefined()
  })

  it('is in the lists with one slot a day, and how many more there are', async () => {
    const reply = await cloud.call('guest-2', 'listSessions', {})
    const slots = reply.ok ? reply.value.sessions.filter(({ id }) => id.startsWith('2025.jili-visit-20250527')) : []
    expect(slots).toMatchObject([{ id: '2025.jili-visit-20250527-0900', more: 5 }])
  })

  it('asks for its secrecy notes to be acknowledged', async () => {
    const input = { sessionId: '2025.centre-0524', requestKey: freshKey(), party: ONE, name: '王建国' }
    const persona = newGuest()
    expect(outcomeOf(await cloud.call(persona, 'reserve', input))).toBe('ACKNOWLEDGEMENT_MISSING')
    expect(outcomeOf(await cloud.call(persona, 'reserve', { ...input, requestKey: freshKey(), acknowledged: true }))).toBe('ok')
    expect((await page(persona, '2025.coal-centre')).sessions[0]).toMatchObject({ tour: true, acknowledge: expect.arrayContaining(['不拍照、不录像']) as unknown })
  })

  it('is as busy as its own staff say, for two hours; nobody else can say so', async () => {
    expect(await setCrowd('host', JILI, 'some')).toBe('ok')
    expect(await setCrowd('host', '2025.yandi', 'full')).toBe('NOT_ALLOWED')
    expect(await setCrowd('steward', JILI, 'full')).toBe('NOT_ALLOWED')
    expect(await setCrowd('resident', JILI, 'full')).toBe('NOT_ALLOWED')
    expect(await setCrowd('organiser', '2025.nowhere', 'full')).toBe('NOT_FOUND')
    expect((await page('none')).crowd).toMatchObject({ level: 'some' })
    expect(await setCrowd('organiser', JILI, 'full')).toBe('ok')
    expect((await page('none')).crowd).toMatchObject({ level: 'full' })
    expect((await page('none', '2025.science-hall')).crowd).toBeUndefined()
    expect(await cloud.call('host', 'crowdDesk', {})).toMatchObject({ ok: true, value: { bases: [{ id: JILI, crowd: { level: 'full' } }] } })
    expect(await cloud.call('none', 'crowds', {})).toMatchObject({ ok: true, value: { crowds: { [JILI]: { level: 'full' } } } })
    await cloud.setClock('2025-05-20T11:01:00+08:00')
    expect((await page('none')).crowd).toBeUndefined()
    expect(await cloud.call('none', 'crowds', {})).toMatchObject({ ok: true, value: { crowds: {} } })
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ action }) => action === 'setCrowd')
    const done = lines.filter(({ outcome }) => outcome === 'ok').map(({ note }) => JSON.stringify(note))
    expect(done.sort()).toEqual([JSON.stringify({ baseId: JILI, level: 'full' }), JSON.stringify({ baseId: JILI, level: 'some' })])
  })

  it.each([1, 2, 3, 4].flatMap((call) => (['before', 'after'] as const).map((when) => ({ call, when }))))('is as busy as was said last, also when the saying was cut off: %o', async ({ call, when }) => {
    const requestId = `cut-${freshKey()}`
    const input = { baseId: '2025.science-hall', level: 'quiet' } as const
    await cloud.control('POST', 'faults', { requestId, call, when, do: 'crash' })
    await cloud.call('organiser', 'setCrowd', input, { requestId })
    expect(await untilAnswered(cloud, { persona: 'organiser', action: 'setCrowd', input })).toMatchObject({ ok: true })
    expect((await page('none', '2025.science-hall')).crowd).toMatchObject({ level: 'quiet' })
    expect(await readAll(cloud.emulatorUrl, 'crowd')).toHaveLength(1)
  })
})
