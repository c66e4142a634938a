import Taro from '@tarojs/taro'

/** Its field, which stands above it, is to be seen too. */
const ABOVE_PX = 160

/** To the first thing on this page that is said to be wrong, by its class; once it is drawn. Where it fails, the words still stand. */
export const toFirstWrong = (className: string): void =>
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `.screen-body .${className}`, offsetTop: -ABOVE_PX, duration: 0 }).catch(() => undefined)
  })
