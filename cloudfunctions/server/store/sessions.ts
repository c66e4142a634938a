import type { SessionOutline } from '@domain/session/outline'
import type { Entered, Holder, Ledger, LedgerView, Released, SessionFacts } from '@domain/session/session'
import { collection, command, type Condition } from './cloud'

type Facts = Omit<SessionFacts, 'id'>
export interface SessionDocument extends Facts {
  readonly _id: string
  /** Grows with every change of the facts: places are taken only in the session as it was read. */
  readonly factsRev: number
  readonly ledger: Ledger
}

const sessions = collection<SessionDocument>('sessions')

export interface SessionAndView {
  readonly session: SessionFacts
  readonly factsRev: number
  readonly ledger: LedgerView
}

export const FACT_FIELDS = [
  'editionId', 'eventId', 'baseId', 'kind', 'title', 'placeName', 'startsAt', 'endsAt', 'signUpOpensAt',
  'signUpClosesAt', 'capacity', 'partyMax', 'gates', 'demo',
] as const satisfies readonly (keyof Facts)[]

/** The session's facts, its places, and only the caller's own entry: other people's never leave the database. */
const viewFields = (personId: string | undefined): readonly string[] => [
  ...FACT_FIELDS,
  'factsRev',
  'ledger.left',
  ...(personId ? [`ledger.holders.${personId}`, `ledger.released.${personId}`] : []),
]

/** One session as a caller may see it. 1 call. */
export const readSession = async (id: string, personId: string | undefined): Promise<SessionAndView | undefined> => {
  const document = await sessions.read(id, viewFields(personId))
  return document && viewed(document, personId)
}

/** The database's own limit; an edition file describes fewer sessions. */
const MOST = 1000

/** Sessions in order of time, as a caller may see them. 1 call. */
export const listSessions = async (where: Condition, personId: string | undefined): Promise<readonly SessionAndView[]> => {
  const fields = viewFields(personId)
  const found = await sessions.find({ where, orderBy: [['startsAt', 'asc']], limit: MOST, fields })
  return found.map((document) => viewed(document, personId))
}

const OUTLINE_FIELDS = [
  'eventId', 'startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt', 'placeName', 'demo', 'capacity.online', 'ledger.left.online', 'ledger.left.walkIn',
] as const

/** An edition's sessions in order of time, as lists show them: no more crosses to the phone than is looked at. 1 call. */
export const listOutlines = async (editionId: string, personId: string | undefined): Promise<readonly SessionOutline[]> => {
  const fields = [...OUTLINE_FIELDS, ...(personId ? [`ledger.holders.${personId}.ticketId`] : [])]
  const found = await sessions.find({ where: { editionId }, orderBy: [['startsAt', 'asc']], limit: MOST, fields })
  return found.map(({ _id, ledger, factsRev: _rev, ...facts }) => ({
    id: _id,
    ...facts,
    placesLeft: { online: ledger.left.online, walkIn: ledger.left.walkIn },
    ...(personId && ledger.holders?.[personId] && { mine: true as const }),
  }))
}

/** One session with its whole ledger, for the gate. 1 call. */
export const readLedger = async (id: string): Promise<{ readonly session: SessionFacts; readonly ledger: Ledger } | undefined> => {
  const document = await sessions.read(id)
  return document && { session: factsOf(document), ledger: document.ledger }
}

/**
 * Takes a party's places and records the holder, all or nothing: this is the commit of a reservation. 1 call.
 * @returns false when the places went meanwhile, the person already holds some, or the session is no longer as it was read
 */
export const takePlaces = async (
  { session: { id }, factsRev }: Pick<SessionAndView, 'session' | 'factsRev'>,
  personId: string,
  holder: Holder,
  places: number,
): Promise<boolean> => {
  const mine = `ledger.holders.${personId}`
  const left = `ledger.left.${holder.share}`
  const changed = await sessions.change(
    { _id: id, factsRev, [left]: command.gte(places), [mine]: command.exists(false) },
    { [left]: command.inc(-places), [mine]: command.set(holder), 'ledger.rev': command.inc(1) },
  )
  return changed === 1
}

/**
 * Gives a holder's places back to the share they came from. 1 call.
 * @returns false when the entry is no longer as it was read
 */
export const releasePlaces = async (
  id: string,
  personId: string,
  holder: Holder,
  { places, released }: { readonly places: number; readonly released: Released },
): Promise<boolean> => {
  const mine = `ledger.holders.${personId}`
  const changed = await sessions.change(
    { _id: id, [`${mine}.ticketId`]: holder.ticketId, [`${mine}.rev`]: holder.rev, [`${mine}.entered`]: command.exists(false) },
    {
      [`ledger.left.${holder.share}`]: command.inc(places),
      [mine]: command.remove(),
      [`ledger.released.${personId}`]: command.set(released),
      'ledger.rev': command.inc(1),
    },
  )
  return changed === 1
}

/**
 * Records that a party went in. 1 call.
 * @returns false when the entry changed meanwhile, as by a scan at another gate
 */
export const recordEntry = async (id: string, personId: string, holder: Holder, entered: Entered): Promise<boolean> => {
  const mine = `ledger.holders.${personId}`
  const changed = await sessions.change(
    { _id: id, [`${mine}.ticketId`]: holder.ticketId, [`${mine}.rev`]: holder.rev, [`${mine}.entered`]: command.exists(false) },
    { [`${mine}.entered`]: command.set(entered), 'ledger.rev': command.inc(1) },
  )
  return changed === 1
}

const factsOf = ({ _id, factsRev: _rev, ledger: _ledger, ...facts }: SessionDocument): SessionFacts => ({ id: _id, ...facts })

const viewed = (document: SessionDocument, personId: string | undefined): SessionAndView => {
  const mine = personId ? document.ledger.holders?.[personId] : undefined
  const myReleased = personId ? document.ledger.released?.[personId] : undefined
  return {
    session: factsOf(document),
    factsRev: document.factsRev,
    ledger: { left: document.ledger.left, ...(mine && { mine }), ...(myReleased && { myReleased }) },
  }
}
