import type { Instant } from '@domain/kernel/instant'
import { OPEN_MAX, type Upload } from '@domain/upload/upload'
import { collection, command } from './cloud'

/**
 * 上传: in `agenda`, with whatever else the clock looks after. Its id is one of the few places that a person has, so that
 * nobody can have more, whatever happens at once; whoever looks for theirs looks nowhere else.
 */
export type UploadDocument = Upload & { readonly _id: string }

const uploads = collection<UploadDocument>('agenda')

const slotId = (editionId: string, personId: string, at: number): string => `${editionId}.u${at}-${personId}`

/** What stands in each of a person's places, in order. 1 call. */
export const readSlots = async (editionId: string, personId: string): Promise<readonly (UploadDocument | undefined)[]> => {
  const ids = Array.from({ length: OPEN_MAX }, (_, at) => slotId(editionId, personId, at))
  const found = await uploads.find({ where: { _id: command.in(ids) }, limit: OPEN_MAX })
  return ids.map((id) => found.find(({ _id }) => _id === id))
}

/** Takes one of a person's places, a free one or that of an erased slot. 1 call. @returns false when it was taken meanwhile */
export const putSlot = async (at: number, upload: Upload, replaced: Upload | undefined): Promise<boolean> => {
  const _id = slotId(upload.editionId, upload.personId, at)
  if (!replaced) return (await uploads.insert({ _id, ...upload })) === undefined
  const { uploadId, state } = replaced
  return (await uploads.change({ _id, uploadId, state }, { ...upload, fileId: command.remove() })) === 1
}

/** 1 call. @returns false when the slot was confirmed or freed meanwhile */
export const confirmSlot = async ({ _id, uploadId }: UploadDocument, confirmed: { readonly fileId: string; readonly dueAt: Instant }): Promise<boolean> =>
  (await uploads.change({ _id, uploadId, state: 'open' }, { ...confirmed, state: 'confirmed' })) === 1

/** 1 call. Whatever became of the slot meanwhile stays. */
export const keepErased = async ({ _id, uploadId, state }: UploadDocument, dueAt: Instant): Promise<void> => {
  await uploads.change({ _id, uploadId, state }, { state: 'erased', dueAt })
}

/** Frees the place of an erased slot. 1 call. */
export const freeSlot = async ({ _id, uploadId }: UploadDocument): Promise<void> => {
  await uploads.remove({ _id, uploadId, state: 'erased' })
}
