import type { Reply } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import { inTurns, untilAnswered } from './crashRun'
import { openStage, type Stage } from './crashStage'
import type { Cloud } from './cloud'
import { ledgerFaults, readTruth, settledFaults, type Truth } from './ledgerTruth'

export interface RaceWish {
  readonly people: number
  readonly places: number
  /** People acting at the same moment. */
  readonly atOnce: number
  /** How often the database is killed with SIGKILL meanwhile. */
  readonly kills: number
}

/** What one person was told in the end. */
interface Told {
  readonly persona: string
  readonly sessionId: string
  /** The ticket; absent for whoever was refused. */
  readonly ticketId?: string
  readonly cancelled?: true
  readonly waits?: true
}

export interface RaceOutcome {
  readonly accepted: number
  readonly refused: number
  readonly cancelled: number
  readonly waiting: number
  /** Calls that found nobody, or a database that had just died. */
  readonly unanswered: number
  readonly seconds: number
  /** What is wrong, in sentences. */
  readonly faults: readonly string[]
}

/**
 * Everybody wants a place of one session, and taps twice. Every fifth who gets one gives it up again; every fifth who
 * gets none waits. Whoever is left without an answer asks again with the same key.
 */
export const runRace = async (cloud: Cloud, wish: RaceWish): Promise<RaceOutcome> => {
  const stage = openStage(cloud)
  const sessionId = await stage.session({ capacity: { online: wish.places } })
  const counted = { unanswered: 0, done: 0, killed: 0 }
  const began = performance.now()
  const told = await inTurns(
    Array.from({ length: wish.people }, (_, number) => number),
    async (number) => {
      const one = await takePart(stage, { sessionId, number, onUnanswered: () => (counted.unanswered += 1) })
      counted.done += 1
      // Spread over the first half of the race: later there is nothing left to lose.
      if (counted.killed < wish.kills && counted.done >= ((counted.killed + 1) * wish.people) / 2 / (wish.kills + 1)) {
        counted.killed += 1
        await cloud.killEmulator()
      }
      return one
    },
    wish.atOnce,
  )
  const seconds = Math.round((performance.now() - began) / 10) / 100
  const truth = await readTruth(cloud.emulatorUrl)
  return {
    accepted: told.filter(({ ticketId }) => ticketId !== undefined).length,
    refused: told.filter(({ ticketId }) => ticketId === undefined).length,
    cancelled: told.filter(({ cancelled }) => cancelled).length,
    waiting: told.filter(({ waits }) => waits).length,
    unanswered: counted.unanswered,
    seconds,
    faults: [...ledgerFaults(truth), ...toldFaults(told, truth)],
  }
}

interface Part {
  readonly sessionId: string
  readonly number: number
  readonly onUnanswered: () => void
}

const takePart = async (stage: Stage, { sessionId, number, onUnanswered }: Part): Promise<Told> => {
  const persona = stage.person()
  const input = stage.signUp(sessionId)
  const tap = async (): Promise<Reply<'reserve'>> => {
    const first = await stage.cloud.call(persona, 'reserve', input)
    if (!first.ok && first.refusal.code === 'FAULT') onUnanswered()
    return untilAnswered(stage.cloud, { persona, action: 'reserve', input })
  }
  const replies = await Promise.all([tap(), tap()])
  // One tap may find it full and the other, a moment later, a place that somebody gave up; never two places.
  const tickets = new Set(replies.flatMap((reply) => (reply.ok ? [reply.value.ticket.ticketId] : [])))
  const [ticketId] = tickets
  if (tickets.size > 1) throw new Error(`two taps, two tickets: ${JSON.stringify(replies)}`)
  if (ticketId === undefined) return { persona, sessionId, ...(number % 5 === 0 && (await waits(stage, persona, input)) && { waits: true }) }
  if (number % 5 !== 0) return { persona, sessionId, ticketId }
  const given = await untilAnswered(stage.cloud, { persona, action: 'cancel', input: { sessionId, ticketId } })
  return { persona, sessionId, ticketId, ...(given.ok && { cancelled: true }) }
}

/** Somebody refused joins the list with the same key; whoever finds a place free by then does without. */
const waits = async (stage: Stage, persona: string, input: ReturnType<Stage['signUp']>): Promise<boolean> =>
  (await untilAnswered(stage.cloud, { persona, action: 'joinWaiting', input })).ok

/** Everyone who was told yes holds the place, unless given up; nobody else does. */
const toldFaults = (told: readonly Told[], { sessions }: Truth): readonly string[] => {
  const ledgers = sessions.filter(({ root }) => root._id === told[0]?.sessionId).flatMap((session) => session.ledgers)
  const kept = new Set(ledgers.flatMap(({ ledger }) => Object.values(ledger.holders).map(({ ticketId }) => ticketId)))
  const promised = told.flatMap(({ ticketId, cancelled }) => (ticketId === undefined || cancelled ? [] : [ticketId]))
  const lost = promised.filter((ticketId) => !kept.has(ticketId))
  const never = [...kept].filter((ticketId) => !promised.includes(ticketId))
  return [
    ...lost.map((ticketId) => `${ticketId} was told yes and holds nothing`),
    ...never.map((ticketId) => `${ticketId} holds a place nobody was told of`),
  ]
}

/** Moves the clock past the sweeper's patience and lets it run; then everything must be settled. @returns what is not */
export const faultsAfterSweep = async (cloud: Cloud, at: string, runs = 6): Promise<readonly string[]> => {
  await cloud.setClock(at)
  for (let run = 0; run < runs; run += 1) await cloud.tick()
  return settledFaults(await readTruth(cloud.emulatorUrl), Date.parse(at) as Instant)
}
