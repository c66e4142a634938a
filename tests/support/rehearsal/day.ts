import type { GateRecord } from '@domain/checkin/gateRecord'
import type { GateOutcome } from '@/features/checkin/phone/alone'
import type { PhoneState, Presented as Shown } from '@/features/checkin/phone/gatePhone'
import type { Chance } from '../spoiltTickets'
import type { Attempt } from './attempts'
import { ROUNDS, turnIn, type Plan, type Presented, type Step } from './plan'
import type { Steward } from './steward'
import type { Visitor } from './visitors'

/** What is counted beside tickets: people in and out, by gate. */
export interface Counted {
  readonly attempts: Attempt[]
  /** What the stewards did without a ticket, and left standing. */
  readonly others: Exclude<GateRecord, { readonly kind: 'ticket' | 'refused' }>[]
}

export interface Day {
  readonly stewards: readonly Steward[]
  readonly plan: Plan
  readonly chance: Chance
  readonly textOf: (visitor: Visitor, rev: number) => string
  /** What happens in the ledger, and to the machines, before a round. */
  readonly before: (round: number) => Promise<void>
  /** Whose phone dies after which rounds. */
  readonly isKilled: (steward: number, round: number) => boolean
}

/** Plays the day, round by round: the stewards at once, each with one visitor after the other, in whatever network they have. */
export const playDay = async (day: Day): Promise<Counted> => {
  const counted: Counted = { attempts: [], others: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    await day.before(round)
    await Promise.all(day.stewards.map((_, number) => playRound(day, { number, round }, counted)))
  }
  return counted
}

interface Turn {
  readonly number: number
  readonly round: number
}

const playRound = async ({ stewards, plan, chance, textOf, isKilled }: Day, { number, round }: Turn, counted: Counted): Promise<void> => {
  const steward = stewards[number]
  if (!steward) return
  const { mood, steps } = turnIn(plan, { number, round })
  steward.network.turn(mood)
  // A phone looks for the network every few seconds.
  await steward.phone().sync()
  const syncAt = chance(steps.length + 1)
  let syncing: Promise<void> | undefined
  for (const [place, step] of steps.entries()) {
    // On its way while people come: what is being handed in and read meets what is being decided.
    if (place === syncAt) syncing = steward.phone().sync()
    // What a program was doing when it died never ends.
    if (step.kind === 'ticket' && step.dies) syncing = undefined
    await play(steward, { step, round, textOf, chance }, counted)
  }
  if (isKilled(number, round)) steward.restart()
  else await syncing
}

interface Playing extends Pick<Day, 'textOf' | 'chance'> {
  readonly step: Step
  readonly round: number
}

const play = async (steward: Steward, { step, ...turned }: Playing, counted: Counted): Promise<void> => {
  if (step.kind === 'ticket') return present(steward, { ...step, ...turned }, counted)
  const phone = steward.phone()
  const made = madeBy(steward, step)
  if (!made) throw new Error('nobody may walk in')
  if (step.undone) phone.undo(made)
  else counted.others.push(made)
}

const madeBy = ({ phone, gate }: Steward, step: Exclude<Step, { readonly kind: 'ticket' }>): Counted['others'][number] | undefined => {
  if (step.kind === 'exit') return phone().exit(gate, step.people)
  const walkedIn = phone().walkIn(gate, step.people)
  return walkedIn.ok ? walkedIn.value : undefined
}

const present = async (steward: Steward, { textOf, round, chance, ...step }: Presented & Turned, { attempts }: Counted): Promise<void> => {
  const { visitor, people, unlessIn, undone, dies } = step
  if (unlessIn && attempts.some((attempt) => attempt.visitor === visitor && attempt.outcome.kind === 'in')) return
  const { gate } = steward
  const shown = { read: readOf(step, textOf), gate, ...(people && { people }) }
  const outcome = (dies && await checkInAndDie(steward, shown, chance)) ?? await steward.phone().checkIn(shown)
  attempts.push({ ...step, round, gate, outcome })
  if (undone && outcome.kind === 'in') steward.phone().undo(outcome.record)
}

/** The phone dies before it says anything, or soon after. @returns what the steward was told, if anything */
const checkInAndDie = async (steward: Steward, shown: Shown, chance: Chance): Promise<GateOutcome | undefined> => {
  const [outcome, isKnownToServer] = [await Promise.race([steward.phone().checkIn(shown), pause(chance(6))]), chance(2) === 0]
  steward.restart()
  // What it had asked arrives all the same, before the ticket is shown again or after.
  if (isKnownToServer) await steward.network.isQuiet()
  return outcome
}

const pause = (milliseconds: number) => new Promise<undefined>((resolve) => { setTimeout(resolve, milliseconds) })

const readOf = ({ visitor, rev }: Presented, textOf: Day['textOf']): Shown['read'] =>
  rev === undefined ? { by: 'code', code: visitor.ticketId } : { by: 'qr', text: textOf(visitor, rev) }

interface Turned extends Pick<Day, 'textOf' | 'chance'> {
  readonly round: number
}

/** All are back on the network: everybody hands in what they have, and then everybody learns what all have handed in. */
export const comeBack = async (stewards: readonly Steward[]): Promise<void> => {
  for (const { network } of stewards) network.turn('good')
  for (const { network } of stewards) await network.isQuiet()
  await untilHeard(stewards)
  await untilHeard(stewards)
}

/** A machine that has much else to do loses an answer even now; a phone asks again. */
const MOST_TIMES = 20

const untilHeard = async (stewards: readonly Steward[]): Promise<void> => {
  for (let time = 0; time < MOST_TIMES; time += 1) {
    await Promise.all(stewards.map((steward) => steward.phone().sync()))
    if (stewards.every((steward) => isSettled(steward.phone().state()))) return
  }
}

const isSettled = ({ away, own }: PhoneState): boolean => away === undefined && own.every(({ told }) => told)
