import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number; the person presses the call key. Giving up is not a failure. */
export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
