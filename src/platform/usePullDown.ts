import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'

/**
 * Reads anew when the page is pulled down.
 * @param answer whatever the reading changes when it is done, also when it failed
 */
export const usePullDown = (read: () => void, answer: unknown): void => {
  usePullDownRefresh(read)
  useEffect(() => { Taro.stopPullDownRefresh() }, [answer])
}
