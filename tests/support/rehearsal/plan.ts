import type { Party } from '@domain/reservation/party'
import { partySize } from '@domain/reservation/party'
import { restOf } from '@domain/checkin/gateScans'
import { partyOf } from '../crashStage'
import { oneOf, type Chance } from '../spoiltTickets'
import type { Mood } from './network'
import { someParty } from './tickets'
import type { Visitor } from './visitors'

/** One thing that happens in front of a steward. */
export type Step =
  | Presented
  | { readonly kind: 'walkIn'; readonly people: Party; readonly undone?: true }
  | { readonly kind: 'exit'; readonly people: number; readonly undone?: true }

/** A ticket is shown, or its code said. */
export interface Presented {
  readonly kind: 'ticket'
  readonly visitor: Visitor
  /** Of the picture that is shown; the code has none. */
  readonly rev: number | undefined
  readonly people?: Party
  /** The steward takes it back at once. */
  readonly undone?: true
  /** Only where they have not been let in yet. */
  readonly unlessIn?: true
  /** The phone dies while it is being checked, and it is shown again. */
  readonly dies?: true
}

export const ROUNDS = 18
const HALF = ROUNDS / 2

/** What happens: by round, by steward, in order. */
export interface Plan {
  readonly steps: Step[][][]
  readonly moods: readonly (readonly Mood[])[]
}

export const emptyPlan = (stewards: number, chance: Chance): Plan => ({
  steps: Array.from({ length: ROUNDS }, () => Array.from({ length: stewards }, () => [])),
  moods: Array.from({ length: stewards }, (_, steward) => moodsOf(steward, chance)),
})

const MOODS: readonly Mood[] = ['good', 'good', 'good', 'cut', 'slow', 'losing']

/** Every mood lasts some rounds; half of the phones lose the network as soon as they have their roster. */
const moodsOf = (steward: number, chance: Chance): readonly Mood[] => {
  const moods: Mood[] = steward % 2 === 0 ? Array.from({ length: 4 }, (): Mood => 'cut') : []
  while (moods.length < ROUNDS) {
    const mood = oneOf(MOODS, chance)
    moods.push(...Array.from({ length: 2 + chance(4) }, () => mood))
  }
  return moods.slice(0, ROUNDS)
}

/** What a steward has to do with in a round. */
export const turnIn = ({ steps, moods }: Plan, { number, round }: { readonly number: number; readonly round: number }) =>
  ({ mood: moods[number]?.[round] ?? 'good', steps: steps[round]?.[number] ?? [] })

/** What becomes of somebody: puts what they do into a plan. */
export type Fate = (visitor: Visitor, plan: Plan, chance: Chance) => void

type Place = readonly [round: number, steward: number]

const placeIn = ({ steps }: Plan, from: number, to: number, chance: Chance): Place =>
  [from + chance(Math.max(1, to - from)), chance(steps[0]?.length ?? 1)]
const add = ({ steps }: Plan, [round, steward]: Place, step: Step) => steps[round]?.[steward]?.push(step)
const shows = (visitor: Visitor, step: Partial<Presented> = {}): Presented => ({ kind: 'ticket', visitor, rev: 1, ...step })
/** After the last change of their reservation. */
const settledIn = ({ versions, cancelledFrom = 0 }: Visitor): number => Math.max(cancelledFrom, ...versions.map(({ from }) => from))

export const comes: Fate = (visitor, plan, chance) => {
  add(plan, placeIn(plan, settledIn(visitor), ROUNDS, chance), shows(visitor, { rev: visitor.versions.at(-1)?.rev ?? 1 }))
}
/** Soon after the reservation was changed. */
export const comesSoon: Fate = (visitor, plan, chance) => {
  const from = settledIn(visitor)
  add(plan, placeIn(plan, from, Math.min(ROUNDS, from + 3), chance), shows(visitor, { rev: visitor.versions.at(-1)?.rev ?? 1 }))
}
/** Shows the old picture, and the new one when that is refused. */
export const comesWithOld: Fate = (visitor, plan, chance) => {
  const from = settledIn(visitor)
  const first = placeIn(plan, from, Math.min(ROUNDS - 1, from + 3), chance)
  add(plan, first, shows(visitor))
  add(plan, [first[0] + 1, first[1]], shows(visitor, { rev: 2, unlessIn: true }))
}
export const saysCode: Fate = (visitor, plan, chance) => {
  add(plan, placeIn(plan, 0, ROUNDS, chance), shows(visitor, { rev: undefined }))
}
/** Some of them first, the others later, at any gate. */
export const comesApart: Fate = (visitor, plan, chance) => {
  const [first, second] = [placeIn(plan, 0, HALF, chance), placeIn(plan, HALF, ROUNDS, chance)]
  const rest = restOf(visitor.party, partyOf(1))
  add(plan, first, shows(visitor, { people: partyOf(1) }))
  if (partySize(rest) > 0) add(plan, second, shows(visitor, { people: rest }))
}
/** Some first, the others later where they were seen before: the steward does not say how many. */
export const followsThere: Fate = (visitor, plan, chance) => {
  const [round, steward] = placeIn(plan, 0, HALF, chance)
  add(plan, [round, steward], shows(visitor, { people: partyOf(1) }))
  if (partySize(visitor.party) > 1) add(plan, [round + 1 + chance(HALF - 1), steward], shows(visitor))
}
/** A screenshot of it is shown soon after, anywhere. */
export const copied: Fate = (visitor, plan, chance) => {
  const first = placeIn(plan, 0, HALF, chance)
  add(plan, first, shows(visitor))
  add(plan, placeIn(plan, first[0] + 1, first[0] + 3, chance), shows(visitor))
}
/** A screenshot of it is shown to the same steward. */
export const copiedThere: Fate = (visitor, plan, chance) => {
  const [round, steward] = placeIn(plan, 0, HALF, chance)
  add(plan, [round, steward], shows(visitor))
  add(plan, [round + chance(HALF), steward], shows(visitor))
}
/** Taken back by the steward, who lets them in after all. */
export const takenBack: Fate = (visitor, plan, chance) => {
  const [round, steward] = placeIn(plan, 0, ROUNDS - 3, chance)
  add(plan, [round, steward], shows(visitor, { undone: true }))
  add(plan, [round + chance(3), steward], shows(visitor))
}
/** In front of a phone that dies before it has said anything. */
export const diesThere: Fate = (visitor, plan, chance) => {
  add(plan, placeIn(plan, 0, ROUNDS, chance), shows(visitor, { dies: true, rev: chance(4) === 0 ? undefined : 1 }))
}
/** Taken back, and they go home. */
export const goesHome: Fate = (visitor, plan, chance) => {
  add(plan, placeIn(plan, 0, ROUNDS, chance), shows(visitor, { undone: true }))
}

/** People without a ticket, and people who leave. */
export const addCrowd = (plan: Plan, chance: Chance, count: number): void => {
  for (let number = 0; number < count; number += 1) {
    const undone = chance(10) === 0 ? { undone: true as const } : {}
    add(plan, placeIn(plan, 0, ROUNDS, chance), { kind: 'walkIn', people: someParty(chance), ...undone })
    add(plan, placeIn(plan, HALF, ROUNDS, chance), { kind: 'exit', people: 1 + chance(4), ...undone })
  }
}
