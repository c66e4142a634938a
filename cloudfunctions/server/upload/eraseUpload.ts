import type { PersonContext } from '../context'
import { eraseFile, erasePath } from '../store/files'
import { freeSlot, readSlots, type UploadDocument } from '../store/uploads'

/** Deletes a file, and only then its slot: while the file is there, somebody knows of it. 1 call. Idempotent. */
export const eraseUpload = async (upload: UploadDocument): Promise<void> => {
  await (upload.fileId === undefined ? erasePath(upload.cloudPath) : eraseFile(upload.fileId))
  await freeSlot(upload)
}

/** Deletes whatever the caller has sent and not used yet. 1 call, and 1 for each file. */
export const eraseOwnUploads = async ({ caller, environment }: PersonContext): Promise<void> => {
  for (const upload of await readSlots(environment.EDITION, caller.personId)) if (upload) await eraseUpload(upload)
}
