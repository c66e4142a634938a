import * as v from 'valibot'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { EditionContent } from '@domain/edition/edition'
import { contentOf } from '@domain/edition/fileContent'
import { crossProblems } from '@domain/edition/fileChecks'
import { namedIn, problemOf, type FileProblem } from '@domain/edition/fileProblem'
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
  const refusing = (problems: readonly FileProblem[]) => refuse({ code: 'EDITION_FILE_WRONG' as const, problems: problems.map((problem) => namedIn(written, problem)) })
  const parsed = v.safeParse(editionFile, withoutEmpty(written))
  if (!parsed.success) return refusing(parsed.issues.map(problemOf))
  const problems = crossProblems(parsed.output)
  if (problems.length > 0) return refusing(problems)
  const content = contentOf(parsed.output)
  const { length } = content.sessions
  return length > SESSIONS_MAX ? refuse({ code: 'EDITION_FILE_WRONG', problems: [tooMany(length)] }) : ok(content)
}

/** The database reads a thousand in one call; some may be kept besides, for the people who hold places in them. */
const SESSIONS_MAX = 900

const tooMany = (sessions: number): FileProblem =>
  ({ where: '场次', message: `连按时段开放的一共 ${sessions} 场，最多 ${SESSIONS_MAX} 场：每场长一点，或者少开几天` })

/** `电话:` with nothing after it is null in YAML: the clerk has not written it yet. */
export const withoutEmpty = (written: unknown): unknown => {
  if (Array.isArray(written)) return written.map(withoutEmpty)
  if (typeof written !== 'object' || written === null) return written
  const filled = Object.entries(written).filter(([, value]) => value !== null)
  return Object.fromEntries(filled.map(([key, value]) => [key, withoutEmpty(value)]))
}
