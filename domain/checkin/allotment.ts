import { checkDoors } from '@domain/checkin/decideCheckIn'
import type { GateBook, WalkIn } from '@domain/checkin/gateBook'
import type { Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { partySize } from '@domain/reservation/party'
import type { Allotment, Allotments, Ledger } from '@domain/session/ledger'
import { absent, add, is, put, type LedgerWrite } from '@domain/session/ledgerWrite'
import { takeFrom } from '@domain/session/openPlaces'
import type { SessionFacts } from '@domain/session/session'

/** Places that an allotment still takes up: all of it, and only what was used once it is given back. */
export const placesOf = ({ places, givenBack }: Allotment): number => (givenBack ? givenBack.used : places)

/** Places for people without a ticket that are not left, because of allotments. */
export const outOf = (allotments: Allotments = {}): number => sum(Object.values(allotments).map(placesOf))

/** Places that phones have and have not given back: people can still be let in on them. */
export const lentPlaces = (allotments: Allotments = {}): number =>
  sum(Object.values(allotments).map(({ places, givenBack }) => (givenBack ? 0 : places)))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

type Walked = Pick<GateBook, 'walkIns'>

/** The session's own ledger, as far as it knows of people without a ticket. */
type WalkInPlaces = Pick<Ledger, 'allotments'> & { readonly left: Pick<Ledger['left'], 'walkIn'> }

/** Who was let in without a ticket: for how many of them there was no place. */
interface Counted {
  readonly scanId: string
  readonly walkIn: WalkIn
  readonly beyond: number
}

/**
 * 直接入场, each with how many of them had no place: those of a phone come in on its allotment, all of them or none; those on
 * paper, typed in afterwards as a family or as a sum, on the places that no phone has. Those who came first have the
 * places, of two at the same moment the one with the smaller id: a function of the set alone.
 */
export const countWalkIns = ({ walkIns }: Walked, ledger: WalkInPlaces): readonly Counted[] => {
  const used = new Map<string, number>()
  const inOrder = Object.entries(walkIns)
    .filter(([, { undone }]) => !undone)
    .sort(([id, one], [otherId, other]) => one.at - other.at || (id < otherId ? -1 : 1))
  return inOrder.map(([scanId, walkIn]) => {
    const source = walkIn.allotment ?? ''
    const before = used.get(source) ?? 0
    const people = partySize(walkIn.people)
    const free = placesFor(walkIn, ledger) - before
    const placed = isOnPaper(walkIn) ? Math.min(people, free) : fits(people, free)
    used.set(source, before + placed)
    return { scanId, walkIn, beyond: people - placed }
  })
}

const isOnPaper = ({ fromSheet, allotment }: WalkIn): boolean => fromSheet === true && allotment === undefined

/** Whom a phone let in without an allotment, or on one that is unknown, had no place. */
const placesFor = (walkIn: WalkIn, { left, allotments = {} }: WalkInPlaces): number => {
  if (isOnPaper(walkIn)) return left.walkIn
  const allotment = walkIn.allotment === undefined ? undefined : allotments[walkIn.allotment]
  return allotment ? placesOf(allotment) : 0
}

const fits = (people: number, free: number): number => (people <= free ? people : 0)

/** Places for people without a ticket that nobody has: no phone, and nobody on paper. */
export const freeWalkIns = (book: Walked, ledger: WalkInPlaces): number =>
  ledger.left.walkIn - sum(countWalkIns(book, ledger).filter(({ walkIn }) => isOnPaper(walkIn)).map(within))

const within = ({ walkIn, beyond }: Counted): number => partySize(walkIn.people) - beyond

/** Places of all these allotments that people were let in on. */
export const usedOf = (allotments: Allotments, { walkIns }: Walked): number =>
  sum(Object.entries(allotments).map(([id, allotment]) => allotment.givenBack?.used ?? usedOfOne(id, allotment, walkIns)))

/** What was used of one, whether or not it has been given back since. */
const usedOfOne = (id: string, allotment: Allotment, walkIns: GateBook['walkIns']): number =>
  sum(countWalkIns({ walkIns }, { left: { walkIn: 0 }, allotments: { [id]: allotment } }).map(within))

export type TakeRefusal =
  | { readonly code: 'SESSION_CANCELLED' }
  | { readonly code: 'DOORS_CLOSED'; readonly closedAt: Instant }
  /** All are used, or with other phones. */
  | { readonly code: 'NO_WALK_IN_LEFT' }

interface TakeCommand {
  readonly requestKey: string
  /** As many as the phone would like. */
  readonly places: number
  readonly by: string
}

export type TakeDecision =
  | { readonly kind: 'repeat'; readonly allotment: Allotment }
  | { readonly kind: 'take'; readonly allotment: Allotment; readonly write: LedgerWrite }

/** 借现场名额: moves as many places as there are, up to those wanted, from the share to a phone. Before the doors open too. */
export const decideTake = (
  session: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'cancelled' | 'stopped'>,
  { left, allotments = {} }: Pick<Ledger, 'left' | 'allotments'>,
  { requestKey, places: wanted, by }: TakeCommand,
  now: Instant,
): Result<TakeDecision, TakeRefusal> => {
  const known = allotments[requestKey]
  if (known) return ok({ kind: 'repeat', allotment: known })
  const doors = checkDoors(session, now)
  if (!doors.ok && (doors.refusal.code === 'SESSION_CANCELLED' || doors.refusal.code === 'DOORS_CLOSED')) return refuse(doors.refusal)
  const places = Math.min(wanted, left.walkIn)
  if (places === 0) return refuse({ code: 'NO_WALK_IN_LEFT' })
  const allotment: Allotment = { places, by, at: now }
  const path = `ledger.allotments.${requestKey}`
  const { guards, edits } = takeFrom('walkIn', places)
  return ok({ kind: 'take', allotment, write: { guards: [...guards, absent(path)], edits: [...edits, put(path, allotment)] } })
}

interface GiveBackCommand {
  readonly id: string
  readonly by: string
}

export type GiveBackDecision =
  | { readonly kind: 'repeat'; readonly used: number }
  | { readonly kind: 'giveBack'; readonly used: number; readonly write: LedgerWrite }

/**
 * 还现场名额: what nobody was let in on is left again. Whoever is told of later was let in beyond the allotment.
 * @param book  everything that is known of the gates
 * @returns undefined where there is no such allotment
 */
export const decideGiveBack = (allotments: Allotments = {}, book: Walked, { id, by }: GiveBackCommand, now: Instant): GiveBackDecision | undefined => {
  const allotment = allotments[id]
  if (!allotment) return undefined
  if (allotment.givenBack) return { kind: 'repeat', used: allotment.givenBack.used }
  const used = usedOfOne(id, allotment, book.walkIns)
  const path = `ledger.allotments.${id}`
  const unused = allotment.places - used
  return {
    kind: 'giveBack',
    used,
    write: {
      guards: [is(`${path}.at`, allotment.at), absent(`${path}.givenBack`)],
      edits: [put(`${path}.givenBack`, { used, by, at: now }), ...(unused === 0 ? [] : [add('ledger.left.walkIn', unused)])],
    },
  }
}

/** Who walked in, of all gates: how many on places that there were, and how many beyond them. */
export const walkInFigures = (book: Walked, ledger: WalkInPlaces): { readonly within: number; readonly beyond: number } => {
  const counted = countWalkIns(book, ledger)
  return { within: sum(counted.map(within)), beyond: sum(counted.map(({ beyond }) => beyond)) }
}
