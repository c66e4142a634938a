import { View } from '@tarojs/components'
import type { Place } from '@domain/event/place'
import { openMap } from '@/platform/openMap'
import { inSinglePage } from '@/platform/singlePage'
import { Button } from '@/ui/Button'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'
import '@/ui/moreIcons.scss'

/** 地点: its name and address, and a map only where the point has been measured. Unknown: 待公布. */
export const PlaceRow = ({ place, unknown }: { readonly place: Place | undefined; readonly unknown: string }) => (
  <View className='line mt3'>
    <View className='mr2'><Icon name='pin' tone='primary' /></View>
    {place ? <Known place={place} /> : <View className='grow'>{unknown}</View>}
  </View>
)

const Known = ({ place }: { readonly place: Place }) => (
  <>
    <View className='grow'>
      <View className='strong'>{place.name}</View>
      {place.onlineBy !== undefined && <View className='support'>线上，用{place.onlineBy}</View>}
      {place.address !== undefined && <View className='support'>{place.address}</View>}
    </View>
    {place.demo && <DemoTag />}
    {place.point && !inSinglePage() && (
      <View className='ml2'>
        <Button kind='tinted' small onTap={() => openMap(place)} readAs={`看地图：${place.name}`}>看地图</Button>
      </View>
    )}
  </>
)
