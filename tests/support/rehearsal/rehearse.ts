import type { GateSession } from '@domain/contract/gateViews'
import type { Cloud } from '../cloud'
import { chanceFrom, type Chance } from '../spoiltTickets'
import { comeBack, playDay, type Counted } from './day'
import {
  addCrowd, comes, comesApart, comesSoon, comesWithOld, copied, copiedThere, diesThere, emptyPlan, followsThere, goesHome, saysCode, takenBack,
  type Fate, type Plan,
} from './plan'
import { employ, ENDS_AT, openSetting, type Setting } from './setting'
import type { Steward } from './steward'
import { holdTickets, signerOf } from './tickets'
import { askForGroup, changeLedger, signUpVisitor, stranger, visitorOf, type Visitor } from './visitors'

/** How large a day is rehearsed. */
export interface RehearsalWish {
  readonly seed: number
  readonly stewards: number
  readonly tickets: number
}

/** A day that was rehearsed, with all phones back on the network and everything handed in. */
export interface Rehearsed {
  readonly session: GateSession
  readonly stewards: readonly Steward[]
  readonly visitors: readonly Visitor[]
  readonly counted: Counted
}

/** All numbers are those of so many tickets, and grow with them. */
const BASE = 1_200
const PLACES = { online: 6_400, group: 100, walkIn: 200 }
const [SIGNED_UP, CANCELLED, CHANGED_SOON, NEWCOMERS, GROUPS, STRANGERS, CROWD] = [130, 50, 90, 22, 8, 8, 120]

/** How many do what, of those who have a ticket when the rosters are loaded; all others just come. */
const FATES: readonly (readonly [number, Fate])[] =
  [[90, comesApart], [40, followsThere], [60, copied], [30, copiedThere], [50, takenBack], [15, goesHome], [60, saysCode], [60, diesThere], [40, () => undefined]]

/** Of every six stewards: whose phone dies, by round. */
const SIX = 6
const PHONE_KILLS: Readonly<Record<number, number>> = { 6: 1, 12: 4 }
/** The function's process is killed while phones hand in and ask. */
const FUNCTION_KILLS = [4, 10]

/** Rehearses a day at the gates of a session of 64 shards, reproducibly, on a cloud that is there. */
export const rehearse = async (cloud: Cloud, { seed, stewards: people, tickets }: RehearsalWish): Promise<Rehearsed> => {
  const scaled: Scaled = (count) => Math.round((count * tickets) / BASE)
  const setting = await openSetting(cloud, { online: scaled(PLACES.online), group: scaled(PLACES.group), walkIn: scaled(PLACES.walkIn) })
  const { stage, session } = setting
  const chance = chanceFrom(seed)
  const stewards = await employ(setting, people, seed)
  const plan = emptyPlan(people, chance)

  const held = await holdTickets(cloud, session.id, { count: tickets - scaled(SIGNED_UP) - scaled(NEWCOMERS) - scaled(GROUPS), chance, at: await stage.now() })
  const direct = [...held].map(([ticketId, party]) => visitorOf(ticketId, party))
  const signedUp = await many(scaled(SIGNED_UP), () => signUpVisitor(stage, session.id, chance))
  await Promise.all(stewards.map((steward) => steward.phone().sync()))
  // Whoever is new or changes from here on is not in the rosters.
  const changing = signedUp.map((visitor, place) => withChange(visitor, place < scaled(CANCELLED), chance))
  const newcomers = [
    ...await many(scaled(NEWCOMERS), () => signUpVisitor(stage, session.id, chance)),
    ...await many(scaled(GROUPS), () => askForGroup(stage, session.id)),
  ]
  const others = [...newcomers, ...Array.from({ length: scaled(STRANGERS) }, () => stranger(chance))]
  fillPlan({ plan, chance, scaled }, { direct, changing, others })
  const counted = await play({ ...setting, chance, stewards, plan, changing })
  await comeBack(stewards)
  return { session, stewards, visitors: [...direct, ...changing, ...others], counted }
}

/** So many of this day, of what there are so many on a day of 1,200 tickets. */
type Scaled = (count: number) => number

/** Their reservation is given up, or its party changed, soon after the rosters were loaded. */
const withChange = (visitor: Visitor, isCancelled: boolean, chance: Chance): Visitor => {
  const from = chance(8)
  if (isCancelled) return { ...visitor, cancelledFrom: from }
  const party = { ...visitor.party, adult: visitor.party.adult === 1 ? 2 : visitor.party.adult - 1 }
  return { ...visitor, versions: [...visitor.versions, { from, rev: 2, party }] }
}

interface People {
  readonly direct: readonly Visitor[]
  readonly changing: readonly Visitor[]
  readonly others: readonly Visitor[]
}

interface Filling {
  readonly plan: Plan
  readonly chance: Chance
  readonly scaled: Scaled
}

const fillPlan = ({ plan, chance, scaled }: Filling, { direct, changing, others }: People): void => {
  let next = 0
  for (const [count, fate] of FATES) for (const visitor of direct.slice(next, next += scaled(count))) fate(visitor, plan, chance)
  for (const visitor of direct.slice(next)) comes(visitor, plan, chance)
  for (const [place, visitor] of changing.entries()) (place < scaled(CHANGED_SOON) ? comesSoon : comesWithOld)(visitor, plan, chance)
  for (const visitor of others) comesSoon(visitor, plan, chance)
  addCrowd(plan, chance, scaled(CROWD))
}

interface Playing extends Setting {
  readonly chance: Chance
  readonly stewards: readonly Steward[]
  readonly plan: Plan
  readonly changing: readonly Visitor[]
}

const play = ({ cloud, stage, session: { id: sessionId }, chance, stewards, plan, changing }: Playing): Promise<Counted> => {
  const sign = signerOf(cloud)
  const textOf = ({ ticketId, versions, party }: Visitor, rev: number) =>
    sign({ sessionId, ticketId, rev, party: versions.find((version) => version.rev === rev)?.party ?? party, expiresAt: ENDS_AT })
  const before = async (round: number) => {
    await changeLedger(stage, sessionId, changing, round)
    if (FUNCTION_KILLS.includes(round)) setTimeout(() => void cloud.killFunction('staff'), 40)
  }
  return playDay({ stewards, plan, chance, textOf, before, isKilled: (number, round) => PHONE_KILLS[round] === number % SIX })
}

/** Some at once: people sign up. */
const many = async (count: number, make: () => Promise<Visitor>): Promise<readonly Visitor[]> => {
  const made: Visitor[] = []
  while (made.length < count) made.push(...await Promise.all(Array.from({ length: Math.min(6, count - made.length) }, make)))
  return made
}
