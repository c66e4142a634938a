import type { Output, Refusal } from '@domain/contract/api'
import { packRecord } from '@domain/checkin/gateRecord'
import { isDecided, type Around } from '@/features/checkin/phone/around'
import type { KeptRecord } from '@/features/checkin/phone/records'

/** A request carries 100 KB, a record some 95 bytes. */
const AT_ONCE = 500

/**
 * Hands in what waits, of whichever session, until nothing does or nobody answers.
 * @returns whether the server was heard to the end
 */
export const upload = async ({ ask, records }: Pick<Around, 'ask' | 'records'>): Promise<boolean> => {
  for (const batch of batchesOf(records.waiting())) {
    const gates = [...new Set(batch.map(({ record: { gate } }) => gate))]
    const result = await ask('uploadScans', { sessionId: batch[0].sessionId, gates, scans: batch.map(({ record }) => packRecord(record, gates)) })
    if (!isDecided(result)) return false
    const answers = result.kind === 'done' ? result.value.scans : answersTo(batch, result.refusal)
    for (const sent of batch) settle(sent, answers[sent.record.scanId], records)
  }
  return true
}

type Batch = readonly [KeptRecord, ...KeptRecord[]]

const batchesOf = (waiting: readonly KeptRecord[]): readonly Batch[] =>
  [...new Set(waiting.map(({ sessionId }) => sessionId))].flatMap((sessionId) => {
    const [...own] = waiting.filter((kept) => kept.sessionId === sessionId)
    return Array.from({ length: Math.ceil(own.length / AT_ONCE) }, (_, batch) => own.slice(batch * AT_ONCE, (batch + 1) * AT_ONCE) as unknown as Batch)
  })

type Answers = Output<'uploadScans'>['scans']

/** Where another wrote the same ticket at the same moment they are told the next time; what else is refused is so for good. */
const answersTo = (batch: Batch, { code }: Refusal<'uploadScans'>): Answers =>
  code === 'RACE_LOST' ? {} : Object.fromEntries(batch.map(({ record: { scanId } }) => [scanId, 'NOT_ALLOWED'] as const))

/** What was taken back while it was on its way is told once more. */
const settle = (sent: KeptRecord, answer: Answers[string] | undefined, records: Around['records']): void => {
  if (answer === undefined || records.find(sent.record.scanId) !== sent) return
  records.put({ ...sent, ...(answer === 'kept' ? { told: true } : { unwanted: true }) })
}
