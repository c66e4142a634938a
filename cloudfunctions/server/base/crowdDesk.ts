import { crowdNow } from '@domain/base/crowd'
import { ok } from '@domain/kernel/result'
import { may } from '@domain/staff/grant'
import type { StaffHandler } from '../context'
import { readCrowds, slugOf } from '../store/crowd'
import { readProgramme } from '../store/programme'

/** The places whose staff the caller is, and how busy they are. 3 calls. */
export const crowdDesk: StaffHandler<'crowdDesk'> = {
  load: () => Promise.resolve(ok({ target: 'perItem', loaded: undefined })),
  run: async (_input, _loaded, { environment, grants, now }) => {
    const editionId = environment.EDITION
    const [programme, crowds] = await Promise.all([readProgramme(editionId), readCrowds(editionId)])
    const bases = (programme?.bases ?? []).filter(({ id }) => may(grants, 'manage', { editionId, baseId: id }, now))
    return ok({
      bases: bases.map(({ id, name, demo }) => {
        const crowd = crowdNow(crowds[slugOf(id)], now)
        return { id, name, ...(demo && { demo }), ...(crowd && { crowd }) }
      }),
    })
  },
}
