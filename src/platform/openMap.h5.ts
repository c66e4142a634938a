import type { Place } from '@domain/event/place'

/** Shows a measured place (GCJ-02) on the web map in a new window. Without a point nothing happens. */
export const openMap = ({ name, address, point }: Place): void => {
  if (!point) return
  const marker = `coord:${point.latitude},${point.longitude};title:${name};addr:${address ?? name}`
  const query = new URLSearchParams({ marker, referer: 'gaoping-science-week' })
  window.open(`https://apis.map.qq.com/uri/v1/marker?${query.toString()}`, '_blank', 'noopener')
}
