import { ok, refuse } from '@domain/kernel/result'
import type { StaffHandler } from '../context'
import { slugOf, writeCrowd } from '../store/crowd'
import { readBase } from '../store/programme'

/** Says how busy a place is. 3 calls besides the audit line; the first time in an edition 4. */
export const setCrowd: StaffHandler<'setCrowd', string> = {
  load: async ({ baseId }) => {
    const found = await readBase(baseId)
    return found ? ok({ target: { editionId: found.editionId, baseId }, loaded: found.editionId }) : refuse({ code: 'NOT_FOUND' })
  },
  run: async ({ baseId, level }, editionId, { now }) => {
    await writeCrowd(editionId, slugOf(baseId), { level, at: now })
    return ok({ crowd: { level, at: now } })
  },
  note: ({ baseId, level }) => ({ baseId, level }),
}
