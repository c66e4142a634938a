import { packRecord, type GateRecord } from '@domain/checkin/gateRecord'
import { unpackSessions } from '@domain/contract/packedSessions'
import { instant } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage, partyOf, type Stage } from '../support/crashStage'
import { readAll } from '../support/database'
import { ledgerFaults, readTruth } from '../support/ledgerTruth'
import { freshKey, KICK_OFF } from '../support/scienceWeek'

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

describe('places for people without a ticket', () => {
  const borrow = (sessionId: string, places: number, requestKey = freshKey()) => cloud.call('steward', 'takeAllotment', { requestKey, sessionId, places })
  /** As visitors are shown it: what phones have is for people who just come, too. */
  const shown = async (sessionId: string) =>
    unpackSessions((await stage.call('none', 'event', { eventId: KICK_OFF.eventId })).sessions).find(({ id }) => id === sessionId)?.placesLeft.walkIn

  it('are borrowed by phones, the last ones by one of two, and what is not used comes back', async () => {
    const sessionId = await stage.session({ capacity: { online: 5, walkIn: 12 }, ...SOON })
    const key = freshKey()
    expect(await borrow(sessionId, 8, key)).toMatchObject({ ok: true, value: { places: 8 } })
    expect(await borrow(sessionId, 8, key)).toMatchObject({ ok: true, value: { places: 8 } })
    const both = await Promise.all([borrow(sessionId, 4), borrow(sessionId, 4)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await borrow(sessionId, 4)).toMatchObject({ ok: false, refusal: { code: 'NO_WALK_IN_LEFT' } })
    expect(await stage.call('organiser', 'changeCapacity', { sessionId, share: 'walkIn', was: 12, capacity: 13, requestKey: freshKey() })).toBeTruthy()
    expect(await cloud.call('organiser', 'changeCapacity', { sessionId, share: 'walkIn', was: 13, capacity: 5, requestKey: freshKey() }))
      .toMatchObject({ ok: false, refusal: { code: 'CAPACITY_TAKEN', lowest: 12 } })
    await upload(sessionId, [{ kind: 'walkIn', ...(await facts()), people: partyOf(3), allotment: key }])
    const back = () => cloud.call('steward', 'giveBackAllotment', { sessionId, allotment: key })
    expect(await back()).toMatchObject({ ok: true, value: { used: 3 } })
    await upload(sessionId, [{ kind: 'walkIn', ...(await facts()), people: partyOf(4), allotment: key }])
    expect(await back()).toMatchObject({ ok: true, value: { used: 3 } })
    expect((await stage.call('steward', 'gateRoster', { sessionId, known: {} })).walkInLeft).toBe(6)
    expect(await shown(sessionId)).toBe(10)
    expect(ledgerFaults(await readTruth(cloud.emulatorUrl))).toEqual([])
  })

  it('can be borrowed before the doors open and while entry is stopped, not of what is over or called off', async () => {
    const sessionId = await stage.session({ capacity: { walkIn: 12 }, gates: SOON.gates })
    expect(await borrow(sessionId, 200)).toMatchObject({ ok: true, value: { places: 12 } })
    await stage.call('organiser', 'cancelSession', { sessionId, reason: '下雨', requestKey: freshKey() })
    expect(await borrow(sessionId, 1)).toMatchObject({ ok: false, refusal: { code: 'SESSION_CANCELLED' } })
    expect(await cloud.call('steward', 'giveBackAllotment', { sessionId, allotment: freshKey() })).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
    expect(await cloud.call('guest-1', 'takeAllotment', { requestKey: freshKey(), sessionId, places: 1 })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
  })
})

describe('entry that is stopped', () => {
  it('lets nobody in until it is resumed, at every gate, and says why', async () => {
    const sessionId = await stage.session({ capacity: { online: 20, walkIn: 5 }, ...SOON })
    const { ticketId } = await stage.holder(sessionId, 2)
    const enter = async () => cloud.call('steward', 'checkIn', { scanId: freshKey(), sessionId, gate: '东门', scannedAt: await stage.now(), read: { by: 'code', code: ticketId } })
    const stop = { requestKey: freshKey(), sessionId, reason: '人太多' }
    const { stopped } = await stage.call('safetyLead', 'stopEntry', stop)
    expect(await stage.call('organiser', 'stopEntry', stop)).toEqual({ stopped })
    expect(await enter()).toMatchObject({ ok: false, refusal: { code: 'ENTRY_STOPPED', reason: '人太多', at: stopped.at } })
    expect((await stage.call('steward', 'gateRoster', { sessionId, known: {} })).session.stopped).toEqual(stopped)
    expect((await stage.call('safetyLead', 'gateDesk', { sessionId })).refused).toEqual([{ code: 'ENTRY_STOPPED', scans: 1 }])
    for (let time = 0; time < 2; time += 1) await stage.call('safetyLead', 'resumeEntry', { sessionId })
    expect(await enter()).toMatchObject({ ok: true })
    const lines = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ note }) => (note as { readonly sessionId?: string } | undefined)?.sessionId === sessionId)
    expect(lines.map(({ action, outcome }) => `${String(action)} ${String(outcome)}`).sort()).toEqual(['resumeEntry ok', 'resumeEntry ok', 'stopEntry ok', 'stopEntry ok'])
  })

  it('is for who looks after safety, and not of what is called off', async () => {
    const sessionId = await stage.session({ capacity: { online: 2 }, ...SOON })
    const stop = { requestKey: freshKey(), sessionId, reason: '天气' }
    for (const persona of ['steward', 'guest-1']) expect(await cloud.call(persona, 'stopEntry', stop)).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
    expect(await cloud.call('steward', 'gateDesk', { sessionId })).toMatchObject({ ok: false, refusal: { code: 'NOT_ALLOWED' } })
    await stage.call('organiser', 'cancelSession', { sessionId, reason: '下雨', requestKey: freshKey() })
    expect(await cloud.call('safetyLead', 'stopEntry', stop)).toMatchObject({ ok: false, refusal: { code: 'SESSION_CANCELLED' } })
  })
})

describe('the figures of a session’s gates', () => {
  it.each([['one document', { capacity: { online: 20, walkIn: 5 } }], ['shards', { spread: { 0: 40 }, capacity: { walkIn: 5 } }]])('say who is inside, by gate and in all, and what is to be looked at: in %s', async (_where, wish) => {
    const sessionId = await stage.session({ ...wish, ...SOON, insideMax: 10 })
    const [one, two] = [await stage.holder(sessionId, 3, stage.person([0])), await stage.holder(sessionId, 2, stage.person([0]))]
    const allotment = freshKey()
    await stage.call('steward', 'takeAllotment', { requestKey: allotment, sessionId, places: 4 })
    await upload(sessionId, [
      { kind: 'ticket', ...(await facts()), ticketId: one.ticketId, people: partyOf(2) },
      { kind: 'ticket', ...(await facts()), ticketId: one.ticketId, people: partyOf(3) },
      { kind: 'walkIn', ...(await facts()), people: partyOf(3), allotment },
      { kind: 'walkIn', ...(await facts()), gate: '东门', people: partyOf(2), allotment },
      { kind: 'exit', ...(await facts()), people: 4 },
    ])
    const desk = await stage.call('safetyLead', 'gateDesk', { sessionId })
    expect(desk).toMatchObject({
      inside: 6, gates: { 东门: { in: 2, out: 0 }, 西门: { in: 8, out: 4 } },
      came: { parties: 1, people: 2 }, toCome: { parties: 1, people: 3 },
      walkIns: { within: 3, beyond: 2 }, walkInLeft: 1, flaggedInAll: 2,
      allotments: [{ id: allotment, places: 4, used: 3 }], session: { insideMax: 10 },
    })
    expect(new Set(desk.flagged.map(({ why, ticketId }) => `${why} ${ticketId ?? ''}`))).toEqual(new Set([`double ${one.ticketId}`, 'beyondAllotment ']))
    expect(desk.arrivals.reduce((sum, { people }) => sum + people, 0)).toBe(10)
    expect(two.ticketId).toBeTruthy()
    expect(JSON.stringify(desk)).not.toMatch(/personId|requestKey|holders/)
  })
})
