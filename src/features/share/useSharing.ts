import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'

/** What is shared of a page: nothing of the person who shares it. */
export interface SharedPage {
  readonly title: string
  /** As `addressOf` or `tabAddress` gives it. */
  readonly address: string
}

/**
 * Lets WeChat share the page to a chat and to Moments. The page's own config has to say so too
 * (`enableShareAppMessage`, `enableShareTimeline`), or WeChat greys its menu out.
 */
export const useSharing = ({ title, address }: SharedPage): void => {
  useShareAppMessage(() => ({ title, path: address }))
  // Moments open the same page; only the query is ours to say.
  useShareTimeline(() => ({ title, query: address.split('?')[1] ?? '' }))
}
