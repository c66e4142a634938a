import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { EditionContent } from '@domain/edition/edition'
import { contentOf } from '@domain/edition/fileContent'
import { crossProblems } from '@domain/edition/fileChecks'
import { problemOf, type FileProblem } from '@domain/edition/fileProblem'
import { editionFile } from '@domain/edition/fileSchema'

export interface FileWrong {
  readonly code: 'EDITION_FILE_WRONG'
  readonly problems: readonly FileProblem[]
}

/**
 * Everything an edition file describes.
 * @param written  the file's text as read by a YAML parser; a key left empty counts as not written
 * Refuses with all problems at once: unknown or missing keys, wrong kinds, times that do not exist, names that refer
 * to nothing.
 */
export const readEditionFile = (written: unknown): Result<EditionContent, FileWrong> => {
  const parsed = v.safeParse(editionFile, withoutEmpty(written))
  if (!parsed.success) return refuse({ code: 'EDITION_FILE_WRONG', problems: parsed.issues.map(problemOf) })
  const problems = crossProblems(parsed.output)
  return problems.length > 0 ? refuse({ code: 'EDITION_FILE_WRONG', problems }) : ok(contentOf(parsed.output))
}

/** `电话:` with nothing after it is null in YAML: the clerk has not written it yet. */
export const withoutEmpty = (written: unknown): unknown => {
  if (Array.isArray(written)) return written.map(withoutEmpty)
  if (typeof written !== 'object' || written === null) return written
  const filled = Object.entries(written).filter(([, value]) => value !== null)
  return Object.fromEntries(filled.map(([key, value]) => [key, withoutEmpty(value)]))
}
