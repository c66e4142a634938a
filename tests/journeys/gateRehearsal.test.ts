import type { GateBook } from '@domain/checkin/gateBook'
import { rosterCrossed } from '@domain/checkin/roster'
import { partySize } from '@domain/reservation/party'
import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession } from '../support/desk'
import { allOnline } from '../support/rehearsal/attempts'
import { comeBack } from '../support/rehearsal/day'
import { figuresIn, figuresOf, forgottenRefusals, readBook, shareDecidedAlone, sum } from '../support/rehearsal/figures'
import { rehearse, type Rehearsed } from '../support/rehearsal/rehearse'

jest.setTimeout(300_000)

const SEED = Number(process.env['REHEARSAL_SEED'] ?? 523)

describe(`a day at the gates, rehearsed with seed ${SEED}`, () => {
  let cloud: Cloud
  let day: Rehearsed
  let book: GateBook

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    day = await rehearse(cloud, { seed: SEED, stewards: 6, tickets: 1_200 })
    book = await readBook(cloud, day.session.id)
  })
  afterAll(() => cloud.stop())

  it('turns nobody honest away', () => {
    expect(allOnline(day.session, day.counted.attempts).wronged).toEqual([])
  })

  it('ends with the figures of an all-online day, and the cases to be looked at besides', () => {
    expect(figuresIn(book, day)).toEqual(figuresOf(day))
    expect(new Set(figuresOf(day).flagged.map((each) => each.split(' ')[1]))).toEqual(new Set(['double', 'cancelled', 'replaced', 'awaitingReview', 'unknown']))
  })

  it('knows how many went in and out, by gate, on every phone', async () => {
    const { came, crossed } = figuresOf(day)
    for (const { phone } of day.stewards) expect(rosterCrossed(phone().state().roster.parts)).toEqual(crossed)
    const walkedIn = sum(day.counted.others.flatMap((other) => (other.kind === 'walkIn' ? [partySize(other.people)] : [])))
    expect(await deskOfSession(cloud, day.session.id)).toMatchObject({ enteredPeople: walkedIn + sum(Object.values(came)) })
  })

  it('leaves nothing on any phone, and keeps the reason of every refusal', () => {
    for (const { phone } of day.stewards) expect(phone().state()).toMatchObject({ own: [], away: undefined })
    expect(forgottenRefusals(book, day)).toEqual([])
  })

  it('was decided by phones and by the server, and is the same when every phone hands in everything again', async () => {
    expect(shareDecidedAlone(day)).toBeGreaterThan(0.2)
    expect(shareDecidedAlone(day)).toBeLessThan(0.9)
    for (const steward of day.stewards) steward.phone().add([...steward.everKept].reverse())
    await comeBack(day.stewards)
    book = await readBook(cloud, day.session.id)
    expect(figuresIn(book, day)).toEqual(figuresOf(day))
  })
})
