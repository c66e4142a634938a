import { eraseFile, erasePath } from '../store/files'
import { freeSlot, type UploadDocument } from '../store/uploads'

/** Deletes a file, and only then its slot: while the file is there, somebody knows of it. 1 call. Idempotent. */
export const eraseUpload = async (upload: UploadDocument): Promise<void> => {
  await (upload.fileId === undefined ? erasePath(upload.cloudPath) : eraseFile(upload.fileId))
  await freeSlot(upload)
}
