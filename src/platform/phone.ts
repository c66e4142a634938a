import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number; the person presses the call key. Giving up is not a failure. */
export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

/** Puts a text on the clipboard. @returns whether it is there */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    return false
  }
}
