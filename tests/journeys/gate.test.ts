import { packRecord, type GateRecord } from '@domain/checkin/gateRecord'
import { rosterEntry } from '@domain/checkin/roster'
import { instant } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { groupInput, openStage, partyOf, type Stage } from '../support/crashStage'
import { deskOfSession } from '../support/desk'
import { freshKey } from '../support/scienceWeek'

let cloud: Cloud
let stage: Stage

beforeAll(async () => {
  cloud = await startCloud({ seed: true })
  stage = openStage(cloud)
})
afterAll(() => cloud.stop())

const STARTS_AT = instant(Date.parse('2025-05-20T09:40:00+08:00'))
const SOON = { startsAt: STARTS_AT, signUpClosesAt: STARTS_AT, endsAt: instant(Date.parse('2025-05-20T11:00:00+08:00')), gates: ['东门', '西门'] }

const upload = (sessionId: string, records: readonly GateRecord[]) =>
  stage.call('steward', 'uploadScans', { sessionId, gates: SOON.gates, scans: records.map((record) => packRecord(record, SOON.gates)) })

const facts = async () => ({ scanId: freshKey(), at: instant(await stage.now()), gate: '西门' })

describe('what a phone did while it was on its own', () => {
  it('counts once, however often and in whichever order it comes', async () => {
    const sessionId = await stage.session({ capacity: { online: 20 }, ...SOON })
    const [one, two] = [await stage.holder(sessionId, 3), await stage.holder(sessionId, 2)]
    const records: readonly GateRecord[] = [
      { kind: 'ticket', ...(await facts()), ticketId: one.ticketId, people: partyOf(2), rev: 1 },
      { kind: 'ticket', ...(await facts()), ticketId: one.ticketId, people: partyOf(1), rev: 1 },
      { kind: 'ticket', ...(await facts()), ticketId: two.ticketId, people: partyOf(2) },
      { kind: 'walkIn', ...(await facts()), people: partyOf(4) },
    ]
    await upload(sessionId, records)
    await upload(sessionId, [...records].reverse())
    await upload(sessionId, records.slice(1, 2))
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ enteredPeople: 9 })
    expect(await cloud.call(one.persona, 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: [{ state: { kind: 'used', gate: '西门' } }] } })
    expect(await cloud.call(one.persona, 'cancel', { sessionId, ticketId: one.ticketId })).toMatchObject({ ok: false, refusal: { code: 'ALREADY_CHECKED_IN' } })
  })

  it('can be taken back, before or after it was told', async () => {
    const sessionId = await stage.session({ capacity: { online: 20 }, ...SOON })
    const { ticketId } = await stage.holder(sessionId, 3)
    const record = { kind: 'ticket', ...(await facts()), ticketId, people: partyOf(3) } as const
    await upload(sessionId, [record])
    await upload(sessionId, [{ ...record, undone: true }])
    await upload(sessionId, [record])
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ enteredPeople: 0 })
    const again = { scanId: freshKey(), sessionId, gate: '东门', scannedAt: await stage.now(), read: { by: 'code' as const, code: ticketId } }
    expect(await stage.call('steward', 'checkIn', again)).toMatchObject({ people: partyOf(3), repeated: false })
  })

  it('is seen by gates that have a network: the second scan there is refused with the first’s time and gate', async () => {
    const sessionId = await stage.session({ capacity: { online: 20 }, ...SOON })
    const { ticketId } = await stage.holder(sessionId, 3)
    const record = { kind: 'ticket', ...(await facts()), ticketId, people: partyOf(3) } as const
    await upload(sessionId, [record])
    const second = { scanId: freshKey(), sessionId, gate: '东门', scannedAt: await stage.now(), read: { by: 'code' as const, code: ticketId } }
    expect(await cloud.call('steward', 'checkIn', second)).toMatchObject({ ok: false, refusal: { code: 'ALREADY_CHECKED_IN', gate: '西门', at: record.at } })
  })

  it('is never later than now, and what nobody had allowed is refused by itself', async () => {
    const sessionId = await stage.session({ capacity: { online: 20 }, ...SOON })
    const { ticketId } = await stage.holder(sessionId, 1)
    const ahead = { kind: 'ticket', ...(await facts()), at: instant((await stage.now()) + 3_600_000), ticketId, people: partyOf(1) } as const
    const answer = await upload(sessionId, [ahead])
    expect(answer.scans).toEqual({ [ahead.scanId]: 'kept' })
    const { parts } = await stage.call('steward', 'gateRoster', { sessionId, known: {} })
    const entry = rosterEntry(parts, ticketId)
    expect(entry?.state === 'held' && entry.entered && entry.entered.at <= (await stage.now())).toBe(true)
    expect(await cloud.call('guest-9', 'uploadScans', { sessionId, gates: ['东门'], scans: [packRecord(ahead, ['西门'])] })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
    expect(await cloud.call('steward', 'uploadScans', { sessionId, gates: [], scans: ['t nonsense'] })).toMatchObject({ ok: false, refusal: { code: 'BAD_INPUT' } })
  })
})

describe('the roster of a gate', () => {
  it('brings only what has changed since, without a name', async () => {
    const sessionId = await stage.session({ spread: { 0: 40 }, ...SOON })
    const holders = [await stage.holder(sessionId, 2, stage.person([0])), await stage.holder(sessionId, 3, stage.person([0]))]
    const first = await stage.call('steward', 'gateRoster', { sessionId, known: {} })
    for (const [no, { ticketId }] of holders.entries()) expect(rosterEntry(first.parts, ticketId)).toMatchObject({ state: 'held', party: partyOf(2 + no) })
    expect((await stage.call('steward', 'gateRoster', { sessionId, known: first.revisions })).parts).toEqual([])
    await stage.call(holders[0]?.persona ?? '', 'cancel', { sessionId, ticketId: holders[0]?.ticketId ?? '' })
    const later = await stage.call('steward', 'gateRoster', { sessionId, known: first.revisions })
    expect(later.parts).toHaveLength(1)
    expect(rosterEntry(later.parts, holders[0]?.ticketId ?? '')).toMatchObject({ state: 'released' })
    expect(Object.keys(first.publicKeys).length).toBeGreaterThan(0)
    expect(JSON.stringify(first)).not.toMatch(/姓|requestKey|holders/)
  })

  it('brings that a group was approved', async () => {
    const sessionId = await stage.session({ capacity: { group: 30 }, ...SOON })
    const { ticket: { ticketId } } = await stage.call(stage.person(), 'reserveGroup', groupInput(sessionId))
    const first = await stage.call('steward', 'gateRoster', { sessionId, known: {} })
    expect(rosterEntry(first.parts, ticketId)).toMatchObject({ rev: 1, underReview: true })
    await stage.call('organiser', 'answerGroup', { sessionId, ticketId, requestKey: freshKey(), answer: { kind: 'approve' } })
    const { parts } = await stage.call('steward', 'gateRoster', { sessionId, known: first.revisions })
    expect(parts).toHaveLength(1)
    expect(rosterEntry(parts, ticketId)).toEqual({ state: 'held', rev: 2, party: partyOf(20) })
  })
})
