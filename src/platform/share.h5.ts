import { copyText } from '@/platform/clipboard'

/** A browser has no button of WeChat's. */
export const SHARE_BUTTON: 'share' | undefined = undefined

const urlOf = (address: string): string => `${location.origin}${location.pathname}#${address}`

/** A link that opens a page. @param address as `addressOf` gives it */
export const linkTo = (address: string): string | undefined => urlOf(address)

/**
 * Hands a page's link to the browser's own share sheet, where there is one; else to the clipboard.
 * @param address as `addressOf` gives it
 */
export const shareLink = async (title: string, address: string): Promise<'shared' | 'copied' | 'failed'> => {
  const url = urlOf(address)
  if (typeof navigator.share !== 'function') return (await copyText(url)) ? 'copied' : 'failed'
  // Closing the sheet is not a failure.
  await navigator.share({ title, url }).catch(() => undefined)
  return 'shared'
}
