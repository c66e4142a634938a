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

/** Keeps the screen on, for a scanner between two tickets. @returns lets it go dark again */
export const keepAwake = (): (() => void) => {
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  return () => void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
}
