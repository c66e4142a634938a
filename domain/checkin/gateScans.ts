import type { Instant } from '@domain/kernel/instant'
import { AGE_BANDS, EMPTY_PARTY, type AgeBand, type Party } from '@domain/reservation/party'

/** 放行记录: that people were let in at a gate on one scan of a ticket. What it says never changes; only `undone` may come. */
export interface GateScan {
  /** By the server's clock; of a phone that was offline, its own with the offset measured at its last contact. */
  readonly at: Instant
  readonly gate: string
  /** personId of the steward. */
  readonly by: string
  /** Who went in now: the party, or a part of it. */
  readonly people: Party
  /** The ticket's, as read; absent when its code was typed. */
  readonly rev?: number
  /** Decided by the phone alone. */
  readonly offline?: true
  /** Typed in afterwards from the paper sheet. */
  readonly fromSheet?: true
  /** Taken back by the steward who made it. */
  readonly undone?: true
}

/** Of one ticket, by scan id. The set is the truth: whoever brings a scan, how often, and in which order, changes nothing. */
export type GateScans = Readonly<Record<string, GateScan>>

/** What may be brought more than once, from more than one side. */
interface Brought {
  readonly offline?: true
  readonly undone?: true
}

/** Both sets as one. Commutative, associative and idempotent; what was undone anywhere is undone. */
export const mergeScans = <Scan extends Brought>(
  one: Readonly<Record<string, Scan>>,
  other: Readonly<Record<string, Scan>>,
): Readonly<Record<string, Scan>> => {
  const merged: Record<string, Scan> = { ...one }
  for (const [scanId, scan] of Object.entries(other)) {
    const known = merged[scanId]
    merged[scanId] = known ? mergeScan(known, scan) : scan
  }
  return merged
}

/**
 * The same scan from two sides. Where the phone heard no answer and decided by itself, the server's own stands; two of
 * one side differ only if a phone lies, and then the smaller text stands.
 */
const mergeScan = <Scan extends Brought>(one: Scan, other: Scan): Scan => {
  const [first = one] = [one, other].sort(byAuthority)
  return { ...first, ...((one.undone || other.undone) && { undone: true }) }
}

const byAuthority = (one: Brought, other: Brought): number =>
  Number(one.offline === true) - Number(other.offline === true) || byText(one, other)

const byText = (one: Brought, other: Brought): number => {
  const [text, otherText] = [textOf(one), textOf(other)]
  if (text === otherText) return 0
  return text < otherText ? -1 : 1
}

const textOf = ({ undone: _undone, ...facts }: Brought): string =>
  JSON.stringify(Object.entries(facts).sort(([key], [otherKey]) => (key < otherKey ? -1 : 1)))

/** What stands of them, in the order in which people went in; of two at the same moment the smaller id is first. */
export const inOrder = (scans: GateScans): readonly (readonly [scanId: string, scan: GateScan])[] =>
  Object.entries(scans)
    .filter(([, { undone }]) => !undone)
    .sort(([id, one], [otherId, other]) => one.at - other.at || (id < otherId ? -1 : 1))

/** 待查: why an entry is looked at afterwards; nobody is turned away for it any more. */
export type Flag =
  /** More people than the party: two gates that could not talk let it in, or one let in too many. */
  | 'double'
  /** Given up before, as the phone could not know. */
  | 'cancelled'
  /** The party had been changed, and an older picture of the ticket was shown. */
  | 'replaced'
  /** A group that its host unit had not approved. */
  | 'awaitingReview'
  /** No such ticket, though its signature is ours. */
  | 'unknown'

/** What the ledger knows of a ticket. */
export type TicketTruth =
  | { readonly state: 'held'; readonly party: Party; readonly rev: number; readonly underReview?: true }
  | { readonly state: 'released'; readonly at: Instant }
  | { readonly state: 'unknown' }

/** 入场: that a party, or a part of it, is in. */
export interface Entered {
  /** When and where the first of them went in. */
  readonly at: Instant
  readonly gate: string
  /** Who came so far. */
  readonly people: Party
}

export interface Admission {
  /** As an all-online gate would have counted it; absent: nobody. */
  readonly entered?: Entered
  readonly flagged: readonly { readonly scanId: string; readonly why: Flag; readonly scan: GateScan }[]
}

/** Who came on a ticket, and what is to be looked at: a function of the set alone. */
export const admissionOf = (scans: GateScans, truth: TicketTruth): Admission => {
  let admission: Admission = { flagged: [] }
  for (const [scanId, scan] of inOrder(scans)) {
    const why = whyFlagged(scan, truth, admission.entered?.people ?? EMPTY_PARTY)
    admission = why
      ? { ...admission, flagged: [...admission.flagged, { scanId, why, scan }] }
      : { ...admission, entered: withEntered(admission.entered, scan) }
  }
  return admission
}

/** Who is in after one more scan. */
export const withEntered = (entered: Entered | undefined, { people, at, gate }: GateScan): Entered =>
  entered ? { ...entered, people: addParty(entered.people, people) } : { at, gate, people }

const whyFlagged = ({ rev, people, offline }: GateScan, truth: TicketTruth, came: Party): Flag | undefined => {
  if (truth.state === 'unknown') return 'unknown'
  if (truth.state === 'released') return 'cancelled'
  if (truth.underReview) return 'awaitingReview'
  // On line a later change of the party is no reason: the ticket was the right one when it was shown.
  if (offline && rev !== undefined && rev < truth.rev) return 'replaced'
  return fits(people, restOf(truth.party, came)) ? undefined : 'double'
}

/** Who of a party has not come yet. */
export const restOf = (party: Party, came: Party): Party => perBand((band) => Math.max(0, party[band] - came[band]))

/** Whether so many may still go in. */
export const fits = (people: Party, rest: Party): boolean => AGE_BANDS.every((band) => people[band] <= rest[band])

/** Two parties as one. */
export const addParty = (one: Party, other: Party): Party => perBand((band) => one[band] + other[band])

const perBand = (of: (band: AgeBand) => number): Party =>
  Object.fromEntries(AGE_BANDS.map((band) => [band, of(band)])) as Record<AgeBand, number>
