import Taro from '@tarojs/taro'

/**
 * Turns the screen bright and keeps it on, for a ticket in front of a scanner.
 * @returns puts everything back as it was
 */
export const brighten = (): (() => void) => {
  let before: number | undefined
  const bright = async () => {
    before = (await Taro.getScreenBrightness()).value
    await Taro.setScreenBrightness({ value: 1 })
    await Taro.setKeepScreenOn({ keepScreenOn: true })
  }
  bright().catch(() => undefined)
  return () => {
    if (before !== undefined) Taro.setScreenBrightness({ value: before }).catch(() => undefined)
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
  }
}
