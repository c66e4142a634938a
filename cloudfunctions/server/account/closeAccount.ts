import { ok, refuse } from '@domain/kernel/result'
import { liveEntries, mayStillRun } from '@domain/person/decideAsk'
import type { Entry } from '@domain/person/person'
import type { PersonContext, PersonHandler } from '../context'
import { keepWithdrawal } from '../consent/consent'
import { settledNow } from '../person/settledNow'
import { readPerson, removePerson } from '../store/people'
import { eraseOwnUploads } from '../upload/eraseUpload'
import { untilWon } from '../untilWon'

/**
 * 注销: deletes everything that is kept about the caller (个人信息保护法 第四十七条); a repeat finds nothing and is done.
 * Nobody's place is given up behind their back: what is still to come is cancelled by its owner first. What stays: the
 * records of consents, for three years; in the ledgers of what is over a code that tells nobody, for 30 days; for a day where
 * a file of theirs belonged, should it still be on its way.
 * 3 calls; 1 more for each file on its way, 1 for some minutes after the caller did something, and 1 where a consent ends.
 */
export const closeAccount: PersonHandler<'closeAccount'> = (_input, context) => untilWon(() => tryClose(context))

const tryClose = async (context: PersonContext) => {
  const { caller: { personId }, environment, now } = context
  const person = await readPerson(environment.EDITION, personId)
  if (!person) return await closed(context)
  const entries = Object.fromEntries((await settledNow(person)).map((entry) => [entry.sessionId, entry]))
  const live = liveEntries({ entries }, now).filter((entry) => isOrMayBe(entry, context))
  if (live.length > 0) return refuse({ code: 'LIVE_RESERVATIONS', count: live.length })
  // Known by the document's revision: cut off and asked again, it is the same record.
  if (person.profile?.childConsent) await keepWithdrawal(personId, `closed-${person.rev}`, context)
  return (await removePerson(person)) ? await closed(context) : refuse({ code: 'RACE_LOST' as const })
}

/** Last, so that a refusal takes nothing away; cut off before it, the repeat comes here again. */
const closed = async (context: PersonContext) => {
  await eraseOwnUploads(context)
  return ok({ closed: true as const })
}

/** A request that has ended, one way or another, without a place is nothing to be cancelled. */
const isOrMayBe = (entry: Entry, { now }: PersonContext): boolean => entry.state !== 'asked' || mayStillRun(entry, now)
