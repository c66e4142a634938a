import type { Input } from '@domain/contract/api'
import { ok, refuse } from '@domain/kernel/result'
import { decideOpen, type Opening } from '@domain/upload/decideOpen'
import type { PersonContext, PersonHandler } from '../context'
import { putSlot, readSlots } from '../store/uploads'
import { untilWon } from '../untilWon'
import { eraseFileOf } from './eraseUpload'
import { uploadIdOf } from './uploadIdOf'

/** Opens a slot for one file. 2 calls; 1 when repeated. The file of an erased slot in its place is looked for once more. */
export const openUpload: PersonHandler<'openUpload'> = (input, context) => untilWon(() => tryToOpen(input, context))

const tryToOpen = async ({ requestKey, purpose, size }: Input<'openUpload'>, { caller: { personId }, environment, now }: PersonContext) => {
  const { EDITION: editionId, IDENTITY_KEY } = environment
  const uploadId = uploadIdOf({ personId, purpose, requestKey }, IDENTITY_KEY)
  const decision = decideOpen({ uploadId, editionId, personId, requestKey, purpose, size }, await readSlots(editionId, personId), now)
  if (!decision.ok) return decision
  const { upload } = decision.value
  if (decision.value.kind === 'open' && !(await tookPlace(decision.value))) return refuse({ code: 'RACE_LOST' })
  return ok({ uploadId, cloudPath: upload.cloudPath, confirmed: upload.state === 'confirmed' })
}

const tookPlace = async ({ at, upload, replaces }: Extract<Opening, { readonly kind: 'open' }>): Promise<boolean> => {
  if (replaces) await eraseFileOf(replaces)
  return putSlot(at, upload, replaces)
}
