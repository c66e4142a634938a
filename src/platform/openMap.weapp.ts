import Taro from '@tarojs/taro'
import type { Place } from '@domain/event/place'

/** Shows a measured place on WeChat's map (GCJ-02), which needs no location right. Without a point nothing happens. */
export const openMap = ({ name, address, point }: Place): void => {
  if (!point) return
  Taro.openLocation({ ...point, name, ...(address === undefined ? {} : { address }), scale: 16 }).catch(() => undefined)
}
