import { createHash } from 'node:crypto'
import { decideImport, type ImportDecision } from '@domain/edition/decideImport'
import { sessionsInDoubt, type LedgerCount } from '@domain/edition/decideSessions'
import type { Difference } from '@domain/edition/difference'
import { canonical } from '@domain/edition/differingFields'
import type { EditionContent } from '@domain/edition/edition'
import { readContent, readLedgerCount } from '../store/editionContent'
import { inTurns } from './inTurns'
import { loadSounds } from './loadSounds'

/** What importing this would change now. 4 calls, and 1 for each session it would remove or change in earnest. */
export const planImport = async (content: EditionContent): Promise<ImportDecision> => {
  const stored = await readContent(content.edition.id)
  const doubtful = sessionsInDoubt(stored.sessions, content.sessions)
  const counted = await inTurns(doubtful, async (id) => [id, await readLedgerCount(id)] as const)
  const ledgers: Record<string, LedgerCount> = {}
  for (const [id, ledger] of counted) if (ledger) ledgers[id] = ledger
  return decideImport(stored, content, ledgers, await loadSounds())
}

/** The difference as shown, with the key that confirms exactly this one of exactly this file. */
export const differenceOf = (content: EditionContent, { changes }: ImportDecision): Difference => ({
  editionId: content.edition.id,
  changes,
  differenceKey: createHash('sha256').update(canonical({ changes, content })).digest('hex'),
})
