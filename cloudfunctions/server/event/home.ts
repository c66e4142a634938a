import { ok, refuse } from '@domain/kernel/result'
import { isUnsettled, type Entry, type Person } from '@domain/person/person'
import type { Programme } from '@domain/edition/edition'
import { withoutAbsent } from '@domain/kernel/absent'
import type { Instant } from '@domain/kernel/instant'
import { urgentInForce } from '@domain/notice/urgent'
import type { MyTicket } from '@domain/contract/views'
import type { HomeOffer } from '@domain/contract/homeOffer'
import type { Context, PublicHandler } from '../context'
import { shownSession, ticketOfSession } from '../reservation/myTicket'
import { readPerson } from '../store/people'
import { readSession } from '../store/sessions'
import { readPublished } from '../store/urgent'
import { signTicket } from '../ticket/ticketSigner'

/**
 * The programme's table of contents, the caller's next ticket and the offer to be answered next. 2 calls; 1 when the
 * caller's copy is still fresh. For some minutes after the caller did something 1 more (at most 3): until the clock has settled it only the ledger knows.
 */
export const home: PublicHandler<'home'> = async ({ programme }, context) => {
  const { caller, environment } = context
  const [contents, person] = await Promise.all([
    programme ? readPublished(environment.EDITION) : undefined,
    caller ? readPerson(environment.EDITION, caller.personId) : undefined,
  ])
  const published = contents && withUrgent(contents, context.now)
  if (programme && !published) return refuse({ code: 'NOT_FOUND' })
  const own = person && (await ownOf(person, context))
  return ok({ ...(published && { programme: published }), ...own })
}

/** Urgent notices are notices like the edition's own: every page that has the programme shows them. */
const withUrgent = ({ programme, urgent }: Awaited<ReturnType<typeof readPublished>>, now: Instant): Programme | undefined =>
  programme && { ...programme, notices: [...urgentInForce(urgent, now), ...programme.notices] }

/** What the home page shows of the caller's own. */
interface Own {
  readonly nextTicket?: MyTicket
  readonly offer?: HomeOffer
}

/** Whoever has more requests under way than this looks at the tickets page. */
const MOST_LOOKED_AT = 3

/** The ticket whose session is over soonest, and the offer that ends soonest. */
const ownOf = async (person: Person, context: Context): Promise<Own> => {
  const live = Object.values(person.entries)
    .filter((entry) => context.now < entry.endsAt && !entry.sessionCancelled)
    .sort((one, other) => one.endsAt - other.endsAt)
  const looked = new Map<string, Own>()
  for (const entry of live.filter(isUnsettled).slice(0, MOST_LOOKED_AT)) {
    looked.set(entry.sessionId, await fromLedger(entry, person, context))
  }
  const own = live.map((entry) => looked.get(entry.sessionId) ?? fromEntry(entry, person, context))
  const nextTicket = own.find((each) => each.nextTicket)?.nextTicket
  const [offer] = own.flatMap((each) => each.offer ?? []).sort((one, other) => one.expiresAt - other.expiresAt)
  return { ...(nextTicket && { nextTicket }), ...(offer && { offer }) }
}

const fromLedger = async ({ sessionId, ticketId }: Entry, { personId }: Person, context: Context): Promise<Own> => {
  const found = await readSession(sessionId, personId, ticketId)
  if (!found || found.session.cancelled) return {}
  const { session, ledger: { mine, myWaiting } } = found
  if (mine) return mine.review ? {} : { nextTicket: ticketOfSession(session, mine, context) }
  return offerOf(shownSession(session), myWaiting?.offer?.expiresAt, context.now)
}

/** As last seen: what the caller did not do unsettles no entry, and the clock settles the rest. */
const fromEntry = (entry: Entry, person: Person, context: Context): Own => {
  // A group that has not been approved has no ticket yet.
  if (entry.state === 'held') return entry.review ? {} : { nextTicket: ticketOf(entry, person, context) }
  if (entry.state !== 'offered') return {}
  return offerOf({ ...entry, ...entry.shown, endsAt: entry.sessionEndsAt }, entry.offerExpiresAt, context.now)
}

type Offered = Pick<HomeOffer, 'sessionId' | 'title' | 'startsAt'> & { readonly endsAt?: Instant | undefined }

const offerOf = ({ sessionId, title, startsAt, endsAt }: Offered, expiresAt: Instant | undefined, now: Instant): Own =>
  expiresAt !== undefined && now < expiresAt
    ? { offer: withoutAbsent<HomeOffer>({ sessionId, title, startsAt, endsAt, expiresAt }) }
    : {}

const ticketOf = (entry: Entry, { editionId }: Person, { environment }: Context): MyTicket => {
  const { sessionId, ticketId, rev, party, endsAt, shown, startsAt, sessionEndsAt } = entry
  const text = signTicket({ editionId, sessionId, ticketId, rev, party, expiresAt: endsAt }, environment)
  return {
    sessionId, ...shown, startsAt, party, ticketId,
    ...(sessionEndsAt !== undefined && { endsAt: sessionEndsAt }),
    state: { kind: 'valid', text },
  }
}
