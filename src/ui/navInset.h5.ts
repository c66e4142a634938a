/** A browser has no capsule. */
export const navInset = (): { readonly top: number; readonly height: number } => ({ top: 12, height: 32 })
