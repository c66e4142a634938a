import { HOUR, instantOf, later, type Instant } from '@domain/kernel/instant'
import { decideCheckIn, type RosterEntry, type Scan } from '@domain/checkin/decideCheckIn'
import { EMPTY_PARTY } from '@domain/reservation/party'

const at = (time: string): Instant => instantOf('2025-05-23', time) as Instant
const session = { startsAt: at('09:00'), endsAt: at('11:30') }
const party = { ...EMPTY_PARTY, adult: 3 }
const held = { state: 'held', rev: 2, party } as const
const scan: Scan = { rev: 2, gate: '东门', by: 'steward', at: at('08:40') }
const recorded = { ...scan, people: party }
const adults = (adult: number) => ({ ...EMPTY_PARTY, adult })

describe('checking a ticket in', () => {
  it('lets the whole party in', () => {
    expect(decideCheckIn(session, held, scan)).toEqual({ ok: true, value: { kind: 'enter', scan: recorded, party, rest: EMPTY_PARTY } })
  })
  it('lets a part of it in now, and the rest later', () => {
    expect(decideCheckIn(session, held, { ...scan, people: adults(1) })).toMatchObject({ ok: true, value: { scan: { people: adults(1) }, rest: adults(2) } })
    const inside: RosterEntry = { ...held, entered: { at: scan.at, gate: '东门', people: adults(1) } }
    expect(decideCheckIn(session, inside, scan)).toMatchObject({ ok: true, value: { kind: 'enter', scan: { people: adults(2) }, rest: EMPTY_PARTY } })
    expect(decideCheckIn(session, inside, { ...scan, people: adults(3) })).toEqual({ ok: false, refusal: { code: 'MORE_THAN_PARTY', rest: adults(2) } })
    expect(decideCheckIn(session, held, { ...scan, people: EMPTY_PARTY })).toEqual({ ok: false, refusal: { code: 'MORE_THAN_PARTY', rest: party } })
  })
  it('answers the very same scan with the same entry', () => {
    const inside: RosterEntry = { ...held, entered: { at: scan.at, gate: '东门', people: party }, recorded }
    expect(decideCheckIn(session, inside, scan)).toEqual({ ok: true, value: { kind: 'repeat', scan: recorded, party, rest: EMPTY_PARTY } })
  })
  it('refuses a second scan with the time and the gate of the first', () => {
    const inside: RosterEntry = { ...held, entered: { at: scan.at, gate: '东门', people: party } }
    expect(decideCheckIn(session, inside, { ...scan, gate: '西门' })).toEqual({
      ok: false,
      refusal: { code: 'ALREADY_CHECKED_IN', at: scan.at, gate: '东门' },
    })
  })
  it('lets nobody in while entry is stopped, and says why', () => {
    const stopped = { at: at('08:30'), reason: '人太多' }
    expect(decideCheckIn({ ...session, stopped }, held, scan)).toEqual({ ok: false, refusal: { code: 'ENTRY_STOPPED', ...stopped } })
  })
  it('refuses an unknown, a cancelled and an outdated ticket, each by its own name', () => {
    expect(decideCheckIn(session, undefined, scan)).toEqual({ ok: false, refusal: { code: 'TICKET_UNKNOWN' } })
    expect(decideCheckIn(session, { state: 'released', at: at('08:00') }, scan)).toEqual({
      ok: false,
      refusal: { code: 'TICKET_CANCELLED', at: at('08:00') },
    })
    expect(decideCheckIn(session, held, { ...scan, rev: 1 })).toEqual({ ok: false, refusal: { code: 'TICKET_REPLACED' } })
  })
  it('opens the doors an hour before the start and closes them at the end, to the millisecond', () => {
    const opens = later(session.startsAt, -HOUR)
    const code = (when: Instant) => {
      const decision = decideCheckIn(session, held, { ...scan, at: when })
      return decision.ok ? 'ok' : decision.refusal.code
    }
    expect(code(later(opens, -1))).toBe('DOORS_NOT_OPEN')
    expect(code(opens)).toBe('ok')
    expect(code(later(session.endsAt, -1))).toBe('ok')
    expect(code(session.endsAt)).toBe('DOORS_CLOSED')
  })
})
