import { View } from '@tarojs/components'
import type { Activity } from '@domain/edition/edition'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfActivity } from '@/ui/coverOf'
import { Details } from '@/ui/Details'
import { formatEventTime } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'

/** One of the eight activities: everything the notice says of it, and what is still 待公布 in its place. */
export const ActivityStory = ({ activity }: { readonly activity: Activity }) => (
  <>
    <Cover drawing={coverOfActivity(activity.no)} className='top-cover' />
    <View className='sheet'>
      <View className='tags'><Tag kind='primary'>{`八项活动之${NUMERALS[activity.no - 1] ?? activity.no}`}</Tag></View>
      <View className='h1 mt2' {...a11y({ role: 'heading' })}>{activity.title}</View>
      <View className='line mt3'>
        <View className='mr2'><Icon name='clock' tone='primary' /></View>
        <View className='grow strong'>{formatEventTime(activity.time)}</View>
      </View>
    </View>
    <View className='section'>
      <Card pad>
        <View>{activity.summary}</View>
        <View className='mt2'><Details details={factsOf(activity)} toBeAnnounced={activity.toBeAnnounced} /></View>
      </Card>
    </View>
  </>
)

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八']

const factsOf = ({ topics, details }: Activity) => [
  ...(topics.length === 0 ? [] : [{ label: '专题', text: topics.join('、') }]),
  ...details,
]
