import { ok, refuse } from '@domain/kernel/result'
import type { EditionContent } from '@domain/edition/edition'
import type { StaffHandler } from '../context'
import { applyImport } from './applyImport'
import { loadEditionFile } from './loadEditionFile'
import { differenceOf, planImport } from './planImport'

/** Puts the file in force, if what it changes is still what was shown. Answers what was changed. */
export const importEdition: StaffHandler<'importEdition', EditionContent> = {
  load: (input, context) => Promise.resolve(loadEditionFile(input, context)),
  run: async ({ differenceKey }, content, { now }) => {
    const decision = await planImport(content)
    const difference = differenceOf(content, decision)
    if (difference.differenceKey !== differenceKey) return refuse({ code: 'DIFFERENCE_OUTDATED' })
    return ok({ ...difference, changes: await applyImport(content, decision, now) })
  },
  note: ({ differenceKey }) => ({ differenceKey }),
}
