import { later, type Instant } from '@domain/kernel/instant'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { PURPOSES } from '@domain/upload/purpose'
import { OPEN_FOR, OPEN_MAX, type Upload } from '@domain/upload/upload'

export type TooLarge = { readonly code: 'UPLOAD_TOO_LARGE'; readonly maxSize: number }
export type OpenRefusal = TooLarge | { readonly code: 'TOO_MANY_UPLOADS'; readonly max: number }

export interface AskedSlot extends Pick<Upload, 'uploadId' | 'editionId' | 'personId' | 'requestKey' | 'purpose'> {
  /** As the phone says, in bytes; the file itself is asked when it is confirmed. */
  readonly size: number
}

/** `at`: which of the person's places it takes, 0 to `OPEN_MAX` - 1. `replaces`: the erased slot that stands there. */
export type Opening =
  | { readonly kind: 'repeat'; readonly upload: Upload }
  | { readonly kind: 'open'; readonly at: number; readonly upload: Upload; readonly replaces?: Upload }

/**
 * Opens a slot in the first free place; where there is none, in that of the slot that was erased first. The same request
 * again has the slot that it got, or had until it was erased.
 * @param slots  what stands in each of the person's places
 */
export const decideOpen = (asked: AskedSlot, slots: readonly (Upload | undefined)[], now: Instant): Result<Opening, OpenRefusal> => {
  const { size, ...named } = asked
  const { maxSize } = PURPOSES[asked.purpose]
  const own = slots.find((slot) => slot?.requestKey === asked.requestKey && slot.purpose === asked.purpose)
  if (own && own.state !== 'erased') return ok({ kind: 'repeat', upload: own })
  if (size > maxSize) return refuse({ code: 'UPLOAD_TOO_LARGE', maxSize })
  const at = own ? slots.indexOf(own) : placeIn(slots)
  if (at === undefined) return refuse({ code: 'TOO_MANY_UPLOADS', max: OPEN_MAX })
  const upload: Upload = { ...named, cloudPath: pathOf(asked), state: 'open', dueAt: later(now, OPEN_FOR) }
  const replaces = slots[at]
  return ok({ kind: 'open', at, upload, ...(replaces && { replaces }) })
}

const placeIn = (slots: readonly (Upload | undefined)[]): number | undefined => {
  const places = Array.from({ length: OPEN_MAX }, (_, place) => place)
  const erased = places.filter((place) => slots[place]?.state === 'erased')
  const dueAt = (place: number): number => slots[place]?.dueAt ?? 0
  return places.find((place) => slots[place] === undefined) ?? erased.sort((one, other) => dueAt(one) - dueAt(other))[0]
}

const pathOf = ({ purpose, uploadId }: Pick<Upload, 'purpose' | 'uploadId'>): string =>
  `uploads/${purpose}/${uploadId}.${PURPOSES[purpose].extension}`
