import type { Instant } from '@domain/kernel/instant'
import { collection } from './cloud'

/** 小程序码: what WeChat drew once for a page; it never changes. The id is `event.2025.kick-off`. */
interface SharingCodeDocument {
  readonly _id: string
  /** A data URL. */
  readonly picture: string
  readonly at: Instant
}

const codes = collection<SharingCodeDocument>('sharingCodes')

/** Each 1 call. */
export const readCode = async (id: string): Promise<string | undefined> => (await codes.read(id))?.picture
export const keepCode = (id: string, picture: string, at: Instant): Promise<void> => codes.put({ _id: id, picture, at })
