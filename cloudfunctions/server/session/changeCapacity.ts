import { ok, refuse } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { later } from '@domain/kernel/instant'
import { decideCapacity, type CapacityCommand } from '@domain/session/decideCapacity'
import type { Offer } from '@domain/session/ledger'
import type { StaffHandler } from '../context'
import { putJob, removeJob } from '../store/agenda'
import { factsOf, writeLedger } from '../store/sessions'
import { clearSoldOut, finishTransfers, readWays, transfer } from '../store/transfers'
import { tellOffered } from '../waitlist/tellOffered'
import { asChange, madeAt } from './changeAndTell'
import { concernedBy } from './concernedBy'
import { deskOf } from './deskOf'
import { JOB_LEASE } from './jobLease'
import { loadSession, readWhole, type WholeSession } from './loadSession'

/** 调整名额: up, and whoever waits is offered the new places; down only by places that nobody holds. */
export const changeCapacity: StaffHandler<'changeCapacity', WholeSession> = {
  load: loadSession,
  run: async ({ requestKey, sessionId, ...command }, loaded, context) => {
    const { now } = context
    if (madeAt(loaded, requestKey) !== undefined) return ok(await finish(loaded, requestKey, now))
    const { editionId } = loaded.root
    await putJob({ _id: jobIdOf(loaded.root, requestKey), editionId, job: 'tend', sessionId, dueAt: later(now, JOB_LEASE) })
    const whole = await withPlacesAtHand(loaded, command, now)
    const { root } = whole
    const decision = decideCapacity(factsOf(root), root.ledger, command, now)
    if (!decision.ok) {
      if (decision.refusal.code !== 'CAPACITY_TAKEN') return refuse(decision.refusal)
      const { lowest, over } = decision.refusal
      return refuse({ code: 'CAPACITY_TAKEN', lowest, over, concerned: await concernedBy(whole, command.share, over, context) })
    }
    if (!(await writeLedger(root._id, asChange(decision.value.write, requestKey, now), root.factsRev))) return refuse({ code: 'RACE_LOST' })
    return ok(await finish((await readWhole(sessionId)) ?? whole, requestKey, now))
  },
  note: ({ requestKey, sessionId, share, was, capacity }) => ({ key: requestKey, sessionId, share, was, capacity }),
}

const jobIdOf = ({ editionId }: WholeSession['root'], requestKey: string): string => `${editionId}.job-${requestKey}`

/** After the commit: whoever has an offer by this change is told of it, again if an earlier attempt may have. Idempotent. */
const finish = async (whole: WholeSession, requestKey: string, now: Instant) => {
  const { root } = whole
  const offers = offersMadeAt(root, madeAt(whole, requestKey))
  if (root.shards !== undefined) await clearSoldOut(root._id)
  await tellOffered(factsOf(root), offers, now)
  await removeJob(jobIdOf(root, requestKey))
  return { session: deskOf(whole, now), offersMade: offers.length }
}

const offersMadeAt = ({ ledger }: WholeSession['root'], at: Instant | undefined): readonly (readonly [string, Offer])[] =>
  Object.entries(ledger.waiting).flatMap(([personId, { offer }]) => (offer && offer.at === at ? [[personId, offer] as const] : []))

/** Before a large session's online share is cut, what its shards have left is brought to the root: as much as is cut. */
const withPlacesAtHand = async (whole: WholeSession, { share, capacity, was }: CapacityCommand, now: Instant): Promise<WholeSession> => {
  if (share !== 'online' || whole.shards.length === 0 || capacity >= was) return whole
  const { root, shards } = await withoutPlacesOnTheirWay(whole, now)
  let lacking = was - capacity - root.ledger.left.online
  for (const { _id, ledger } of shards) {
    const places = Math.min(lacking, ledger.left.online)
    if (places > 0 && (await transfer({ from: _id, to: root._id, places, kind: 'left' }, now))) lacking -= places
  }
  return (await readWhole(root._id)) ?? whole
}

/** What an earlier attempt left on its way counts too. */
const withoutPlacesOnTheirWay = async (whole: WholeSession, now: Instant): Promise<WholeSession> => {
  const finished = await finishTransfers(await readWays(whole.root._id), now)
  return finished > 0 ? ((await readWhole(whole.root._id)) ?? whole) : whole
}
