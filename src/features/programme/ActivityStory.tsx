import { View } from '@tarojs/components'
import type { Activity } from '@domain/edition/edition'
import type { SessionOutline } from '@domain/session/outline'
import { ActivityWhen } from '@/features/programme/ActivityWhen'
import { a11y } from '@/ui/a11y'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfActivity } from '@/ui/coverOf'
import { Details } from '@/ui/Details'
import { Icon } from '@/ui/Icon'
import { numeral } from '@/ui/numeral'
import { Tag } from '@/ui/Tag'

interface Props {
  readonly activity: Activity
  /** Of its events; absent while they are on their way. */
  readonly sessions: readonly SessionOutline[] | undefined
}

/** One of the eight activities: everything the notice says of it, and what is still 待公布 in its place. */
export const ActivityStory = ({ activity, sessions }: Props) => (
  <>
    <Cover drawing={coverOfActivity(activity.no)} className='top-cover' />
    <View className='sheet'>
      <View className='tags'><Tag kind='primary'>{`八项活动之${numeral(activity.no)}`}</Tag></View>
      <View className='h1 mt2' {...a11y({ role: 'heading' })}>{activity.title}</View>
      <View className='line mt3'>
        <View className='mr2'><Icon name='clock' tone='primary' /></View>
        <View className='grow strong'><ActivityWhen time={activity.time} sessions={sessions} /></View>
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

const factsOf = ({ topics, details }: Activity) => [
  ...(topics.length === 0 ? [] : [{ label: '专题', text: topics.join('、') }]),
  ...details,
]
