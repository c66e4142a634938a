import fc from 'fast-check'
import { DAY, HOUR, instantOf, later, MINUTE, SECOND, type Instant } from '@domain/kernel/instant'
import { TEMPLATE_OF, TEMPLATES, type Notice, type NoticeKind, type NoticeState, type Template } from '@domain/notice/notice'
import { decideSending } from '@domain/notice/decideSending'
import { decideAsk } from '@domain/person/decideAsk'
import { entryKey, newPerson, type Entry, type Person } from '@domain/person/person'
import { settlePerson } from '@domain/person/settle'
import { copiesOf, type Found } from '@domain/person/settleEntry'
import { EMPTY_PARTY } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const begin = at('2025-05-20', '09:00')
const two = { ...EMPTY_PARTY, adult: 2 }

const sessionOf = (slug: string, startsAt: Instant): SessionFacts => ({
  id: `2025.${slug}`, editionId: '2025', eventId: '2025.flight', kind: 'activity', title: '航模体验',
  startsAt, endsAt: later(startsAt, 2 * HOUR), signUpOpensAt: begin, signUpClosesAt: startsAt,
  capacity: { online: 20, group: 0, walkIn: 0, phone: 0 }, partyMax: 5, gates: [],
})

/** One person, and what the ledgers have of them. */
export interface Scene {
  now: Instant
  person: Person | undefined
  readonly found: Map<string, Found>
  /** By notice: how often WeChat was asked to send it. */
  readonly asked: Map<string, number>
  readonly allowed: Record<Template, number>
  readonly spent: Record<Template, number>
  serial: number
}

const newScene = (): Scene => ({
  now: begin, person: undefined, asked: new Map(), serial: 0,
  allowed: { reminder: 0, change: 0, offer: 0 }, spent: { reminder: 0, change: 0, offer: 0 },
  found: new Map([sessionOf('one', at('2025-05-21', '14:00')), sessionOf('two', at('2025-05-23', '09:00'))].map((session) => [session.id, { session, ledger: {} }])),
})

export interface Doing {
  readonly what: keyof typeof DOINGS
  readonly where: string
  readonly template: Template
  readonly minutes: number
  /** Where a run of the clock is cut off: at which of its steps, if it gets that far. */
  readonly cutOff: number
  readonly outcome: NoticeState
}

const foundIn = (scene: Scene, { where }: Doing): Found => scene.found.get(where) as Found

/** A request writes itself into the person's document. */
const ask = (scene: Scene, doing: Doing): void => {
  const { session, ledger } = foundIn(scene, doing)
  scene.serial += 1
  const requestKey = `request-${scene.serial}`
  const wanted: Entry = {
    sessionId: session.id, state: 'asked', requestKey, ticketId: `ticket-${scene.serial}`, rev: 1, party: two, at: scene.now,
    ...copiesOf(session), answers: 'sealed', openid: 'sealed',
  }
  if (ledger.mine || ledger.myWaiting) return
  const view = { rev: 0, left: session.capacity, freed: 0, waitingCount: 0, queue: [], ...ledger }
  const person = scene.person ?? newPerson('2025', 'p1', scene.now)
  const decision = decideAsk(person, wanted, { liveMax: 10, view }, scene.now)
  if (!decision.ok) return
  const { key, entry, rate, dueAt } = decision.value
  scene.person = { ...person, entries: { ...person.entries, [key]: entry }, rate, dueAt }
}

const setLedger = (scene: Scene, doing: Doing, ledger: Found['ledger']): void => {
  scene.found.set(doing.where, { ...foundIn(scene, doing), ledger })
}

const entryIn = (scene: Scene, { where }: Doing): Entry | undefined => scene.person?.entries[entryKey(where)]

/** The ledger takes a request that was asked: a place, a turn, or a turn with an offer. */
const commit = (scene: Scene, doing: Doing): void => {
  const entry = entryIn(scene, doing)
  if (entry?.state !== 'asked' || scene.now >= later(entry.at, 20 * SECOND)) return
  const { requestKey, ticketId } = entry
  const turn = { requestKey, ticketId, party: two, at: scene.now }
  if (doing.template === 'reminder') setLedger(scene, doing, { mine: { ...turn, rev: 1, share: 'online' } })
  else setLedger(scene, doing, { myWaiting: { ...turn, atLeast: 2 } })
}

const queue = (scene: Scene, doing: Doing, kind: NoticeKind, serial: number): void => {
  const key = entryKey(doing.where)
  const { person, now } = scene
  const id = `${kind}-${key}-${serial}`
  if (!person?.entries[key] || id in person.notices) return
  const notice: Notice = { kind, sessionId: doing.where, state: 'queued', at: now, dueAt: now, until: later(now, DAY) }
  scene.person = { ...person, notices: { ...person.notices, [id]: notice }, dueAt: now }
}

const offer = (scene: Scene, doing: Doing): void => {
  const { ledger: { myWaiting } } = foundIn(scene, doing)
  if (!myWaiting || myWaiting.offer) return
  setLedger(scene, doing, { myWaiting: { ...myWaiting, offer: { places: 2, at: scene.now, expiresAt: later(scene.now, HOUR) } } })
  queue(scene, doing, 'offer', scene.now)
}

const giveUp = (scene: Scene, doing: Doing): void => {
  const { ledger: { mine, myWaiting } } = foundIn(scene, doing)
  const has = mine ?? myWaiting
  if (!has) return
  setLedger(scene, doing, { myReleased: { requestKey: has.requestKey, ticketId: has.ticketId, at: scene.now, why: 'cancelled' } })
}

const moveSession = (scene: Scene, doing: Doing): void => {
  const { session, ledger } = foundIn(scene, doing)
  const startsAt = later(session.startsAt, 6 * HOUR)
  scene.found.set(doing.where, { session: { ...session, startsAt, endsAt: later(startsAt, HOUR) }, ledger })
  queue(scene, doing, 'sessionMoved', scene.now)
}

const cancelSession = (scene: Scene, doing: Doing): void => {
  const { session, ledger } = foundIn(scene, doing)
  scene.found.set(doing.where, { session: { ...session, cancelled: { at: scene.now, reason: '雨' } }, ledger })
  queue(scene, doing, 'sessionCancelled', scene.now)
}

const allow = (scene: Scene, { template }: Doing): void => {
  if (!scene.person) return
  scene.allowed[template] += 1
  scene.person = { ...scene.person, accepts: { ...scene.person.accepts, [template]: (scene.person.accepts[template] ?? 0) + 1 } }
}

const wait = (scene: Scene, { minutes }: Doing): void => {
  scene.now = later(scene.now, minutes * MINUTE)
}

/** The waiting list is tended before people are settled: what has lapsed by now is released. */
export const tend = (scene: Scene): void => {
  for (const [id, { session, ledger: { myWaiting } }] of scene.found) {
    const hasBegun = scene.now >= session.startsAt || session.cancelled !== undefined
    if (!myWaiting || !(hasBegun || (myWaiting.offer && scene.now >= myWaiting.offer.expiresAt))) continue
    const { requestKey, ticketId } = myWaiting
    scene.found.set(id, { session, ledger: { myReleased: { requestKey, ticketId, at: scene.now, why: hasBegun ? 'sessionBegan' : 'offerLapsed' } } })
  }
}

const clock = (scene: Scene, { cutOff, outcome }: Doing): void => {
  if (!scene.person || scene.person.dueAt > scene.now) return
  tend(scene)
  const settled = settlePerson(scene.person, scene.found, scene.now)
  if (settled.kind === 'gone') {
    scene.person = undefined
    return
  }
  const { person: marked, toSend } = decideSending({ ...scene.person, ...settled.person }, scene.now)
  if (cutOff === 0) return
  const { callSince, ...fields } = marked
  scene.person = { ...newPerson('2025', 'p1', scene.now), ...scene.person, ...fields, ...(callSince !== undefined && { callSince }) }
  if (marked.dueAt <= scene.now) throw new Error(`due again at once: ${JSON.stringify(scene.person)}`)
  toSend.forEach(([id, notice], index) => {
    if (cutOff <= index + 1) return
    scene.asked.set(id, (scene.asked.get(id) ?? 0) + 1)
    scene.spent[TEMPLATE_OF[notice.kind]] += 1
    if (cutOff === index + 2 || !scene.person) return
    scene.person = { ...scene.person, notices: { ...scene.person.notices, [id]: { ...notice, state: outcome } } }
  })
}

const DOINGS = { ask, commit, offer, giveUp, moveSession, cancelSession, allow, wait, clock }

const doings: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom<Doing['what']>('ask', 'ask', 'commit', 'commit', 'commit', 'offer', 'giveUp', 'moveSession', 'cancelSession', 'allow', 'allow', 'wait', 'wait', 'clock', 'clock', 'clock'),
  where: fc.constantFrom('2025.one', '2025.one', '2025.two'),
  template: fc.constantFrom<Template>('reminder', 'reminder', 'change', 'offer'),
  minutes: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 60, max: 900 })),
  cutOff: fc.oneof(fc.constant(99), fc.integer({ min: 0, max: 4 })),
  outcome: fc.constantFrom<NoticeState>('sent', 'unknown', 'noSubscription'),
})

/** Somebody who holds places, or waits, and allowed messages: where most of what can go wrong begins. */
const settledIn: fc.Arbitrary<readonly Doing[]> = fc.array(doings, { minLength: 2, maxLength: 2 }).map((some) => [
  ...some.flatMap((doing) => [{ ...doing, what: 'ask' as const }, { ...doing, what: 'commit' as const }]),
  ...some.slice(1).flatMap((doing) => TEMPLATES.map((template) => ({ ...doing, template, what: 'allow' as const }))),
  ...some.slice(1).flatMap((doing) => [{ ...doing, what: 'wait' as const, minutes: 11 }, { ...doing, what: 'clock' as const, cutOff: 99 }]),
])

/** What may happen to one person, in any order. */
export const lives: fc.Arbitrary<readonly Doing[]> = fc.tuple(settledIn, fc.array(doings, { maxLength: 40 })).map(([before, after]) => [...before, ...after])

/** Lets it happen, and looks after each step that no message is sent twice or without being allowed. */
export const played = (all: readonly Doing[]): Scene => {
  const scene = newScene()
  for (const doing of all) {
    DOINGS[doing.what](scene, doing)
    checkSending(scene, doing)
  }
  return scene
}

const checkSending = ({ asked, spent, allowed, person }: Scene, { what }: Doing): void => {
  const wrong = [
    ...[...asked].filter(([, times]) => times > 1).map(([id]) => `${id} twice`),
    ...Object.entries(spent).filter(([template, times]) => times > allowed[template as Template]).map(([template]) => `more ${template} than allowed`),
    ...Object.entries(person?.accepts ?? {}).filter(([, left]) => left < 0).map(([template]) => `${template} below 0`),
  ]
  if (wrong.length > 0) throw new Error(`${wrong.join()} after ${what}`)
}
