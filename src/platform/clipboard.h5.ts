/** A browser says nothing when something has been copied. */
export const SAYS_COPIED: boolean = false

/**
 * Puts a text on the clipboard. Not by Taro, which on H5 would keep a copy in the browser's storage: what is copied may
 * hold a name and a phone number.
 * @returns whether it is there
 */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
