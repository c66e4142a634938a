import Taro from '@tarojs/taro'

/** One short buzz for "come in", a long one for "stop": the steward may be looking elsewhere. */
export const buzz = (kind: 'short' | 'long'): void => {
  const buzzing = kind === 'short' ? Taro.vibrateShort({ type: 'medium' }) : Taro.vibrateLong()
  Promise.resolve(buzzing).catch(() => undefined)
}
