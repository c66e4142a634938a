import fc from 'fast-check'
import { instantOf, later, type Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { decideReserve } from '@domain/reservation/decideReserve'
import { decideCancel } from '@domain/reservation/decideCancel'
import { newLedger, type Holder, type LedgerView } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const now = at('2025-05-20', '09:00')

const kickOff: SessionFacts = {
  id: '2025.kick-off-0523',
  editionId: '2025',
  eventId: '2025.kick-off',
  kind: 'activity',
  title: '启动活动',
  startsAt: at('2025-05-23', '09:00'),
  signUpOpensAt: at('2025-05-15', '00:00'),
  signUpClosesAt: at('2025-05-23', '08:30'),
  capacity: { online: 300, group: 0, walkIn: 150, phone: 50 },
  partyMax: 5,
  gates: ['东门'],
}
const asking = { session: kickOff, personId: 'p1' }
const left = (online: number): LedgerView => newLedger({ online, group: 0, walkIn: 150, phone: 50 })
const three = { ...EMPTY_PARTY, adult: 2, under14: 1 }
const command = { requestKey: 'request-key-0001', party: three, ticketId: '7K3M9Q2H' }
const mine: Holder = { requestKey: 'request-key-0001', ticketId: '7K3M9Q2H', rev: 1, party: three, share: 'online', at: now }

describe('reserving places in a session', () => {
  it('accepts the last places, all of them', () => {
    expect(decideReserve(asking, left(3), command, now)).toMatchObject({ ok: true, value: { kind: 'take', holder: mine, write: { guards: expect.arrayContaining([{ path: 'ledger.left.online', atLeast: 3 }]) } } })
  })
  it('refuses a party that does not fit whole, and says how many are left', () => {
    expect(decideReserve(asking, left(2), command, now)).toEqual({ ok: false, refusal: { code: 'SESSION_FULL', placesLeft: 2, waiting: 0 } })
  })
  it('answers a repeat of the same request with the same reservation, even when full or closed since', () => {
    const ledger = { ...left(0), mine }
    expect(decideReserve(asking, ledger, command, at('2025-05-30', '09:00'))).toEqual({ ok: true, value: { kind: 'repeat', holder: mine } })
  })
  it('refuses a second reservation of the same person', () => {
    const again = { ...command, requestKey: 'request-key-0002' }
    expect(decideReserve(asking, { ...left(9), mine }, again, now)).toEqual({
      ok: false,
      refusal: { code: 'ALREADY_RESERVED', ticketId: '7K3M9Q2H' },
    })
  })
  it('does not take places again for a late repeat of a request that was cancelled since', () => {
    const ledger = { ...left(9), myReleased: { requestKey: command.requestKey, ticketId: mine.ticketId, at: now, why: 'cancelled' as const } }
    expect(decideReserve(asking, ledger, command, now)).toEqual({ ok: false, refusal: { code: 'RESERVATION_CANCELLED' } })
  })
  it('is refused before the window opens, after it closes and after the session, each with its own words', () => {
    const code = (when: Instant) => {
      const decision = decideReserve(asking, left(9), command, when)
      return decision.ok ? 'ok' : decision.refusal.code
    }
    expect(code(later(kickOff.signUpOpensAt, -1))).toBe('SIGN_UP_NOT_OPEN')
    expect(code(kickOff.signUpOpensAt)).toBe('ok')
    expect(code(later(kickOff.signUpClosesAt, -1))).toBe('ok')
    expect(code(kickOff.signUpClosesAt)).toBe('SIGN_UP_CLOSED')
    expect(code(at('2025-05-24', '00:00'))).toBe('SESSION_OVER')
  })
  it('never takes more places than are left, and always the whole party', () => {
    const count = fc.integer({ min: 0, max: 7 })
    const parties = fc.record({ under14: count, from14to17: count, adult: count, senior: count })
    fc.assert(
      fc.property(parties, fc.integer({ min: 0, max: 8 }), (party, online) => {
        const decision = decideReserve(asking, left(online), { ...command, party }, now)
        if (!decision.ok || decision.value.kind !== 'take') return true
        const size = party.under14 + party.from14to17 + party.adult + party.senior
        const taken = decision.value.write.edits.find(({ path }) => path === 'ledger.left.online')
        return taken !== undefined && 'add' in taken && taken.add === -size && size <= online && size >= 1 && size <= kickOff.partyMax
      }),
    )
  })
})

describe('cancelling a reservation', () => {
  const held: LedgerView = { ...left(0), mine }
  it('gives all its places back, until the start', () => {
    const released = { requestKey: mine.requestKey, ticketId: mine.ticketId, at: later(kickOff.startsAt, -1), why: 'cancelled' }
    expect(decideCancel(asking, held, mine, released.at)).toMatchObject({ ok: true, value: { kind: 'release', released, offers: [], write: { edits: expect.arrayContaining([{ path: 'ledger.left.online', add: 3 }]) } } })
    expect(decideCancel(asking, held, mine, kickOff.startsAt)).toEqual({
      ok: false,
      refusal: { code: 'SESSION_STARTED', startsAt: kickOff.startsAt },
    })
  })
  it('answers a repeat with the same moment', () => {
    const myReleased = { requestKey: mine.requestKey, ticketId: mine.ticketId, at: now, why: 'cancelled' as const }
    expect(decideCancel(asking, { ...left(3), myReleased }, mine, later(now, 9))).toEqual({
      ok: true,
      value: { kind: 'repeat', released: myReleased },
    })
  })
  it('is refused for a ticket that is not the caller’s, and after entry', () => {
    expect(decideCancel(asking, held, { ticketId: '00000000' }, now)).toEqual({ ok: false, refusal: { code: 'NO_RESERVATION' } })
    const entered = { at: now, gate: '东门', people: mine.party }
    expect(decideCancel(asking, { ...held, mine: { ...mine, entered } }, mine, now)).toEqual({
      ok: false,
      refusal: { code: 'ALREADY_CHECKED_IN', at: now, gate: '东门' },
    })
  })
})
