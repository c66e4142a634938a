import type { Action } from '@domain/contract/api'
import type { Instant } from '@domain/kernel/instant'
import type { Target } from '@domain/staff/grant'
import type { PersonContext } from '../context'
import { collection, command } from './cloud'

interface AuditLine {
  readonly _id: string
  readonly editionId: string
  readonly at: number
  /** personId */
  readonly by: string
  readonly requestId: string
  readonly action: Action
  readonly outcome: string
  readonly note: Readonly<Record<string, string | number | undefined>>
}

const audit = collection<AuditLine>('audit')

interface Audited {
  readonly action: Action
  readonly outcome: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }
  readonly target: Target | undefined
  readonly note: { readonly key?: string; readonly [fact: string]: string | number | undefined }
}

/**
 * Writes who did what, when, and how it ended. No personal data.
 * A request with a key of its own (a scan) keeps one line per caller and outcome, however often it is repeated.
 */
export const writeAuditLine = async ({ action, outcome, target, note }: Audited, context: PersonContext): Promise<void> => {
  const { key, ...facts } = note
  const ended = outcome.ok ? 'ok' : outcome.refusal.code
  const { personId } = context.caller
  await audit.put({
    _id: `${action}.${personId}.${key ?? context.requestId}.${ended}`,
    editionId: target?.editionId ?? context.environment.EDITION,
    at: context.now,
    by: personId,
    requestId: context.requestId,
    action,
    outcome: ended,
    note: facts,
  })
}

/** Deletes the lines of before a moment, of every edition. 1 call. @returns how many */
export const removeAuditBefore = async (before: Instant): Promise<number> => audit.remove({ at: command.lt(before) })
