import { DAY, later, MINUTE, SECOND, type Instant } from '@domain/kernel/instant'
import { needsCall, needsTelling } from '@domain/notice/needsTelling'
import { noticeId, type Notice } from '@domain/notice/notice'
import { decideSending } from '@domain/notice/decideSending'
import { decideAsk, liveEntries } from '@domain/person/decideAsk'
import { entryKey, isUnsettled, newPerson, personDocumentId, type Entry, type Person } from '@domain/person/person'
import { nextDue, reminderAt, settlePerson } from '@domain/person/settle'
import { copiesOf, settleEntry } from '@domain/person/settleEntry'
import { newLedger } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { adults, madeFacts, madeHolder, madeWaiting, may } from '../../tests/support/ledger/made'

const now = may(20, '10:00')
const session = madeFacts()
const view = newLedger({ online: 20 })
const entryOf = (facts: SessionFacts, entry: Partial<Entry> = {}): Entry => ({
  sessionId: facts.id, state: 'held', requestKey: 'request-p1', ticketId: 'ticket-p1', rev: 1, party: adults(2), at: may(20, '09:00'),
  ...copiesOf(facts), answers: 'sealed', openid: 'sealed', phoneTail: 'tail', ...entry,
})
const personWith = (person: Partial<Person>): Person => ({ ...newPerson('2025', 'p1', now), ...person })
const holding = (entry: Partial<Entry> = {}, facts = session) => personWith({ entries: { [entryKey(facts.id)]: entryOf(facts, entry) } })

describe('a person’s document', () => {
  it('names entries without dots, and never by a number alone', () => {
    expect(entryKey('2025.flight-0523')).toBe('s_flight-0523')
    expect(entryKey('2025.1')).toBe('s_1')
    expect(personDocumentId('2025', 'pAb')).toBe('2025.pAb')
  })
  it('knows which entries the ledger must be asked about', () => {
    expect((['asked', 'leaving', 'changing'] as const).every((state) => isUnsettled({ state }))).toBe(true)
    expect((['held', 'waiting', 'offered', 'cancelled', 'lapsed'] as const).some((state) => isUnsettled({ state }))).toBe(false)
  })
})

describe('asking for a place', () => {
  const wanted = entryOf(session, { state: 'asked', requestKey: 'request-2', at: now })
  const ask = (person: Person, { at = now as Instant, liveMax = 10 } = {}) => {
    const decision = decideAsk(person, wanted, { liveMax, view }, at)
    return decision.ok ? decision.value : decision.refusal
  }
  it('waits for another request of the same person for half a minute', () => {
    const person = holding({ state: 'asked', at: now })
    expect(ask(person, { at: later(now, 30 * SECOND - 1) })).toEqual({ code: 'REQUEST_UNDER_WAY' })
    expect(ask(person, { at: later(now, 30 * SECOND) })).toMatchObject({ entry: { requestKey: 'request-2', spent: ['request-p1'] } })
  })
  it('is not held up by one that has ended without a place; but by one of the other kind with the same key', () => {
    expect(ask(holding({ state: 'asked', at: now, ended: true }))).toMatchObject({ entry: { requestKey: 'request-2' } })
    expect(ask(holding({ state: 'asked', at: now, requestKey: 'request-2' }))).toMatchObject({ entry: { requestKey: 'request-2' } })
    expect(ask(holding({ state: 'asked', at: now, requestKey: 'request-2', forTurn: true }))).toEqual({ code: 'REQUEST_UNDER_WAY' })
  })
  it('is refused when as many reservations are live as the edition allows', () => {
    const other = madeFacts({ id: '2025.other' })
    expect(ask(holding({}, other), { liveMax: 1 })).toEqual({ code: 'TOO_MANY_LIVE', max: 1 })
    expect(ask(holding({}, other), { liveMax: 2 })).toMatchObject({ key: 's_flight-0523' })
  })
  it('does not count what was given up, is over or was cancelled by the organiser', () => {
    const live = (entry: Partial<Entry>, at: Instant = now) => liveEntries(holding(entry), at).length
    expect([live({}), live({ state: 'asked' }), live({ state: 'waiting' })]).toEqual([1, 1, 1])
    expect([live({ state: 'cancelled' }), live({ state: 'lapsed' }), live({ state: 'leaving' }), live({ sessionCancelled: true })]).toEqual([0, 0, 0, 0])
    expect([live({}, later(may(23, '16:00'), -1)), live({}, may(23, '16:00'))]).toEqual([1, 0])
  })
  it('is refused from the 31st request in ten minutes on', () => {
    expect(ask(personWith({ rate: { from: now, count: 29 } }))).toMatchObject({ rate: { from: now, count: 30 } })
    const tired = personWith({ rate: { from: now, count: 30 } })
    expect(ask(tired)).toEqual({ code: 'TOO_MANY_REQUESTS', until: later(now, 10 * MINUTE) })
    expect(ask(tired, { at: later(now, 10 * MINUTE - 1) })).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect(ask(tired, { at: later(now, 10 * MINUTE) })).toMatchObject({ rate: { count: 1 } })
  })
  it('does not take places for a request that was spent long ago, and remembers five of them', () => {
    expect(ask(holding({ state: 'cancelled', spent: ['request-2'] }))).toEqual({ code: 'RESERVATION_CANCELLED' })
    expect(ask(holding({ state: 'cancelled', spent: ['a', 'b', 'c', 'd', 'e'] }))).toMatchObject({ entry: { spent: ['b', 'c', 'd', 'e', 'request-p1'] } })
  })
  it('has the clock look after ten minutes, or when it had to anyway', () => {
    expect(ask(personWith({ dueAt: later(now, DAY) }))).toMatchObject({ dueAt: later(now, 10 * MINUTE) })
    expect(ask(personWith({ dueAt: later(now, MINUTE) }))).toMatchObject({ dueAt: later(now, MINUTE) })
  })
})

describe('settling an entry', () => {
  it('takes over what the ledger has, and forgets a request that never became anything', () => {
    const asked = entryOf(session, { state: 'asked' })
    expect(settleEntry(asked, { session, ledger: { mine: madeHolder('p1', 3, { rev: 2 }) } })).toMatchObject({ state: 'held', rev: 2, party: { adult: 3 } })
    expect(settleEntry(asked, { session, ledger: { myWaiting: madeWaiting('p1', 2) } })).toMatchObject({ state: 'waiting' })
    expect(settleEntry(asked, { session, ledger: {} })).toBeUndefined()
  })
  it('forgets name, phone and OPENID of whoever gave up, and knows why', () => {
    const gone = (why: 'cancelled' | 'offerLapsed') => {
      const settled = settlePerson(holding(), new Map([[session.id, { session, ledger: { myReleased: { requestKey: 'request-p1', ticketId: 'ticket-p1', at: now, why } } }]]), now)
      return settled.kind === 'kept' ? settled.person.entries[entryKey(session.id)] : undefined
    }
    expect(gone('cancelled')).toMatchObject({ state: 'cancelled', cancelledAt: now })
    expect(gone('offerLapsed')).toMatchObject({ state: 'lapsed' })
    expect(Object.keys(gone('cancelled') ?? {}).filter((field) => ['answers', 'openid', 'phoneTail'].includes(field))).toEqual([])
  })
  it('leaves a request alone that may still be running: for ten minutes', () => {
    const state = (at: Instant) => {
      const settled = settlePerson(holding({ state: 'asked', at: now }), new Map([[session.id, { session, ledger: {} }]]), at)
      return settled.kind === 'kept' ? settled.person.entries[entryKey(session.id)]?.state : 'gone'
    }
    expect([state(later(now, 10 * MINUTE - 1)), state(later(now, 10 * MINUTE))]).toEqual(['asked', 'gone'])
  })
  it('follows a session whose end became unknown', () => {
    const { endsAt: _end, ...open } = session
    expect(settleEntry(entryOf(session), { session: open, ledger: { mine: madeHolder('p1', 2) } })?.sessionEndsAt).toBeUndefined()
  })
})

describe('when the clock looks at a person again', () => {
  const due = (entry: Partial<Entry>, at: Instant = now, facts = session) => nextDue(holding(entry, facts), at)
  it('is the reminder’s hour, then thirty days after the end, and never later than in thirty days', () => {
    expect(reminderAt(may(23, '14:00'))).toBe(may(22, '10:00'))
    expect(reminderAt(may(23, '00:00'))).toBe(may(22, '10:00'))
    expect([due({}), due({}, may(22, '10:00')), due({}, may(23, '16:00'))]).toEqual([may(22, '10:00'), later(may(22, '10:00'), 30 * DAY), later(may(23, '16:00'), 30 * DAY)])
  })
  it('is ten minutes after a request, an offer’s end, the start for whoever waits, or when other shares’ places come', () => {
    expect([due({ state: 'changing', at: now }), due({ state: 'offered', offerExpiresAt: may(20, '12:00') }), due({ state: 'waiting' })]).toEqual([later(now, 10 * MINUTE), may(20, '12:00'), may(23, '14:00')])
    const released = madeFacts({ sharesReleasedAt: may(22, '12:00') })
    expect([due({ state: 'waiting' }, now, released), due({ state: 'waiting' }, may(22, '12:00'), released)]).toEqual([may(22, '12:00'), may(23, '14:00')])
  })
  it('is only the end of keeping, for a session that was cancelled', () => {
    expect(due({ sessionCancelled: true }, may(23, '16:00'))).toBe(later(may(23, '16:00'), 30 * DAY))
  })
})

describe('messages', () => {
  const notice = (more: Partial<Notice> = {}): Notice => ({ kind: 'sessionMoved', sessionId: session.id, state: 'queued', at: now, dueAt: now, until: may(23, '16:00'), ...more })
  const sending = (given: Notice, { entry = {} as Partial<Entry>, accepts = { reminder: 1, change: 1, offer: 1 }, at = now as Instant } = {}) => {
    const { person, toSend } = decideSending({ ...holding(entry), notices: { n: given }, accepts, callSince: undefined }, at)
    return { state: person.notices['n']?.state, sent: toSend.length, accepts: person.accepts, callSince: person.callSince }
  }
  it('are marked and paid for before they are sent, each with its own kind of accept', () => {
    expect(sending(notice())).toEqual({ state: 'sending', sent: 1, accepts: { reminder: 1, change: 0, offer: 1 }, callSince: undefined })
    expect(sending(notice({ kind: 'reminder' }))).toMatchObject({ accepts: { reminder: 0, change: 1, offer: 1 } })
  })
  it('that matter and that nobody allowed are for the phone; a reminder is not', () => {
    const none = { accepts: { reminder: 0, change: 0, offer: 0 } }
    expect(sending(notice(), none)).toMatchObject({ state: 'noSubscription', sent: 0, callSince: now })
    expect(sending(notice({ kind: 'reminder' }), none)).toMatchObject({ state: 'noSubscription', callSince: undefined })
    const { openid: _none, ...caller } = entryOf(session)
    expect(decideSending({ ...personWith({ entries: { [entryKey(session.id)]: caller } }), notices: { n: notice() }, accepts: { change: 1 }, callSince: undefined }, now).toSend).toEqual([])
  })
  it('wait for their hour, and are outdated from their end on', () => {
    expect([sending(notice({ dueAt: later(now, 1) })).state, sending(notice({ dueAt: now })).state]).toEqual(['queued', 'sending'])
    expect([sending(notice({ until: later(now, 1) })).state, sending(notice({ until: now })).state]).toEqual(['sending', 'outdated'])
  })
  it('are not sent when they are no longer true', () => {
    expect([sending(notice({ kind: 'offer' }), { entry: { state: 'offered' } }).state, sending(notice({ kind: 'offer' }), { entry: { state: 'lapsed' } }).state]).toEqual(['sending', 'outdated'])
    expect(sending(notice({ kind: 'reminder' }), { entry: { state: 'cancelled' } }).state).toBe('outdated')
    expect(['sessionMoved', 'reminder', 'sessionCancelled'].map((kind) => sending(notice({ kind: kind as Notice['kind'] }), { entry: { sessionCancelled: true } }).state)).toEqual(['outdated', 'outdated', 'sending'])
  })
  it('without a certain outcome need a call, until they say nothing true any more', () => {
    const held = entryOf(session)
    expect((['unknown', 'noSubscription', 'sent', 'called'] as const).map((state) => needsCall(notice({ state }), held, now))).toEqual([true, true, false, false])
    expect([needsCall(notice({ state: 'unknown', until: later(now, 1) }), held, now), needsCall(notice({ state: 'unknown', until: now }), held, now)]).toEqual([true, false])
    expect(needsCall(notice({ kind: 'reminder', state: 'unknown' }), held, now)).toBe(false)
    const told = (kind: Notice['kind'], state: Entry['state']) => needsCall(notice({ kind, state: 'unknown' }), entryOf(session, { state }), now)
    expect([told('offer', 'offered'), told('offer', 'held'), told('sessionMoved', 'waiting'), told('sessionMoved', 'cancelled')]).toEqual([true, false, true, false])
    expect([told('sessionCancelled', 'lapsed'), told('sessionCancelled', 'cancelled'), needsCall(notice({ state: 'unknown' }), undefined, now)]).toEqual([true, false, false])
  })
  it('of a session that was called off need number and OPENID of whoever waited, until they are told or it would be over', () => {
    const secrets = (state: Notice['state'], at: Instant = now) => {
      const cancelled = notice({ kind: 'sessionCancelled', state })
      const ledger = { myReleased: { requestKey: 'request-p1', ticketId: 'ticket-p1', at: now, why: 'sessionCancelled' as const } }
      const settled = settlePerson({ ...holding({ state: 'waiting' }), notices: { n: cancelled } }, new Map([[session.id, { session, ledger }]]), at)
      return settled.kind === 'kept' ? [settled.person.entries[entryKey(session.id)]?.openid, settled.person.dueAt] : []
    }
    expect(secrets('queued')).toEqual(['sealed', now])
    expect(secrets('noSubscription')).toEqual(['sealed', may(23, '16:00')])
    for (const told of [secrets('sent'), secrets('called'), secrets('noSubscription', may(23, '16:00'))]) expect(told[0]).toBeUndefined()
    expect(needsTelling(notice({ kind: 'offer' }), entryOf(session, { state: 'lapsed' }), now)).toBe(false)
  })
  it('have one name for one event', () => {
    expect(noticeId('offer', 's_flight', 7)).toBe('offer-s_flight-7')
  })
  it('remind the day before from ten o’clock on, whoever allowed it, and not of a cancelled session', () => {
    const reminded = (at: Instant, accepts: Person['accepts'], facts = session, entry: Partial<Entry> = {}) => {
      const settled = settlePerson({ ...holding(entry), accepts }, new Map([[facts.id, { session: facts, ledger: { mine: madeHolder('p1', 2) } }]]), at)
      return settled.kind === 'kept' ? Object.keys(settled.person.notices).length : 0
    }
    expect([reminded(later(may(22, '10:00'), -1), { reminder: 1 }), reminded(may(22, '10:00'), { reminder: 1 }), reminded(may(22, '10:00'), {})]).toEqual([0, 1, 0])
    // Whoever reserved after the reminders went knows.
    expect([later(may(22, '10:00'), -1), may(22, '10:00')].map((at) => reminded(may(22, '18:00'), { reminder: 1 }, session, { at }))).toEqual([1, 0])
    expect(reminded(may(22, '10:00'), { reminder: 1 }, madeFacts({ cancelled: { at: now, reason: '雨' } }))).toBe(0)
  })
  it('whose sender died are not sent again: after three minutes their outcome is unknown', () => {
    const lost = (at: Instant) => {
      const settled = settlePerson({ ...holding(), notices: { n: notice({ state: 'sending' }) } }, new Map([[session.id, { session, ledger: { mine: madeHolder('p1', 2) } }]]), at)
      return settled.kind === 'kept' && settled.person.notices['n']?.state
    }
    expect([lost(later(now, 3 * MINUTE - 1)), lost(later(now, 3 * MINUTE))]).toEqual(['sending', 'unknown'])
  })
})
