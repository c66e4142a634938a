import { later, MINUTE, type Instant } from '@domain/kernel/instant'
import { newLedger, type Ledger } from '@domain/session/ledger'
import { decideAccept } from '@domain/waitlist/decideAccept'
import { decideJoin, type JoinCommand } from '@domain/waitlist/decideJoin'
import { decideLeave } from '@domain/waitlist/decideLeave'
import { decideTend } from '@domain/waitlist/decideTend'
import { passOn } from '@domain/waitlist/passOn'
import type { LedgerWrite } from '@domain/session/ledgerWrite'
import { applyWrite } from '../../tests/support/ledger/applyWrite'
import { adults, madeFacts, madeHolder, madeWaiting, may, waitedFor } from '../../tests/support/ledger/made'
import { viewOf } from '../../tests/support/ledger/world'

const now = may(20, '10:00')
const session = madeFacts()
const offer = { places: 2, at: may(20, '09:00'), expiresAt: may(20, '11:00') }
const cancelled = { at: now, reason: '雨' }
const asking = { session, personId: 'me' }
const seenBy = (ledger: Ledger, personId = 'me') => viewOf({ ...session, factsRev: 0, ledger }, personId)
const after = (ledger: Ledger, write: LedgerWrite): Ledger | undefined => applyWrite({ ledger }, write)?.ledger

describe('joining the waiting list', () => {
  const command = (people: number, more: Partial<JoinCommand> = {}): JoinCommand => ({
    requestKey: 'request-me', ticketId: 'ticket-me', party: adults(people), atLeast: people, ...more,
  })
  const join = (ledger: Ledger, wanted: JoinCommand, facts = session, at: Instant = now) => {
    const decision = decideJoin({ session: facts, personId: 'me' }, seenBy(ledger), wanted, at)
    if (!decision.ok) return decision.refusal
    return decision.value.kind === 'repeat' ? 'repeat' : after(ledger, decision.value.write)
  }

  it('is for parties that do not fit: while their places are left they reserve', () => {
    expect(join(newLedger({ online: 3 }), command(3))).toEqual({ code: 'PLACES_LEFT', placesLeft: 3 })
    expect(join(newLedger({ online: 2 }), command(3))).toMatchObject({ queue: ['me'], waitingCount: 1, freed: 2, left: { online: 0 } })
  })
  it('counts what other shares left, once that is everyone’s', () => {
    const released = madeFacts({ sharesReleasedAt: now })
    const ledger = newLedger({ online: 1, phone: 2 })
    expect(join(ledger, command(3), released)).toEqual({ code: 'PLACES_LEFT', placesLeft: 3 })
    expect(join(ledger, command(4), released)).toMatchObject({ freed: 3, left: { online: 0, phone: 0 } })
    expect(join(ledger, command(3), released, later(now, -1))).toMatchObject({ freed: 1, left: { online: 0, phone: 2 } })
  })
  it('offers at once what is there and suffices for a part that the party would take', () => {
    expect(join(newLedger({ online: 2 }), command(3, { atLeast: 2 }))).toMatchObject({
      queue: [], waitingCount: 0, freed: 0, left: { online: 0 }, waiting: { me: { offer: { places: 2 } } },
    })
  })
  it('comes after whoever waits, but may use what suffices for none of them', () => {
    const ledger = waitedFor({ p1: madeWaiting('p1', 4) }, { freed: 2 })
    expect(join(ledger, command(2))).toMatchObject({ queue: ['p1'], freed: 0, waiting: { me: { offer: { places: 2 } } } })
    expect(join(ledger, command(3))).toMatchObject({ queue: ['p1', 'me'], freed: 2 })
  })
  it('is refused for a part of nobody or of more than the party', () => {
    const full = newLedger({})
    expect([join(full, command(3, { atLeast: 0 })), join(full, command(3, { atLeast: 4 }))]).toEqual([{ code: 'AT_LEAST_WRONG', max: 3 }, { code: 'AT_LEAST_WRONG', max: 3 }])
    expect(join(full, command(3, { atLeast: 1 }))).toMatchObject({ queue: ['me'] })
  })
  it('happens once: a repeat is told so, another request is refused, and so is whoever holds places', () => {
    expect(join(waitedFor({ me: madeWaiting('me', 3) }), command(3))).toBe('repeat')
    expect(join(waitedFor({ me: madeWaiting('me', 3) }), command(3, { requestKey: 'request-2' }))).toEqual({ code: 'ALREADY_WAITING' })
    expect(join({ ...newLedger({}), holders: { me: madeHolder('me', 2) } }, command(3))).toEqual({ code: 'ALREADY_RESERVED', ticketId: 'ticket-me' })
    const released = { requestKey: 'request-me', ticketId: 'ticket-me', at: now, why: 'left' as const }
    expect(join({ ...newLedger({}), released: { me: released } }, command(3))).toEqual({ code: 'RESERVATION_CANCELLED' })
  })
  it('ends with sign-up', () => {
    expect(join(newLedger({}), command(3), session, later(session.signUpClosesAt, -1))).toMatchObject({ queue: ['me'] })
    expect(join(newLedger({}), command(3), session, session.signUpClosesAt)).toMatchObject({ code: 'SIGN_UP_CLOSED' })
  })
})

describe('answering an offer', () => {
  const waiting = { me: madeWaiting('me', 2, { offer }), p2: madeWaiting('p2', 1) }
  const accept = (ledger: Ledger, people: number, { facts = session, at = now as Instant } = {}) => {
    const decision = decideAccept({ session: facts, personId: 'me' }, seenBy(ledger), { requestKey: 'request-me', party: adults(people) }, at)
    if (!decision.ok) return decision.refusal
    return decision.value.kind === 'repeat' ? 'repeat' : after(ledger, decision.value.write)
  }

  it('makes it a reservation with the ticket of the turn', () => {
    expect(accept(waitedFor(waiting), 2)).toMatchObject({ holders: { me: { ticketId: 'ticket-me', rev: 1, party: { adult: 2 } } }, waiting: { p2: {} }, queue: ['p2'] })
  })
  it('may take a part; the rest goes to the next', () => {
    expect(accept(waitedFor(waiting), 1)).toMatchObject({ holders: { me: { party: { adult: 1 } } }, waiting: { p2: { offer: { places: 1 } } }, queue: [], waitingCount: 0 })
    expect(accept(waitedFor(waiting), 3)).toMatchObject({ code: 'PARTY_TOO_LARGE', max: 2 })
  })
  it('is possible until it lapses, or the session begins or is cancelled', () => {
    expect(accept(waitedFor(waiting), 2, { at: later(offer.expiresAt, -1) })).toMatchObject({ holders: { me: {} } })
    expect(accept(waitedFor(waiting), 2, { at: offer.expiresAt })).toEqual({ code: 'OFFER_LAPSED', expiresAt: offer.expiresAt })
    expect(accept(waitedFor(waiting), 2, { facts: madeFacts({ startsAt: now }) })).toMatchObject({ code: 'OFFER_LAPSED' })
    expect(accept(waitedFor(waiting), 2, { facts: madeFacts({ cancelled }) })).toEqual({ code: 'SESSION_CANCELLED' })
  })
  it('is refused without an offer or a turn', () => {
    expect(accept(waitedFor({ me: madeWaiting('me', 2) }), 2)).toEqual({ code: 'NO_OFFER' })
    expect(accept(newLedger({}), 2)).toEqual({ code: 'NOT_WAITING' })
  })
  it('is not written when the offer was passed on and another made meanwhile', () => {
    const decision = decideAccept(asking, seenBy(waitedFor(waiting)), { requestKey: 'request-me', party: adults(2) }, now)
    const another = { me: madeWaiting('me', 2, { offer: { ...offer, expiresAt: later(offer.expiresAt, 1) } }) }
    expect(decision.ok && decision.value.kind === 'accept' && after(waitedFor(another), decision.value.write)).toBeUndefined()
  })
})

describe('leaving the waiting list', () => {
  const leave = (ledger: Ledger) => {
    const decision = decideLeave(asking, seenBy(ledger), { requestKey: 'request-me' }, now)
    if (!decision.ok) return decision.refusal
    return decision.value.kind === 'repeat' ? 'repeat' : after(ledger, decision.value.write)
  }
  it('passes an offer on, and keeps what the next cannot use', () => {
    expect(leave(waitedFor({ me: madeWaiting('me', 2, { offer }), p2: madeWaiting('p2', 1) }))).toMatchObject({ waiting: { p2: { offer: { places: 1 } } }, left: { online: 1 } })
    expect(leave(waitedFor({ me: madeWaiting('me', 2, { offer }), p2: madeWaiting('p2', 3) }))).toMatchObject({ queue: ['p2'], freed: 2 })
  })
  it('lets everyone have what was kept, when the last one leaves', () => {
    expect(leave(waitedFor({ me: madeWaiting('me', 4) }, { freed: 3 }))).toMatchObject({ waiting: {}, queue: [], waitingCount: 0, freed: 0, left: { online: 3 } })
  })
  it('is remembered, for a repeat', () => {
    expect(leave({ ...newLedger({}), released: { me: { requestKey: 'request-me', ticketId: 'ticket-me', at: now, why: 'left' } } })).toBe('repeat')
    expect(leave(newLedger({}))).toEqual({ code: 'NOT_WAITING' })
  })
})

describe('passing places on', () => {
  it('goes by arrival, each time to the first that can use what is there; the earlier ones keep their turn', () => {
    const list = waitedFor({ p1: madeWaiting('p1', 4), p2: madeWaiting('p2', 2), p3: madeWaiting('p3', 3, { atLeast: 1 }), p4: madeWaiting('p4', 1) })
    const { offers, write } = passOn(list, 3, session, now)
    expect(offers.map(([personId, { places }]) => [personId, places])).toEqual([['p2', 2], ['p3', 1]])
    expect(after(list, write)).toMatchObject({ queue: ['p1', 'p4'], waitingCount: 2, freed: 0 })
  })
  it('is not written when somebody joined or left meanwhile and places are kept', () => {
    const list = waitedFor({ p1: madeWaiting('p1', 4) })
    const { write } = passOn(list, 1, session, now)
    expect(after(list, write)).toMatchObject({ freed: 1 })
    expect(after({ ...newLedger({}), rev: 1 }, write)).toBeUndefined()
  })
})

describe('tending the waiting list', () => {
  const tend = (ledger: Ledger, at: Instant = now, facts = session) => {
    const tended = decideTend(facts, ledger, at)
    return tended && after(ledger, tended.write)
  }
  it('lets an offer lapse at its end, and passes it on', () => {
    const ledger = waitedFor({ p1: madeWaiting('p1', 2, { offer }), p2: madeWaiting('p2', 2) })
    expect(tend(ledger, later(offer.expiresAt, -1))).toBeUndefined()
    expect(tend(ledger, offer.expiresAt)).toMatchObject({ waiting: { p2: { offer: { places: 2 } } }, released: { p1: { why: 'offerLapsed' } } })
    expect(tend(ledger, later(offer.expiresAt, 4 * MINUTE))).toMatchObject({ released: { p1: { why: 'offerLapsed', at: offer.expiresAt } } })
  })
  it('ends all waiting when the session begins or is cancelled, and leaves the places for everyone', () => {
    const ledger = waitedFor({ p1: madeWaiting('p1', 2, { offer }), p2: madeWaiting('p2', 2) }, { freed: 1 })
    expect(tend(ledger, session.startsAt)).toMatchObject({ waiting: {}, queue: [], waitingCount: 0, freed: 0, left: { online: 3 }, released: { p2: { why: 'sessionBegan' } } })
    expect(tend(ledger, now, madeFacts({ cancelled }))).toMatchObject({ waiting: {}, released: { p1: { why: 'sessionCancelled' } } })
  })
  it('offers the places of other shares from the moment these are everyone’s', () => {
    const ledger = waitedFor({ p1: madeWaiting('p1', 2) }, { left: { online: 0, group: 1, walkIn: 4, phone: 2 } })
    const released = madeFacts({ sharesReleasedAt: now })
    expect(tend(ledger, later(now, -1), released)).toBeUndefined()
    expect(tend(ledger, now, released)).toMatchObject({ waiting: { p1: { offer: { places: 2 } } }, left: { online: 1, group: 0, walkIn: 4, phone: 0 } })
  })
  it('lets everyone have what was freed for a list that is empty by now', () => {
    expect(tend({ ...newLedger({}), freed: 2 })).toMatchObject({ freed: 0, left: { online: 2 } })
  })
  it('needs nothing when nothing is to be done', () => {
    expect(tend(newLedger({ online: 3 }))).toBeUndefined()
    expect(tend(waitedFor({ p1: madeWaiting('p1', 3) }, { freed: 2 }))).toBeUndefined()
  })
})
