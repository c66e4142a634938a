import type { Entry, Person } from '@domain/person/person'
import { allPeople, entriesOf, personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { addAll, readAll, removeAll } from '../support/database'
import { KICK_OFF } from '../support/scienceWeek'
import { at, faultsLater, heldSession, instantAt, offeredTo, outcomeOf, wait } from '../support/seats'

const MINUTE = 60_000

describe('the clock', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  const callsOfTick = async (): Promise<number> => {
    await cloud.control('POST', 'reset-counts')
    await cloud.tick()
    return ((await cloud.control('GET', 'counts')) as { readonly total: number }).total
  }
  const status = () => stage.call('organiser', 'operatorStatus', {})
  const later = async (minutes: number): Promise<void> => cloud.setClock(new Date((await stage.now()) + minutes * MINUTE).toISOString())

  it('with nothing to do costs one call; once an hour it says that it is alive', async () => {
    await cloud.setClock(at('09:30'))
    await cloud.tick()
    expect(await callsOfTick()).toBe(1)
    await later(20)
    expect(await callsOfTick()).toBe(1)
    await later(45)
    expect(((await status()).lastRun?.at ?? 0) - instantAt('09:30')).toBeGreaterThan(60 * MINUTE)
    expect(await callsOfTick()).toBe(1)
  })

  it('tells the operator what it did, and the versions that did it', async () => {
    const sessionId = await stage.session({ capacity: { online: 3 } })
    const persona = stage.person()
    await cloud.control('POST', 'faults', { requestId: 'lost-one', call: 4, when: 'before', do: 'cut' })
    await cloud.call(persona, 'reserve', stage.signUp(sessionId), { requestId: 'lost-one' })
    await later(11)
    const { lastRun, overdue, callsDue, versions } = await status()
    expect(lastRun).toMatchObject({ looked: 1, repaired: 1, failures: 0 })
    expect({ overdue, callsDue }).toEqual({ overdue: 0, callsDue: 0 })
    expect(versions.node).toMatch(/^v\d+\./)
    for (const word of [versions.build, versions.sdk]) expect(word).not.toBe('unbuilt')
    expect(await personOf(cloud, persona)).toBeUndefined()
    for (const other of ['resident', 'steward', 'host']) expect(outcomeOf(await cloud.call(other, 'operatorStatus', {}))).toBe('NOT_ALLOWED')
  })

  /** Many requests that were cut off before they took a place, as they would lie there. */
  const leaveBehind = async (many: number): Promise<void> => {
    const sessionId = await stage.session({ capacity: { online: 3 } })
    const { persona } = await stage.holder(sessionId)
    const pattern = await personOf(cloud, persona)
    const [key, entry] = Object.entries(pattern?.entries ?? {})[0] ?? []
    if (!pattern || !key || !entry) throw new Error('no pattern')
    const lost: Entry = { ...entry, state: 'asked' }
    const rows = Array.from({ length: many }, (_, index) => {
      const personId = `pLost${sessionId.slice(-3).replace(/\W/g, '')}x${index}`
      return { ...pattern, _id: `2025.${personId}`, personId, entries: { [key]: lost } } satisfies Person & { _id: string }
    })
    await addAll(cloud.emulatorUrl, 'agenda', rows)
  }
  const lostPeople = async () => (await allPeople(cloud)).filter(({ personId }) => personId.startsWith('pLost')).length

  it('clears 1,200 leftovers of requests that were cut off, in one run, and finds nothing in the next', async () => {
    await leaveBehind(1_200)
    expect(await lostPeople()).toBe(1_200)
    await later(11)
    await cloud.tick()
    expect(await lostPeople()).toBe(0)
    expect((await status()).lastRun).toMatchObject({ failures: 0 })
    expect(await callsOfTick()).toBe(1)
  })

  it('does everything else although some documents are damaged, and says so until they are gone', async () => {
    const { sessionId, giveUp } = await heldSession(stage, [1])
    const waiter = await wait(stage, sessionId, 1)
    await giveUp(0)
    const { persona } = await stage.holder(await stage.session({ capacity: { online: 3 } }))
    const damaged = [
      { _id: '2025.pBad1', dueAt: 1 },
      { _id: '2025.pBad2', dueAt: 2, editionId: '2025', personId: 'pBad2', entries: null, notices: {} },
      { _id: '2025.pBad3', dueAt: 3, editionId: '2025', personId: 'pBad3', rev: 1, entries: { s_x: 7 }, notices: {}, accepts: {} },
      { _id: '2025.pBad4', dueAt: 4, editionId: '2025', personId: 'pBad4', rev: 1, entries: { s_x: { sessionId, state: 'held' } }, notices: { n: null }, accepts: {} },
      { _id: '2025.job-bad', dueAt: 5, editionId: '2025', job: 'tell', sessionId: { no: 'text' }, notice: 5 },
    ]
    await addAll(cloud.emulatorUrl, 'agenda', damaged)
    await later(125)
    expect(await entriesOf(cloud, persona)).toMatchObject([{ state: 'held' }])
    expect(await offeredTo(stage, waiter.persona, sessionId)).toBe(0)
    await cloud.tick()
    const { lastRun, overdue } = await status()
    expect(lastRun?.failures).toBeGreaterThanOrEqual(4)
    expect(overdue).toBeGreaterThanOrEqual(4)
    for (const { _id } of damaged) await removeAll(cloud.emulatorUrl, 'agenda', { _id })
    await cloud.tick()
    expect(await status()).toMatchObject({ overdue: 0 })
  })

  it('that fails says when and why, and goes on the next time', async () => {
    await cloud.control('POST', 'faults', { requestId: '*', call: 1, when: 'before', do: 'fail' })
    await cloud.tick()
    await cloud.control('DELETE', 'faults')
    const { lastFailure } = await status()
    expect((await stage.now()) - (lastFailure?.at ?? 0)).toBeLessThan(MINUTE)
    expect(lastFailure?.fault).toMatch(/\S/)
    expect(await callsOfTick()).toBe(1)
  })

  it('is nobody’s to call', async () => {
    const { text } = await cloud.post('clock', '{}', { 'x-persona': 'organiser' })
    expect(text).toContain('NOT_ALLOWED')
  })

  it('notes after the session who came and who did not: figures for the organiser, nothing for the person', async () => {
    const [startsAt, endsAt] = [instantAt('09:00', 22), instantAt('11:00', 22)]
    const sessionId = await stage.session({ capacity: { online: 9 }, startsAt, endsAt, signUpClosesAt: startsAt, gates: ['东门'] })
    const [came, missed, cancelled] = [await stage.holder(sessionId, 2), await stage.holder(sessionId, 3), await stage.holder(sessionId)]
    await stage.call(cancelled.persona, 'cancel', { sessionId, ticketId: cancelled.ticketId })
    await cloud.setClock(at('08:30', 22))
    const scanned = { scanId: 'scan-of-the-clock-test', sessionId, gate: '东门', scannedAt: startsAt, read: { by: 'code', code: came.ticketId } } as const
    await stage.call('steward', 'checkIn', scanned)
    await cloud.setClock(at('11:00', 22))
    await cloud.tick()
    const desk = (await stage.call('organiser', 'sessionDesk', {})).sessions.find(({ id }) => id === sessionId)
    expect(desk).toMatchObject({ parties: 2, enteredPeople: 2, noShows: 1 })
    const shown = JSON.stringify([await cloud.call(missed.persona, 'myTickets', {}), await cloud.call(missed.persona, 'myRecords', {}), await cloud.call(missed.persona, 'home', { programme: false })])
    for (const word of ['noShow', '未到场']) expect(shown).not.toContain(word)
    // And no punishment: whoever did not come may sign up as before.
    const next = await stage.session({ capacity: { online: 9 } })
    expect(outcomeOf(await cloud.call(missed.persona, 'reserve', stage.signUp(next)))).toBe('ok')
  })

  it('has nothing left to do in the demonstration but what people did', async () => {
    expect((await readAll(cloud.emulatorUrl, 'sessions')).some(({ _id }) => _id === KICK_OFF.sessionId)).toBe(true)
    expect(await faultsLater(cloud)).toEqual([])
  })
})
