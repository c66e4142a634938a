import { readFileSync } from 'node:fs'
import path from 'node:path'
import { instant } from '@domain/kernel/instant'
import type { EditionContent } from '@domain/edition/edition'
import type { FileWrong } from '@domain/edition/editionFile'
import type { Result } from '@domain/kernel/result'
import type { Role, Scope } from '@domain/staff/grant'
import { applyImport } from '../../cloudfunctions/server/edition/applyImport'
import { parseFile, readYaml } from '../../cloudfunctions/server/edition/parseFile'
import { planImport } from '../../cloudfunctions/server/edition/planImport'
import { personIdOf } from '../../cloudfunctions/server/identity/personId'
import { claimGrant } from '../../cloudfunctions/server/store/grants'
import { openIdOf } from '../host/personas'
import { ROOT } from '../paths'
import { withDemonstration } from './overlay'

export const EDITION_FILE = path.join(ROOT, 'config', 'editions', '2025.yaml')
export const DEMONSTRATION_FILE = path.join(ROOT, 'local', 'seed', 'demo-2025.yaml')

/** The real edition with the demonstration over it. Throws when a file is wrong, saying where. */
export const demonstration = (): EditionContent => {
  const content = accepted(EDITION_FILE, parseFile(readFileSync(EDITION_FILE, 'utf8')))
  const written = accepted(DEMONSTRATION_FILE, readYaml(readFileSync(DEMONSTRATION_FILE, 'utf8')))
  return accepted(DEMONSTRATION_FILE, withDemonstration(content, written))
}

/**
 * Fills the laptop's cloud: the demonstration, through the same import as in production, and the personas' roles.
 * Done again it changes only what is missing. `process.env` is a function's environment, led to the emulator.
 */
export const seed = async (identityKey: Uint8Array): Promise<void> => {
  const content = demonstration()
  await applyImport(content, await planImport(content), instant(Date.now()))
  for (const [persona, role, scope] of rolesIn(content.edition.id)) {
    await claimGrant(`persona.${persona}`, { personId: personIdOf(openIdOf(persona), identityKey), role, scope })
  }
}

const rolesIn = (editionId: string): readonly (readonly [persona: string, role: Role, scope: Scope])[] => {
  const everywhere = { kind: 'edition', editionId } as const
  return [
    ['organiser', 'organiser', everywhere],
    ['steward', 'steward', everywhere],
    ['host', 'host', { kind: 'base', editionId, baseId: `${editionId}.jili` }],
    ['safetyLead', 'safetyLead', everywhere],
    ['envoy', 'envoy', everywhere],
  ]
}

const accepted = <Value>(file: string, read: Result<Value, FileWrong>): Value => {
  if (read.ok) return read.value
  const problems = read.refusal.problems.map(({ where, message }) => `${where}: ${message}`)
  throw new Error(`${path.relative(ROOT, file)} is wrong\n${problems.join('\n')}`)
}
