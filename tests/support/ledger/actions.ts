import { decideGiveBack, decideTake } from '@domain/checkin/allotment'
import { decideAnswer, type GroupAnswer } from '@domain/group/decideAnswer'
import { later, MINUTE } from '@domain/kernel/instant'
import type { Result } from '@domain/kernel/result'
import { decideCancel } from '@domain/reservation/decideCancel'
import { decideChange } from '@domain/reservation/decideChange'
import { decideMove } from '@domain/reservation/decideMove'
import { decideReserve } from '@domain/reservation/decideReserve'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { decideCapacity } from '@domain/session/decideCapacity'
import { decideReschedule } from '@domain/session/decideReschedule'
import type { LedgerView } from '@domain/session/ledger'
import { absent, add, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import { releasedPlaces } from '@domain/session/openPlaces'
import type { Share } from '@domain/session/session'
import { decideAccept } from '@domain/waitlist/decideAccept'
import { decideJoin } from '@domain/waitlist/decideJoin'
import { decideLeave } from '@domain/waitlist/decideLeave'
import { decideTend } from '@domain/waitlist/decideTend'
import { keptWaiting, overdue, type SessionState } from './invariants'
import { fail, pass, present, seenBy, viewOf, write, type History } from './world'

/** One thing that somebody does; each action looks only at the fields that concern it. */
export interface Step {
  readonly action: keyof typeof ACTIONS
  readonly who: string
  readonly where: 'a' | 'b'
  readonly people: number
  readonly atLeast: number
  readonly share: Share
  readonly capacity: number
  /** How many writes old the picture is that the action decides on. */
  readonly readAgo: number
  /** The same request once more, instead of a new one. */
  readonly again: boolean
  /** The request is cut off between its two writes. */
  readonly cutOff: boolean
  readonly minutes: number
}

const other = (where: Step['where']): Step['where'] => (where === 'a' ? 'b' : 'a')
const adults = (people: number) => ({ ...EMPTY_PARTY, adult: people })

interface Scene {
  readonly history: History
  readonly step: Step
  readonly seen: SessionState
  readonly asking: { readonly session: SessionState; readonly personId: string }
  readonly view: LedgerView
  readonly now: ReturnType<typeof present>['now']
}

/** Who can do this at all, as far as was seen; else the step does nothing. */
const ableTo = (action: Step['action'], { ledger: { holders, waiting } }: SessionState): readonly string[] => {
  if (action === 'accept') return Object.keys(waiting).filter((personId) => waiting[personId]?.offer)
  if (action === 'leave') return Object.keys(waiting)
  if (action === 'answer') return Object.keys(holders).filter((personId) => holders[personId]?.review)
  return ['cancel', 'change', 'move'].includes(action) ? Object.keys(holders) : []
}

/** The person of the step's number, of those who can do it. */
const actor = ({ action, who }: Step, seen: SessionState): string => {
  const able = ableTo(action, seen)
  return able[Number(who.slice(1)) % Math.max(1, able.length)] ?? who
}

const sceneOf = (history: History, asked: Step): Scene => {
  const world = seenBy(history, asked.readAgo)
  const seen = world.sessions[asked.where] as SessionState
  const step = { ...asked, who: actor(asked, seen) }
  return { history, step, seen, asking: { session: seen, personId: step.who }, view: viewOf(seen, step.who), now: world.now }
}

type Decision = Result<{ readonly kind: string; readonly write?: LedgerWrite }, { readonly code: string }>

/** Makes what was decided; then asks once more with the same words: the answer must be that it is done already. */
const carryOut = ({ history, seen, step }: Scene, decide: (view: LedgerView, now: Scene['now']) => Decision, { insists }: { readonly insists: boolean }): void => {
  const world = seenBy(history, step.readAgo)
  const first = decide(viewOf(seen, step.who), world.now)
  if (!first.ok || !first.value.write) return
  if (!write(history, seen, first.value.write, insists)) return
  const { now, sessions } = present(history)
  const again = decide(viewOf(sessions[seen.id] as SessionState, step.who), now)
  if (!again.ok || again.value.kind !== 'repeat') fail(history, [`the same request again: ${JSON.stringify(again)}`])
}

const keyOf = ({ step, view }: Scene, serial: number): string =>
  (step.again ? (view.mine ?? view.myWaiting ?? view.myReleased)?.requestKey : undefined) ?? `${step.who}-${serial}`

const commandOf = (scene: Scene) => {
  const requestKey = keyOf(scene, scene.history.log.length)
  return { requestKey, ticketId: `ticket-${scene.seen.id}-${requestKey}`, party: adults(scene.step.people) }
}

const reserve = (scene: Scene): void => {
  const share: Share = scene.step.who.startsWith('c') ? scene.step.share : 'online'
  const command = { ...commandOf(scene), share, ...(share === 'group' && { underReview: true as const }) }
  carryOut(scene, (view, now) => decideReserve(scene.asking, view, command, now), { insists: true })
}

const join = (scene: Scene): void => {
  const command = { ...commandOf(scene), atLeast: scene.step.atLeast }
  carryOut(scene, (view, now) => decideJoin(scene.asking, view, command, now), { insists: true })
}

const accept = (scene: Scene): void => {
  const command = { requestKey: scene.view.myWaiting?.requestKey ?? '', party: adults(scene.step.people) }
  carryOut(scene, (view, now) => decideAccept(scene.asking, view, command, now), { insists: true })
}

const leave = (scene: Scene): void => {
  const command = { requestKey: scene.view.myWaiting?.requestKey ?? '' }
  carryOut(scene, (view, now) => decideLeave(scene.asking, view, command, now), { insists: false })
}

const cancel = (scene: Scene): void => {
  const command = { ticketId: scene.view.mine?.ticketId ?? '' }
  carryOut(scene, (view, now) => decideCancel(scene.asking, view, command, now), { insists: false })
}

const change = (scene: Scene): void => {
  const command = { ...commandOf(scene), ticketId: scene.view.mine?.ticketId ?? '' }
  carryOut(scene, (view, now) => decideChange(scene.asking, view, { ...command, requestKey: `${command.requestKey}-c` }, now), { insists: false })
}

/** A host unit's answer to a group: yes, no, or the other session. */
const answer = (scene: Scene): void => {
  const { step, view, asking } = scene
  const answers: readonly GroupAnswer[] = [{ kind: 'approve' }, { kind: 'decline', reason: '' }, { kind: 'propose', toSessionId: other(step.where) }]
  const command = { ticketId: view.mine?.ticketId ?? '', requestKey: `${commandOf(scene).requestKey}-a`, answer: answers[step.people % answers.length] as GroupAnswer }
  carryOut(scene, (seen, now) => decideAnswer(asking, seen, command, now), { insists: false })
}

const move = (scene: Scene): void => {
  const { history, step, seen, view, now } = scene
  const to = seenBy(history, step.readAgo).sessions[other(step.where)] as SessionState
  const { requestKey } = commandOf(scene)
  const command = { ticketId: view.mine?.ticketId ?? '', requestKey, newTicketId: `ticket-${to.id}-${requestKey}` }
  const seats = { from: { session: seen, ledger: view }, to: { session: to, ledger: viewOf(to, step.who) }, personId: step.who }
  const decision = decideMove(seats, command, now)
  if (!decision.ok || decision.value.kind !== 'take') return
  if (write(history, to, decision.value.write, true) && !step.cutOff) releaseOld(scene, command.ticketId)
}

const releaseOld = ({ history, asking, seen, view, now }: Scene, ticketId: string): void => {
  const old = decideCancel(asking, view, { ticketId, why: 'moved' }, now)
  if (old.ok && old.value.kind === 'release') write(history, seen, old.value.write)
}

const changeCapacity = ({ history, step: { share, capacity }, seen, now }: Scene): void => {
  const decision = decideCapacity(seen, seen.ledger, { share, capacity, was: seen.capacity[share] }, now)
  if (decision.ok) write(history, seen, decision.value.write, true)
}

/** A phone at a gate borrows places; with `again` the same request, which must change nothing. */
const takeAllotment = ({ history, step, seen, now }: Scene): void => {
  const known = Object.keys(seen.ledger.allotments ?? {})
  const requestKey = (step.again ? known[0] : undefined) ?? `allotment-${history.log.length}`
  const decision = decideTake(seen, seen.ledger, { requestKey, places: step.capacity + 1, by: step.who }, now)
  if (decision.ok && decision.value.kind === 'take') write(history, seen, decision.value.write)
}

/** Some of them used. */
const giveBackAllotment = ({ history, step, seen, now }: Scene): void => {
  const known = Object.keys(seen.ledger.allotments ?? {})
  const id = known[step.atLeast % Math.max(1, known.length)] ?? ''
  const walkIns = { walked: { at: now, gate: '', by: step.who, people: adults(step.people), allotment: id } }
  const decision = decideGiveBack(seen.ledger.allotments, { walkIns }, { id, by: step.who }, now)
  if (decision?.kind === 'giveBack') write(history, seen, decision.write)
}

const cancelSession = ({ history, seen, now }: Scene): void => {
  if (seen.cancelled) return
  write(history, seen, { guards: [absent('cancelled')], edits: [put('cancelled', { at: now, reason: '' }), add('factsRev', 1)] }, true)
}

const reschedule = (scene: Scene): void => {
  const { history, seen, step, now } = scene
  const command = { startsAt: later(now, step.minutes * MINUTE), reason: '', wasStartsAt: seen.startsAt }
  const decision = decideReschedule(seen, command, now)
  if (!decision.ok) return
  const { startsAt, signUpClosesAt, moved } = decision.value
  const edits = [put('startsAt', startsAt), put('signUpClosesAt', signUpClosesAt), put('moved', moved), add('factsRev', 1)]
  if (write(history, seen, { guards: [], edits }, true) && !step.cutOff) tend(scene)
}

/** As the clock does: until nothing is left to be done. */
const tend = ({ history, step: { where } }: Pick<Scene, 'history' | 'step'>): void => {
  for (let round = 0; round < 50; round += 1) {
    const { sessions, now } = present(history)
    const session = sessions[where] as SessionState
    const tended = decideTend(session, session.ledger, now)
    if (!tended) {
      history.untended.delete(where)
      const unused = session.ledger.waitingCount > 0 ? releasedPlaces(session, session.ledger.left, now) : 0
      fail(history, [...keptWaiting(session, now), ...overdue(session, now), ...(unused > 0 ? [`${unused} released places that nobody is offered`] : [])])
      return
    }
    if (!write(history, session, tended.write)) fail(history, ['a tending that nobody disturbs is not written'])
  }
  fail(history, ['tending never ends'])
}

/** What the clock finishes: the old place of a party that moved. */
const finishMoves = ({ history, step: { where } }: Scene): void => {
  for (const [personId, { movedFrom }] of Object.entries(sessionIn(history, other(where)).ledger.holders)) {
    const session = sessionIn(history, where)
    const view = viewOf(session, personId)
    const decision = decideCancel({ session, personId }, view, { ticketId: movedFrom?.ticketId ?? '', why: 'moved' }, present(history).now)
    if (decision.ok && decision.value.kind === 'release') write(history, session, decision.value.write)
  }
}

const sessionIn = (history: History, where: Step['where']): SessionState => present(history).sessions[where] as SessionState

const sweep = (scene: Scene): void => {
  finishMoves(scene)
  tend(scene)
}

const wait = ({ history, step: { minutes } }: Scene): void => pass(history, minutes * MINUTE)
const waitLong = ({ history, step: { minutes } }: Scene): void => pass(history, minutes * MINUTE * 10)

const ACTIONS = { reserve, join, accept, leave, cancel, change, answer, move, changeCapacity, takeAllotment, giveBackAllotment, cancelSession, reschedule, tend, sweep, wait, waitLong }

export const ACTION_NAMES = Object.keys(ACTIONS) as readonly (keyof typeof ACTIONS)[]

const told = ({ action, who, where, people, atLeast, share, capacity, readAgo, again, cutOff, minutes }: Step): string =>
  `${who} ${action} in ${where}: ${people} people (at least ${atLeast}), ${share} ${capacity}, ${minutes} minutes, read ${readAgo} writes ago` +
  `${again ? ', the same request' : ''}${cutOff ? ', cut off' : ''}`

/** Does one step. @throws what it broke */
export const take = (history: History, step: Step): void => {
  const writes = history.past.length
  const scene = sceneOf(history, step)
  const line = told(scene.step)
  history.log.push(line)
  ACTIONS[step.action](scene)
  history.log[history.log.length - 1] = `${line} → ${history.past.length - writes} writes`
}
