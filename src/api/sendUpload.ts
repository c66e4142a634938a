import { PURPOSES, type Purpose } from '@domain/upload/purpose'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'
import type { PickedFile } from '@/platform/pickedFile'
import { putFile } from '@/platform/putFile'

export interface SentFile {
  readonly purpose: Purpose
  readonly file: PickedFile
  /** The same for every attempt with this file: what got through is not done twice. */
  readonly requestKey: string
  /** From 0 to 1, while the file itself is on its way. */
  readonly onProgress: (share: number) => void
}

export type Uploaded = { readonly kind: 'done'; readonly uploadId: string } | Failed<'openUpload' | 'confirmUpload'>

/** What can be told of a file before it is sent. The server looks again, and into it. */
export const fileRefusal = (purpose: Purpose, { name, size }: Pick<PickedFile, 'name' | 'size'>) => {
  const { extension, maxSize } = PURPOSES[purpose]
  if (!name.toLowerCase().endsWith(`.${extension}`)) return { code: 'UPLOAD_WRONG_TYPE', extension } as const
  return size > maxSize ? ({ code: 'UPLOAD_TOO_LARGE', maxSize } as const) : undefined
}

/** Asks for a slot, puts the file there, and has it looked at. Never rejects. */
export const sendUpload = async ({ purpose, file, requestKey, onProgress }: SentFile): Promise<Uploaded> => {
  const opened = await call('openUpload', { requestKey, purpose, size: file.size })
  if (opened.kind !== 'done') return opened
  const { uploadId, cloudPath, confirmed } = opened.value
  if (confirmed) return { kind: 'done', uploadId }
  const fileId = await putFile({ file, cloudPath, onProgress }).catch(() => undefined)
  if (fileId === undefined) return { kind: 'unreachable' }
  const looked = await call('confirmUpload', { uploadId, fileId })
  return looked.kind === 'done' ? { kind: 'done', uploadId } : looked
}
