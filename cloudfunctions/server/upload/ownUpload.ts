import type { PersonContext } from '../context'
import { readSlots, type UploadDocument } from '../store/uploads'

/** The caller's own slot; anybody else's is not there, and neither is one that was erased or whose time is over. 1 call. */
export const ownUpload = async (uploadId: string, { caller, environment, now }: PersonContext): Promise<UploadDocument | undefined> =>
  (await readSlots(environment.EDITION, caller.personId)).find((slot) => slot?.uploadId === uploadId && slot.state !== 'erased' && now < slot.dueAt)
