import { later, type Instant } from '@domain/kernel/instant'
import { RECORDS_KEPT } from '@domain/reservation/retention'
import { decideForget } from '@domain/session/past'
import { shardId } from '@domain/session/shards'
import type { Context } from '../context'
import { Fault } from '../fault'
import { removeAuditBefore } from '../store/audit'
import { noteCleared } from '../store/clockRuns'
import { removeConsentsBefore } from '../store/consents'
import { sessionsToForget } from '../store/pastSessions'
import { readLedgers, writeLedger, type SessionDocument } from '../store/sessions'
import { gatherAll, tendWaitlist } from '../waitlist/tend'

/**
 * Once a day: takes everybody out of the ledgers of what ended 30 days ago, whether or not they deleted their own entry,
 * and deletes records that are three years old. 4 calls when there is nothing; cut off anywhere it begins again.
 * @param hasTime  whether another session may be begun; the next run goes on
 */
export const clearPast = async ({ now }: Context, hasTime: () => boolean): Promise<void> => {
  await removeAuditBefore(later(now, -RECORDS_KEPT))
  await removeConsentsBefore(later(now, -RECORDS_KEPT))
  for (const id of await sessionsToForget(now)) {
    if (!hasTime()) return
    await forgetSession(id, now)
  }
  await noteCleared(now)
}

/** Whole ledgers are large: so many in one call. */
const AT_ONCE = 20

/** The shards first: the root's figures say that all of it is done. 2 calls, more for a large one. */
const forgetSession = async (id: string, now: Instant): Promise<void> => {
  const [root] = (await readLedgers([id])) as readonly SessionDocument[]
  if (!root) return
  const shards = Array.from({ length: root.shards ?? 0 }, (_, shard) => shardId(id, shard))
  if (shards.length === 0 && !isWaitedFor(root)) return forgetIn([root])
  if (shards.length > 0) await gatherAll(id, now)
  // Whoever still waited is told so first.
  await tendWaitlist(id, now)
  for (let from = 0; from < shards.length; from += AT_ONCE) await forgetIn(await readLedgers(shards.slice(from, from + AT_ONCE)))
  await forgetIn(await readLedgers([id]))
}

type LedgerDocument = Pick<SessionDocument, '_id' | 'ledger'>

const isWaitedFor = ({ ledger }: LedgerDocument): boolean => Object.keys(ledger.waiting).length > 0

const forgetIn = async (documents: readonly LedgerDocument[]): Promise<void> => {
  for (const document of documents) {
    if (isWaitedFor(document)) throw new Fault('somebody still waits for what is past')
    const write = decideForget(document.ledger)
    if (write && !(await writeLedger(document._id, write))) throw new Fault('a ledger changed while it was being cleared')
  }
}
