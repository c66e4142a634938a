import { later, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { TooLarge } from '@domain/upload/decideOpen'
import { PURPOSES, type Purpose } from '@domain/upload/purpose'
import { CONFIRMED_FOR } from '@domain/upload/upload'

/** `UPLOAD_MISSING`: nothing has arrived; the same file may be put there again. After the others it is deleted. */
export type ConfirmRefusal =
  | { readonly code: 'UPLOAD_MISSING' }
  | { readonly code: 'UPLOAD_WRONG_TYPE'; readonly extension: string }
  | TooLarge

/** The beginning of a file as it lies in the storage, and its true size in bytes. */
export interface FileHead {
  readonly head: Uint8Array
  readonly size: number
}

/** Whether a file counts, by what it is and not by what its sender says. */
export const decideConfirm = (purpose: Purpose, found: FileHead | undefined, now: Instant): Result<{ readonly dueAt: Instant }, ConfirmRefusal> => {
  const { extension, head, maxSize } = PURPOSES[purpose]
  if (!found) return refuse({ code: 'UPLOAD_MISSING' })
  if (found.size > maxSize) return refuse({ code: 'UPLOAD_TOO_LARGE', maxSize })
  if (!head.every((byte, at) => found.head[at] === byte)) return refuse({ code: 'UPLOAD_WRONG_TYPE', extension })
  return ok({ dueAt: later(now, CONFIRMED_FOR) })
}

/**
 * Whether a file's id (`cloud://<environment>.<bucket>/<path>`) names the slot's own path, and in our environment.
 * @param environmentId  unknown where the platform does not say it
 */
export const isFileOf = (fileId: string, cloudPath: string, environmentId: string | undefined): boolean => {
  const [, place = '', path = ''] = /^cloud:\/\/([^/]+)\/(.+)$/.exec(fileId) ?? []
  return path === cloudPath && (environmentId === undefined || place === environmentId || place.startsWith(`${environmentId}.`))
}
