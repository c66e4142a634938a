import Taro from '@tarojs/taro'

/** WeChat's number for a page that was opened from Moments, before the person has entered the mini-program. */
const MOMENTS = 1154

/**
 * 单页模式: the page stands alone. Nobody is signed in, no other page can be opened, and WeChat's own buttons, the map
 * and the calendar do nothing; below it WeChat shows 前往小程序.
 */
export const inSinglePage = (): boolean => Taro.getEnterOptionsSync().scene === MOMENTS
