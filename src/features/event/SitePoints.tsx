import { View } from '@tarojs/components'
import { SITE_POINTS, type OnSite, type SitePoint } from '@domain/event/onSite'
import { Card } from '@/ui/Card'
import { DemoTag } from '@/ui/DemoTag'
import { Icon } from '@/ui/Icon'
import type { IconName } from '@/ui/iconName'
import './site.scss'

const POINTS: Readonly<Record<SitePoint, { readonly words: string; readonly icon: IconName }>> = {
  entrances: { words: '入口', icon: 'entrance' },
  firstAid: { words: '急救点', icon: 'aid' },
  lostChildren: { words: '孩子走散了', icon: 'child' },
  toilets: { words: '厕所', icon: 'toilet' },
  parking: { words: '停车', icon: 'parking' },
  rainPlan: { words: '下雨怎么办', icon: 'rain' },
}

/** What everybody looks for at a square, two in a line so that it is seen without scrolling; what nobody has said yet is 待公布 there. */
export const SitePoints = ({ onSite: { points, demo } }: { readonly onSite: OnSite }) => (
  <Card className='site-card'>
    <View className='line site-head'>
      <View className='h2'>找地方</View>
      {demo && <DemoTag />}
    </View>
    <View className='site-points'>
      {SITE_POINTS.map((point) => (
        <View key={point} className='site-point'>
          <View className='line'>
            <Icon name={POINTS[point].icon} tone='primary' />
            <View className='strong ml2'>{POINTS[point].words}</View>
          </View>
          {points[point] === undefined ? <View className='site-where mute'>待公布</View> : <View className='site-where'>{points[point]}</View>}
        </View>
      ))}
    </View>
  </Card>
)
