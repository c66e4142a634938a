/** What a file may be put there for. Photos and video will be further purposes. */
export type Purpose = 'names'

export interface PurposeRule {
  /** The end of the file's name, without the dot. */
  readonly extension: string
  /** What such a file begins with: its name can say anything. */
  readonly head: readonly number[]
  /** In bytes. */
  readonly maxSize: number
}

export const PURPOSES: Readonly<Record<Purpose, PurposeRule>> = {
  /** 名单: an xlsx is a ZIP archive. A list of 1,000 names has 40 KB; 1 MB leaves room for a school's letterhead. */
  names: { extension: 'xlsx', head: [0x50, 0x4b, 0x03, 0x04], maxSize: 1024 * 1024 },
}

export const PURPOSE_NAMES = Object.keys(PURPOSES) as readonly Purpose[]

/** How much of a file is read to know its type. */
export const HEAD_BYTES = Math.max(...Object.values(PURPOSES).map(({ head }) => head.length))
