import { later, type Instant } from '@domain/kernel/instant'
import { decideChange } from '@domain/reservation/decideChange'
import { decideMove } from '@domain/reservation/decideMove'
import { newLedger, type Ledger } from '@domain/session/ledger'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { adults, madeFacts, madeHolder, madeWaiting, may, waitedFor } from '../../tests/support/ledger/made'
import { viewOf } from '../../tests/support/ledger/world'

const now = may(20, '10:00')
const session = madeFacts()
const holding = (people: number, ledger: Ledger = newLedger({ online: 2 }), holder = {}): Ledger => ({ ...ledger, holders: { me: madeHolder('me', people, holder) } })
const seen = (ledger: Ledger, facts = session) => viewOf({ ...facts, factsRev: 0, ledger }, 'me')

const change = (ledger: Ledger, people: number, { facts = session, at = now as Instant, key = 'change-1' } = {}) => {
  const decision = decideChange({ session: facts, personId: 'me' }, seen(ledger, facts), { ticketId: 'ticket-me', requestKey: key, party: adults(people) }, at)
  if (!decision.ok) return decision.refusal
  return decision.value.kind === 'change' ? applyWrite({ ledger }, decision.value.write)?.ledger : decision.value.kind
}

describe('changing who comes', () => {
  it('makes the ticket a new one, and the old one outdated', () => {
    expect(change(holding(2), 3)).toMatchObject({ left: { online: 1 }, holders: { me: { rev: 2, party: { adult: 3 }, ticketId: 'ticket-me' } } })
  })
  it('takes more places while there are some, all or nothing', () => {
    expect(change(holding(2), 4)).toMatchObject({ left: { online: 0 } })
    expect(change(holding(2), 5)).toEqual({ code: 'NO_MORE_PLACES', placesLeft: 2 })
  })
  it('takes none past those who wait, and gives places back to them', () => {
    const waiting = waitedFor({ p1: madeWaiting('p1', 1) })
    expect(change(holding(2, waiting), 3)).toEqual({ code: 'NO_MORE_PLACES', placesLeft: 0 })
    expect(change(holding(2, waiting), 1)).toMatchObject({ waiting: { p1: { offer: { places: 1 } } } })
  })
  it('may use what other shares left, once that is everyone’s', () => {
    const ledger = newLedger({ online: 0, phone: 1 })
    expect(change(holding(2, ledger), 3, { facts: madeFacts({ sharesReleasedAt: now }) })).toMatchObject({ left: { online: 0, phone: 0 } })
    expect(change(holding(2, ledger), 3, { facts: madeFacts({ sharesReleasedAt: later(now, 1) }) })).toMatchObject({ code: 'NO_MORE_PLACES' })
  })
  it('is possible for fewer until the start, for more only while sign-up is open', () => {
    expect(change(holding(2), 3, { at: session.signUpClosesAt })).toMatchObject({ code: 'SIGN_UP_CLOSED' })
    expect(change(holding(2), 1, { at: later(session.startsAt, -1) })).toMatchObject({ holders: { me: { rev: 2 } } })
    expect(change(holding(2), 1, { at: session.startsAt })).toMatchObject({ code: 'SESSION_STARTED' })
  })
  it('answers a repeat with what it made', () => {
    expect(change(holding(3, newLedger({}), { changeKeys: ['change-1'], rev: 2 }), 3)).toBe('repeat')
  })
  it('does not undo a newer change when an older request comes late', () => {
    expect(change(holding(3, newLedger({}), { changeKeys: ['change-1', 'change-2'], rev: 3 }), 1)).toBe('repeat')
  })
})

describe('a group', () => {
  const facts = madeFacts({ groupMax: 20 })
  const group = (left: number): Ledger => holding(10, newLedger({ group: left }), { share: 'group' })
  const grown = (people: number, left: number, byStaff: boolean) => {
    const command = { ticketId: 'ticket-me', requestKey: 'change-1', party: adults(people), ...(byStaff && { byStaff: true as const }) }
    const decision = decideChange({ session: facts, personId: 'me' }, seen(group(left), facts), command, now)
    if (!decision.ok) return decision.refusal
    return decision.value.kind === 'change' ? applyWrite({ ledger: group(left) }, decision.value.write)?.ledger : decision.value.kind
  }
  it('does not grow by itself, but by a word of its host unit: as far as its share and the session go', () => {
    expect(grown(12, 5, false)).toEqual({ code: 'SHARE_STAYS' })
    expect(grown(12, 5, true)).toMatchObject({ left: { group: 3 }, holders: { me: { party: { adult: 12 } } } })
    expect(grown(16, 5, true)).toEqual({ code: 'NO_MORE_PLACES', placesLeft: 5 })
    expect(grown(21, 50, true)).toEqual({ code: 'PARTY_TOO_LARGE', max: 20 })
  })
})

describe('moving to another session', () => {
  const friday = madeFacts({ id: '2025.flight-friday' })
  const move = (from: Ledger, to: Ledger, facts = friday) => {
    const seats = { from: { session, ledger: seen(from) }, to: { session: facts, ledger: seen(to, facts) }, personId: 'me' }
    const decision = decideMove(seats, { ticketId: 'ticket-me', requestKey: 'move-1', newTicketId: 'ticket-new' }, now)
    return decision.ok ? decision.value : decision.refusal
  }
  it('takes the whole party’s places there first, and says where it came from', () => {
    const movedFrom = { sessionId: session.id, ticketId: 'ticket-me' }
    expect(move(holding(2), newLedger({ online: 2 }))).toMatchObject({ kind: 'take', holder: { ticketId: 'ticket-new', party: { adult: 2 }, movedFrom } })
    expect(move(holding(3), newLedger({ online: 2 }))).toMatchObject({ code: 'SESSION_FULL', placesLeft: 2 })
  })
  it('knows what it has taken already', () => {
    expect(move(newLedger({}), holding(2, newLedger({}), { requestKey: 'move-1' }))).toMatchObject({ kind: 'taken' })
  })
  it('goes only to a session that stands for the old one', () => {
    const free = newLedger({ online: 9 })
    expect([move(holding(2), free, madeFacts({ id: '2025.other', eventId: '2025.other' })), move(holding(2), free, session)]).toEqual([{ code: 'OTHER_EVENT' }, { code: 'OTHER_EVENT' }])
  })
  it('is not for places that staff reserved from another share, nor for places one has not', () => {
    expect(move(holding(2, newLedger({}), { share: 'phone' }), newLedger({ online: 9 }))).toEqual({ code: 'SHARE_STAYS' })
    expect(move(newLedger({}), newLedger({ online: 9 }))).toEqual({ code: 'NO_RESERVATION' })
  })
})
