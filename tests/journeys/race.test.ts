import { startCloud, type Cloud } from '../support/cloud'
import { faultsAfterSweep, runRace } from '../support/race'

jest.setTimeout(120_000)

/** The large races (2,000 people for 100 places, 12,000 for 10,000) are in the bench. */
describe('two hundred people for twenty places, everyone tapping twice', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('gives away each place once, and says so to the right ones', async () => {
    const outcome = await runRace(cloud, { people: 200, places: 20, atOnce: 60, kills: 0 })
    expect(outcome).toMatchObject({ faults: [], unanswered: 0 })
    expect(outcome.accepted).toBeGreaterThanOrEqual(20)
  })

  it('also when the database is killed three times meanwhile', async () => {
    const outcome = await runRace(cloud, { people: 200, places: 150, atOnce: 30, kills: 3 })
    expect(outcome.faults).toEqual([])
    expect(outcome.unanswered).toBeGreaterThan(0)
    expect(outcome.accepted).toBeGreaterThanOrEqual(150)
  })

  it('and after a sweep every place has its entry, every entry its place', async () => {
    expect(await faultsAfterSweep(cloud, '2025-05-20T09:20:00+08:00')).toEqual([])
  })
})
