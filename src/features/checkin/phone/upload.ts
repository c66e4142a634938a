import type { Output } from '@domain/contract/api'
import { bookIds, bookOf } from '@domain/checkin/gateBook'
import { bookKeyOf, packRecord } from '@domain/checkin/gateRecord'
import { SHARD_COUNT } from '@domain/session/shards'
import { isDecided, type Around } from '@/features/checkin/phone/around'
import type { KeptRecord, Records } from '@/features/checkin/phone/records'

/** A request carries 100 KB, a record some 95 bytes. */
const AT_ONCE = 500

/**
 * Hands in what waits, of whichever session, until nothing does or nobody answers.
 * @returns whether the server was heard to the end
 */
export const upload = async (around: Needed): Promise<boolean> => {
  for (const batch of batchesOf(around.records.waiting())) if (!(await handIn(around, batch))) return false
  return true
}

type Needed = Pick<Around, 'ask' | 'records'>
type Batch = readonly [KeptRecord, ...KeptRecord[]]

const batchesOf = (waiting: readonly KeptRecord[]): readonly Batch[] =>
  [...new Set(waiting.map(({ sessionId }) => sessionId))].flatMap((sessionId) => {
    const own = byDocument(sessionId, waiting.filter((kept) => kept.sessionId === sessionId))
    return Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, batch) => own.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE)).flatMap(batchOf)
  })

/** Every document of a large session is a call: in this order two requests have one of them in common at most. */
const byDocument = (sessionId: string, own: readonly KeptRecord[]): readonly KeptRecord[] =>
  bookIds(sessionId, SHARD_COUNT).flatMap((id) => own.filter(({ record }) => bookOf(sessionId, SHARD_COUNT, bookKeyOf(record)) === id))

const batchOf = ([first, ...others]: readonly KeptRecord[]): readonly Batch[] => (first ? [[first, ...others]] : [])

const handIn = async (around: Needed, batch: Batch): Promise<boolean> => {
  const { ask, records } = around
  const gates = [...new Set(batch.map(({ record: { gate } }) => gate))]
  const result = await ask('uploadScans', { sessionId: batch[0].sessionId, gates, scans: batch.map(({ record }) => packRecord(record, gates)) })
  if (!isDecided(result)) return false
  if (result.kind === 'done') {
    for (const sent of batch) settle(sent, result.value.scans[sent.record.scanId], records)
    return true
  }
  // Whatever else is refused as a whole, a sign-in or a role, may be put right: it is tried again.
  if (result.refusal.code !== 'BAD_INPUT') return true
  if (batch.length > 1) return handInHalves(around, batch)
  settle(batch[0], 'NOT_ALLOWED', records)
  return true
}

/** One that the server does not understand must not keep the others. */
const handInHalves = async (around: Needed, batch: Batch): Promise<boolean> => {
  const half = Math.ceil(batch.length / 2)
  for (const part of [batch.slice(0, half), batch.slice(half)].flatMap(batchOf)) if (!(await handIn(around, part))) return false
  return true
}

/** What was taken back while it was on its way is told once more. */
const settle = (sent: KeptRecord, answer: Output<'uploadScans'>['scans'][string] | undefined, records: Records): void => {
  if (answer === undefined || records.find(sent.record.scanId) !== sent) return
  records.put({ ...sent, ...(answer === 'kept' ? { told: true } : { unwanted: true }) })
}
