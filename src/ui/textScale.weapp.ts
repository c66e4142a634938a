import Taro from '@tarojs/taro'

/** In WeChat since 2.20.1; Taro's types do not have it. */
interface FontSetting {
  readonly fontSizeSetting?: number
}

/** WeChat's own font setting (16 is normal), as a class of the screen: 1, 1.18 or 1.4 times. */
export const textScaleClass = (): string => {
  const appBase: Taro.getAppBaseInfo.Result & FontSetting = Taro.getAppBaseInfo()
  const size = appBase.fontSizeSetting ?? 16
  if (size >= 20) return 't-larger'
  return size >= 18 ? 't-large' : ''
}
