import type { Input } from '@domain/contract/api'
import { ok, refuse } from '@domain/kernel/result'
import { decideConfirm, isFileOf } from '@domain/upload/decideConfirm'
import { HEAD_BYTES } from '@domain/upload/purpose'
import type { PersonContext, PersonHandler } from '../context'
import { environmentId } from '../store/cloud'
import { readBeginning } from '../store/files'
import { confirmSlot } from '../store/uploads'
import { untilWon } from '../untilWon'
import { eraseUpload } from './eraseUpload'
import { ownUpload } from './ownUpload'

/**
 * Lets an uploaded file count, if it is what it should be by its first bytes and its true size; what is not is deleted.
 * 2 calls; 1 when repeated.
 */
export const confirmUpload: PersonHandler<'confirmUpload'> = (input, context) => untilWon(() => tryToConfirm(input, context))

const tryToConfirm = async ({ uploadId, fileId }: Input<'confirmUpload'>, context: PersonContext) => {
  const upload = await ownUpload(uploadId, context)
  if (!upload) return refuse({ code: 'NOT_FOUND' })
  if (upload.state === 'confirmed') return ok({ uploadId })
  if (!isFileOf(fileId, upload.cloudPath, environmentId())) return refuse({ code: 'UPLOAD_MISSING' })
  const found = await readBeginning(fileId, HEAD_BYTES)
  const decision = decideConfirm(upload.purpose, found && { head: found.bytes, size: found.size }, context.now)
  if (!decision.ok) {
    if (found) await eraseUpload({ ...upload, fileId }, context.now)
    return decision
  }
  return (await confirmSlot(upload, { fileId, dueAt: decision.value.dueAt })) ? ok({ uploadId }) : refuse({ code: 'RACE_LOST' })
}
