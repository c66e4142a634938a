import Taro from '@tarojs/taro'

/** Where the words of a page that paints its own bar may stand: beside WeChat's capsule. */
export const navInset = (): { readonly top: number; readonly height: number } => {
  const { top, height } = Taro.getMenuButtonBoundingClientRect()
  return { top, height }
}
