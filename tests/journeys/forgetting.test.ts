import { personIdFor } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Stage } from '../support/crashStage'
import { addAll, readAll } from '../support/database'
import { ledgerFaults, readTruth } from '../support/ledgerTruth'

jest.setTimeout(120_000)

/** Every made session is over on 30 May; 30 days later is 29 June. */
const OVER = '2025-05-30T12:00:00+08:00'
const SOON = '2025-06-29T11:55:00+08:00'
const NIGHT = '2025-06-30T03:00:00+08:00'

describe('30 days after the sessions', () => {
  let cloud: Cloud
  let stage: Stage
  const people: string[] = []
  const cancelled = async (sessionId: string) => {
    const { persona, ticketId } = await stage.holder(sessionId)
    await stage.call(persona, 'cancel', { sessionId, ticketId })
    people.push(persona)
  }
  const holder = async (sessionId: string, many = 1) => {
    const { persona, ticketId } = await stage.holder(sessionId, many)
    people.push(persona)
    return { persona, ticketId }
  }
  const ledgersText = async (): Promise<string> => JSON.stringify(await readAll(cloud.emulatorUrl, 'sessions'))
  const known = async (): Promise<number> => {
    const text = await ledgersText()
    return people.filter((persona) => text.includes(personIdFor(cloud, persona))).length
  }
  const deskOf = async (id: string) => (await stage.call('organiser', 'sessionDesk', {})).sessions.find((session) => session.id === id)

  let small = ''
  let large = ''
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
    small = await stage.session({ capacity: { online: 6 } })
    large = await stage.session({ capacity: { online: 600 } })
    await holder(small, 2)
    await holder(small)
    await cancelled(small)
    for (let at = 0; at < 4; at += 1) await holder(large, 2)
    await cancelled(large)
    // Somebody waited for it in vain, and somebody deleted the own record early: nothing in the agenda leads to them.
    const full = await stage.session({ capacity: { online: 1 } })
    const early = await holder(full)
    people.push((await stage.waiter(full)).persona)
    await cloud.setClock(OVER)
    await stage.call(early.persona, 'deleteRecord', { sessionId: full, ticketId: early.ticketId })
  })
  afterAll(() => cloud.stop())

  it('until then the ledgers know everybody', async () => {
    await cloud.setClock(SOON)
    expect(await known()).toBe(people.length)
    expect(await deskOf(small)).toMatchObject({ parties: 2, held: { online: 3 }, left: { online: 3 }, noShows: 2 })
  })

  it('cut off before or after any call, it forgets everybody in the end and nobody twice', async () => {
    const before = { small: await deskOf(small), large: await deskOf(large) }
    for (let call = 1; call <= 24; call += 1) {
      for (const when of ['before', 'after'] as const) {
        await cloud.control('POST', 'faults', { requestId: '*', call, when, do: 'cut' })
        await (call === 1 && when === 'before' ? cloud.setClock(NIGHT) : cloud.tick())
        await cloud.control('DELETE', 'faults')
        expect(ledgerFaults(await readTruth(cloud.emulatorUrl))).toEqual([])
      }
    }
    await cloud.tick()
    expect(await known()).toBe(0)
    const { sessions } = await readTruth(cloud.emulatorUrl)
    const rows = sessions.filter(({ root }) => root.startsAt < Date.parse(SOON)).flatMap(({ ledgers }) => ledgers)
    expect(rows.map(({ ledger }) => ({ ...ledger.holders, ...ledger.waiting, ...ledger.released })).filter((row) => Object.keys(row).length > 0)).toEqual([])
    expect({ small: await deskOf(small), large: await deskOf(large) }).toEqual(before)
    expect(before.large).toMatchObject({ parties: 4, held: { online: 8 }, noShows: 4 })
  })

  it('after that the next night has six calls more than an idle run, and the runs between one', async () => {
    const callsOfTick = async () => {
      await cloud.control('POST', 'reset-counts')
      await cloud.tick()
      return ((await cloud.control('GET', 'counts')) as { readonly total: number }).total
    }
    expect(await callsOfTick()).toBe(1)
    await cloud.setClock('2025-07-20T02:59:00+08:00')
    await cloud.control('POST', 'reset-counts')
    await cloud.setClock('2025-07-20T03:00:00+08:00')
    // The run is said once an hour besides.
    expect((await cloud.control('GET', 'counts') as { readonly total: number }).total).toBeLessThanOrEqual(8)
    expect(await callsOfTick()).toBe(1)
  })

  it('records of what staff did and of consents are kept for three years and no longer', async () => {
    const at = (iso: string) => Date.parse(iso)
    const rows = [
      { _id: 'old', editionId: '2022', personId: 'x', at: at('2022-07-21T00:00:00+08:00') },
      { _id: 'new', editionId: '2022', personId: 'x', at: at('2022-07-23T12:00:00+08:00') },
    ]
    for (const collection of ['audit', 'consents'] as const) await addAll(cloud.emulatorUrl, collection, rows)
    await cloud.setClock('2025-07-22T03:00:00+08:00')
    for (const collection of ['audit', 'consents'] as const) {
      const ids = (await readAll(cloud.emulatorUrl, collection)).map(({ _id }) => _id)
      expect([ids.includes('old'), ids.includes('new')]).toEqual([false, true])
    }
  })
})
