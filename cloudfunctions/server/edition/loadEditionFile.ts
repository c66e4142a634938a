import { ok, refuse, type Result } from '@domain/kernel/result'
import type { OwnRefusal } from '@domain/contract/api'
import type { EditionContent } from '@domain/edition/edition'
import type { Target } from '@domain/staff/grant'
import type { StaffContext } from '../context'
import { parseFile } from './parseFile'

type Loaded = Result<{ readonly target: Target; readonly loaded: EditionContent }, OwnRefusal<'previewEdition'>>

/** Reads the file and says what it changes. Refuses a wrong file, and another edition than the environment's. */
export const loadEditionFile = ({ text }: { readonly text: string }, { environment }: StaffContext): Loaded => {
  const content = parseFile(text)
  if (!content.ok) return content
  const editionId = content.value.edition.id
  if (editionId !== environment.EDITION) return refuse({ code: 'OTHER_EDITION', editionId })
  return ok({ target: { editionId }, loaded: content.value })
}
