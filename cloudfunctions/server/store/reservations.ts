import type { Instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'
import { collection, command } from './cloud'

/**
 * 报名表: what the booker wrote, encrypted, and the last state projected from the ledger, which alone decides.
 * The id names the request too (`session.person.requestKey`): a form is written once and never overwritten by
 * another request of the same person, and a form whose request never took places is swept.
 */
export interface ReservationDocument {
  readonly _id: string
  readonly personId: string
  readonly editionId: string
  readonly sessionId: string
  readonly requestKey: string
  readonly status: 'pending' | 'confirmed' | 'cancelled'
  readonly at: Instant
  readonly cancelledAt?: Instant
  /** The ticket as the ledger holds it, so that the next ticket is shown with one call. */
  readonly ticketId: string
  readonly rev: number
  readonly party: Party
  /** Copies for lists; the session's own are the truth. */
  readonly shown: {
    readonly eventId: string
    readonly baseId?: string
    readonly title: string
    readonly placeName?: string
    readonly gates: readonly string[]
    readonly demo?: true
  }
  readonly startsAt: Instant
  readonly sessionEndsAt?: Instant
  /** When the session counts as over, also while its end is 待公布. */
  readonly endsAt: Instant
  /** JSON {name, phone?}, encrypted; gone once cancelled. */
  readonly answers?: string
  /** Encrypted; only for sending messages; gone once cancelled. */
  readonly openid?: string
  /** HMAC, for look-up at the gate. */
  readonly phoneDigest?: string
}

const reservations = collection<ReservationDocument>('reservations')

export const reservationId = (sessionId: string, personId: string, requestKey: string): string =>
  `${sessionId}.${personId}.${requestKey}`

/**
 * Opens the form of a request. A request has one form: a repeat writes it anew while it is pending (the session may have
 * moved since, and the sweep counts from the last attempt), and never once it is confirmed or cancelled.
 * 1 call; 3 for a repeat.
 * @returns the form's status; undefined when it changed under this repeat, which should be tried again
 */
export const openForm = async (form: ReservationDocument): Promise<ReservationDocument['status'] | undefined> => {
  const existing = await reservations.insert(form)
  if (!existing) return form.status
  if (existing.status !== 'pending') return existing.status
  const { _id, ...content } = form
  const written = Object.fromEntries(Object.entries(content).map(([field, value]) => [field, command.set(value)]))
  const changed = await reservations.change({ _id, status: 'pending' }, { ...NO_OPTIONAL, ...written })
  return changed === 1 ? 'pending' : undefined
}

/** Fields that a form may lack; an earlier attempt may have had them. */
const NO_OPTIONAL = { sessionEndsAt: command.remove(), phoneDigest: command.remove() }

/** The form's state follows the ledger; never backwards out of `cancelled`. 1 call. */
export const projectConfirmed = async (id: string): Promise<void> => {
  await reservations.change({ _id: id, status: 'pending' }, { status: 'confirmed' })
}

/** Whoever cancels is forgotten at once: name, phone and OPENID go, the fact that it was cancelled stays. 1 call. */
export const projectCancelled = async (id: string, at: Instant): Promise<void> => {
  const forgotten = { answers: command.remove(), openid: command.remove(), phoneDigest: command.remove() }
  const changes = { status: 'cancelled', cancelledAt: at, ...forgotten }
  await reservations.change({ _id: id, status: command.neq('cancelled') }, changes)
}

/** A person's forms, newest session first. 1 call. */
export const formsOf = async (personId: string): Promise<readonly ReservationDocument[]> =>
  reservations.find({ where: { personId }, orderBy: [['startsAt', 'desc']], limit: 100 })

/** The confirmed form whose session is over soonest. 1 call. */
export const nextConfirmed = async (personId: string, now: Instant): Promise<ReservationDocument | undefined> => {
  const where = { personId, status: 'confirmed', endsAt: command.gt(now) }
  return (await reservations.find({ where, orderBy: [['endsAt', 'asc']], limit: 1 }))[0]
}

/** One form of a person, by its ticket. 1 call. */
export const formOfTicket = async (personId: string, sessionId: string, ticketId: string): Promise<ReservationDocument | undefined> =>
  (await reservations.find({ where: { personId, sessionId, ticketId }, limit: 1 }))[0]

/** Removes a form as it was read. 1 call. @returns false when it changed meanwhile */
export const removeForm = async ({ _id, status, endsAt }: Pick<ReservationDocument, '_id' | 'status' | 'endsAt'>): Promise<boolean> =>
  (await reservations.remove({ _id, status, endsAt })) === 1

/** Forms still pending although their request has long ended. 1 call. */
export const formsPendingSince = async (before: Instant, limit: number): Promise<readonly ReservationDocument[]> =>
  reservations.find({ where: { status: 'pending', at: command.lt(before) }, orderBy: [['at', 'asc']], limit })

/** Removes a form whose request never took places, unless it has been opened again since it was read. 1 call. */
export const removePending = async ({ _id, at }: Pick<ReservationDocument, '_id' | 'at'>): Promise<void> => {
  await reservations.remove({ _id, at, status: 'pending' })
}

/** Removes the forms of sessions that were over before a moment; returns how many. 1 call. */
export const removeFormsOverBefore = async (before: Instant): Promise<number> =>
  reservations.remove({ endsAt: command.lt(before) })
