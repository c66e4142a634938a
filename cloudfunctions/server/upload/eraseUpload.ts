import { later, type Instant } from '@domain/kernel/instant'
import { ERASED_FOR, type Upload } from '@domain/upload/upload'
import type { PersonContext } from '../context'
import { eraseFile, erasePath } from '../store/files'
import { freeSlot, keepErased, readSlots, type UploadDocument } from '../store/uploads'

/** Deletes whatever lies where a slot's file belongs, or nothing. No database call. */
export const eraseFileOf = async ({ fileId, cloudPath }: Upload): Promise<void> =>
  fileId === undefined ? erasePath(cloudPath) : eraseFile(fileId)

/**
 * Deletes a file, and only then says so in its slot: while the file is there, somebody knows of it. The slot is remembered
 * for a day more: a file that arrives after that is deleted by the clock, and the slot with it. 1 call. Idempotent.
 */
export const eraseUpload = async (upload: UploadDocument, now: Instant): Promise<void> => {
  await eraseFileOf(upload)
  await (upload.state === 'erased' ? freeSlot(upload) : keepErased(upload, later(now, ERASED_FOR)))
}

/** Deletes whatever the caller has sent and not used yet. 1 call, and 1 for each file. */
export const eraseOwnUploads = async ({ caller, environment, now }: PersonContext): Promise<void> => {
  for (const upload of await readSlots(environment.EDITION, caller.personId)) {
    if (upload && upload.state !== 'erased') await eraseUpload(upload, now)
  }
}
