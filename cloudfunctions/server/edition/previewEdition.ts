import { ok } from '@domain/kernel/result'
import type { EditionContent } from '@domain/edition/edition'
import type { StaffHandler } from '../context'
import { loadEditionFile } from './loadEditionFile'
import { differenceOf, planImport } from './planImport'

/** Shows what importing the file would change. Writes nothing. */
export const previewEdition: StaffHandler<'previewEdition', EditionContent> = {
  load: (input, context) => Promise.resolve(loadEditionFile(input, context)),
  run: async (_input, content) => ok(differenceOf(content, await planImport(content))),
}
