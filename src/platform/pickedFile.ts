/** A file that the person has chosen. */
export interface PickedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Where this platform has it, for as long as the program runs. */
  readonly path: string
}

/** `none`: the person changed their mind. `refused`: this phone, or its owner, does not let us ask. */
export type Picking = { readonly kind: 'picked'; readonly file: PickedFile } | { readonly kind: 'none' } | { readonly kind: 'refused' }

/** A file on its way into the cloud's storage. */
export interface PuttingFile {
  readonly file: PickedFile
  readonly cloudPath: string
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void
}
