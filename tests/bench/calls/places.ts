import type { Action } from '@domain/contract/api'
import { CRASH_CASES } from '../../support/crashCases'
import type { CrashCase } from '../../support/crashRun'
import { fullSession, type Stage } from '../../support/crashStage'
import { freshKey } from '../../support/scienceWeek'
import type { Figure } from '../measure'
import { callsFigure, counted, countedAs } from './counted'

/**
 * The most calls of each action on places, when it makes nobody an offer. Staff actions: with the grant's look-up and
 * the audit line, 1 each.
 */
const BUDGETS: { readonly [A in keyof typeof CRASH_CASES]: number } = {
  reserve: 4,
  reserveGroup: 4,
  answerGroup: 8,
  reserveGroupForCaller: 7,
  cancel: 3,
  changeParty: 3,
  move: 5,
  joinWaiting: 4,
  leaveWaiting: 3,
  acceptOffer: 3,
  keepSubscriptions: 2,
  deleteRecord: 3,
  closeAccount: 4,
  changeCapacity: 7,
  // Whoever holds a place and whoever waits are told in a call each: they are told different things.
  cancelSession: 13,
  reschedule: 11,
  reserveForCaller: 7,
  // With a guardian's word on the phone, which is kept.
  changeForCaller: 8,
  cancelForCaller: 6,
  checkIn: 3,
  // The last case writes into five of a large session's gate documents.
  uploadScans: 7,
  takeAllotment: 3,
  giveBackAllotment: 3,
}

/** 1 for each offer that the case makes somebody, who is told; and 1 where the person's document is asked who comes. */
const FURTHER: Readonly<Record<string, number>> = {
  'cancel: two are offered its places': 2,
  'changeParty: fewer, which somebody waits for': 1,
  'changeParty: a group, fewer, with the names of who still comes': 1,
  'changeForCaller: fewer of an online party, whose place somebody waits for': 1,
  'move: somebody waits for its place': 1,
  'leaveWaiting: with an offer, which the next gets': 1,
  'acceptOffer: a part; the rest goes to the next': 1,
  'acceptOffer: by young people alone, who are asked for it': 1,
  'changeCapacity: up, and somebody waits': 1,
}

/** Every action that changes places, in every situation that the crash tests know; then repeats and refusals. */
export const placeCalls = async (stage: Stage): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  for (const [action, cases] of Object.entries(CRASH_CASES) as [keyof typeof CRASH_CASES, readonly CrashCase<Action>[]][]) {
    for (const { name, setUp } of cases) {
      const { persona, input } = await setUp(stage)
      const { calls } = await counted(stage.cloud, { persona, action: action as Action, input })
      const title = `${action}: ${name}`
      figures.push(callsFigure(title, calls, BUDGETS[action] + (FURTHER[title] ?? 0)))
    }
  }
  return [...figures, ...(await repeatedCalls(stage)), await refusedCalls(stage), await lostRace(stage)]
}

const repeatedCalls = async (stage: Stage): Promise<readonly Figure[]> => {
  const sessionId = await stage.session({ capacity: { online: 6 } })
  const [persona, input] = [stage.person(), stage.signUp(sessionId)]
  await stage.call(persona, 'reserve', input)
  const repeated = await counted(stage.cloud, { persona, action: 'reserve', input })
  const second = { ...input, requestKey: freshKey() }
  const again = await counted(stage.cloud, { persona, action: 'reserve', input: second }, 'ALREADY_RESERVED')
  return [callsFigure('reserve: repeated', repeated.calls, 1), callsFigure('reserve: holds a place already', again.calls, 1)]
}

const refusedCalls = async (stage: Stage): Promise<Figure> => {
  const { sessionId } = await fullSession(stage, 2)
  const asked = { persona: stage.person(), action: 'reserve', input: stage.signUp(sessionId) } as const
  return callsFigure('reserve: refused when full', (await counted(stage.cloud, asked, 'SESSION_FULL')).calls, 1)
}

/** The last place is taken by somebody else while this request waits before its commit. */
const lostRace = async (stage: Stage): Promise<Figure> => {
  const sessionId = await stage.session({ capacity: { online: 1 } })
  const requestId = 'bench-lost-race'
  await stage.cloud.control('POST', 'faults', { requestId, call: 4, when: 'before', do: 'delay', ms: 1_000 })
  const asked = { persona: stage.person(), action: 'reserve', input: stage.signUp(sessionId) } as const
  const slow = countedAs(stage.cloud, requestId, asked, 'RACE_LOST')
  await new Promise((resolve) => setTimeout(resolve, 400))
  await stage.holder(sessionId)
  return callsFigure('reserve: somebody was faster, noted', (await slow).calls, 5)
}
