import Taro from '@tarojs/taro'
import { FIELD_ERROR } from '@/ui/FieldError'

/** Its field, which stands above it, is to be seen too. */
const ABOVE_PX = 160

/** To the first thing on this page that is said to be wrong; once it is drawn. */
export const toFirstWrong = (): void =>
  Taro.nextTick(() => void Taro.pageScrollTo({ selector: `.screen-body .${FIELD_ERROR}`, offsetTop: -ABOVE_PX, duration: 0 }))
