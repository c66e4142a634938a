import { createHash } from 'node:crypto'
import { decideImport, type ImportDecision } from '@domain/edition/decideImport'
import { sessionsInDoubt } from '@domain/edition/decideSessions'
import type { Difference } from '@domain/edition/difference'
import { canonical } from '@domain/edition/differingFields'
import type { EditionContent } from '@domain/edition/edition'
import { readContent, readLedgerCounts } from '../store/editionContent'
import { loadSounds } from './loadSounds'

/** What importing this would change now. 4 calls, and 1 for each fifty sessions it would remove or change in earnest. */
export const planImport = async (content: EditionContent): Promise<ImportDecision> => {
  const stored = await readContent(content.edition.id)
  const ledgers = await readLedgerCounts(sessionsInDoubt(stored.sessions, content.sessions))
  return decideImport(stored, content, ledgers, await loadSounds())
}

/** The difference as shown, with the key that confirms exactly this one of exactly this file. */
export const differenceOf = (content: EditionContent, { changes }: ImportDecision): Difference => ({
  editionId: content.edition.id,
  changes,
  // How many hold places in what is kept goes on changing while people reserve; what is done to it does not.
  differenceKey: createHash('sha256').update(canonical({ changes: changes.map(({ reservations: _count, ...change }) => change), content })).digest('hex'),
})
