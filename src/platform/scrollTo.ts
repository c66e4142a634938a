import Taro from '@tarojs/taro'

/** Brings a part of this page to the top, once it has been drawn. */
export const scrollToPart = (id: string): void => {
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 }).catch(() => undefined)
  })
}
