import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { freshKey, KICK_OFF, ONE, signUp } from '../support/scienceWeek'

jest.setTimeout(60_000)

describe('how long a form is kept', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  const formsAt = async (moment: string): Promise<number> => {
    await cloud.setClock(moment)
    await cloud.tick()
    return (await readAll(cloud.emulatorUrl, 'reservations')).length
  }

  it('a form whose request lost its race is removed ten minutes later', async () => {
    const input = { sessionId: KICK_OFF.sessionId, party: ONE, name: '李秀英' }
    await cloud.control('POST', 'faults', { requestId: 'slow', call: 3, when: 'before', do: 'delay', ms: 800 })
    const slow = cloud.call('guest-1', 'reserve', { ...input, requestKey: freshKey() }, { requestId: 'slow' })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await cloud.call('guest-1', 'reserve', { ...input, requestKey: freshKey() })
    expect(await slow).toMatchObject({ ok: false, refusal: { code: 'RACE_LOST' } })
    expect(await readAll(cloud.emulatorUrl, 'reservations')).toHaveLength(2)
    // It holds a name until then, so its owner sees it.
    const records = await cloud.call('guest-1', 'myRecords', {})
    expect(records.ok && records.value.records.map(({ pending }) => pending).sort()).toEqual([true, undefined])
    expect(await formsAt('2025-05-20T09:30:00+08:00')).toBe(1)
  })

  it('a sign-up whose answer was cut off after the places were taken is finished by the sweep', async () => {
    await cloud.control('POST', 'faults', { requestId: 'cut', call: 3, when: 'after', do: 'cut' })
    const input = { sessionId: KICK_OFF.sessionId, party: ONE, name: '王芳', requestKey: freshKey() }
    expect(await cloud.call('guest-2', 'reserve', input, { requestId: 'cut' })).toMatchObject({ refusal: { code: 'FAULT' } })
    expect(await cloud.call('guest-2', 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: [{ state: { kind: 'valid' } }] } })
    await formsAt('2025-05-20T10:00:00+08:00')
    const home = await cloud.call('guest-2', 'home', { programme: false })
    const again = await cloud.call('guest-2', 'reserve', input)
    if (!again.ok) throw new Error(again.refusal.code)
    expect(home).toMatchObject({ ok: true, value: { nextTicket: { ticketId: again.value.ticket.ticketId } } })
  })

  it('is 30 days after the session, to the night', async () => {
    await signUp(cloud, 'guest-3', ONE)
    const kept = (await readAll(cloud.emulatorUrl, 'reservations')).length
    expect(kept).toBe(3)
    expect(await formsAt('2025-06-22T03:10:00+08:00')).toBe(kept)
    expect(await formsAt('2025-06-22T12:00:00+08:00')).toBe(kept)
    expect(await formsAt('2025-06-23T03:10:00+08:00')).toBe(0)
  })
})
