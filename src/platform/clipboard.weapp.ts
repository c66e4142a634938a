import Taro from '@tarojs/taro'

/** WeChat says so itself when something has been copied. */
export const SAYS_COPIED: boolean = true

/** Puts a text on the clipboard. @returns whether it is there */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
