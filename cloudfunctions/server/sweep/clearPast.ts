import { walkInPeople, type GateBook } from '@domain/checkin/gateBook'
import { DAY, later, type Instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'
import { KEPT_AFTER_SESSION, RECORDS_KEPT } from '@domain/reservation/retention'
import { decideForget } from '@domain/session/past'
import type { Context } from '../context'
import { Fault } from '../fault'
import { removeAuditBefore } from '../store/audit'
import { readWhole } from '../session/loadSession'
import { noteCleared } from '../store/clockRuns'
import { removeConsentsBefore } from '../store/consents'
import { removeBooksBefore } from '../store/gateBooks'
import { removeGrantsBefore } from '../store/grants'
import { sessionsToForget } from '../store/pastSessions'
import { readLedgers, writeLedger, type SessionDocument } from '../store/sessions'
import { gatherAll, tendWaitlist } from '../waitlist/tend'

/**
 * Once a day: takes everybody out of the ledgers of what ended 30 days ago, whether or not they deleted their own entry,
 * and deletes records that are three years old and roles that ended 30 days ago. 7 calls when there is nothing; cut off anywhere it begins again.
 * @param hasTime  whether another session may be begun; the next run goes on
 */
export const clearPast = async ({ now }: Context, hasTime: () => boolean): Promise<void> => {
  await removeAuditBefore(later(now, -RECORDS_KEPT))
  await removeConsentsBefore(later(now, -RECORDS_KEPT))
  await removeGrantsBefore(later(now, -KEPT_AFTER_SESSION))
  for (const id of await sessionsToForget(now)) {
    if (!hasTime()) return
    await forgetSession(id, now)
  }
  // Only what the figures above are made of already: a day later than they.
  await removeBooksBefore(later(now, -DAY))
  await noteCleared(now)
}

/** Whole ledgers are large: so many in one call. */
const AT_ONCE = 20

/** The shards first: the root's figures say that all of it is done. 2 calls, more for a large one. */
const forgetSession = async (id: string, now: Instant): Promise<void> => {
  const whole = await readWhole(id)
  if (!whole) return
  const { root, shards, book } = whole
  if (shards.length > 0) await gatherAll(id, now)
  // Whoever still waited is told so first.
  if (shards.length > 0 || isWaitedFor(root)) await tendWaitlist(id, now)
  for (let from = 0; from < shards.length; from += AT_ONCE) await forgetIn(await readLedgers(shards.slice(from, from + AT_ONCE).map(({ _id }) => _id)), book)
  await forgetIn(shards.length > 0 || isWaitedFor(root) ? await readLedgers([id]) : [root], book, walkInPeople(book))
}

type LedgerDocument = Pick<SessionDocument, '_id' | 'ledger'>

const isWaitedFor = ({ ledger }: LedgerDocument): boolean => Object.keys(ledger.waiting).length > 0

const forgetIn = async (documents: readonly LedgerDocument[], book: GateBook, walkIns?: Party): Promise<void> => {
  for (const document of documents) {
    if (isWaitedFor(document)) throw new Fault('somebody still waits for what is past')
    const write = decideForget(document.ledger, book, walkIns)
    if (write && !(await writeLedger(document._id, write))) throw new Fault('a ledger changed while it was being cleared')
  }
}
