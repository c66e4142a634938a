import { later, type Instant } from '@domain/kernel/instant'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import { isPast } from '@domain/session/past'
import { command } from './cloud'
import { sessionDocuments } from './sessions'

/** The most that are looked at in one day; an edition has fewer. */
const MOST = 1000

/** Sessions, of any edition, that ended 30 days ago and whose ledgers still know who was there, the oldest first. 1 call. */
export const sessionsToForget = async (now: Instant): Promise<readonly string[]> => {
  const found = await sessionDocuments.find({
    where: { startsAt: command.lt(later(now, -KEPT_AFTER_SESSION)), 'ledger.past': command.exists(false) },
    orderBy: [['startsAt', 'asc']],
    limit: MOST,
    fields: ['startsAt', 'endsAt'],
  })
  return found.filter((session) => isPast(session, now)).map(({ _id }) => _id)
}
