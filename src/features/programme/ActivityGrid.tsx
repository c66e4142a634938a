import { View } from '@tarojs/components'
import type { Activity } from '@domain/edition/edition'
import { openActivity } from '@/features/programme/openActivity'
import { a11y } from '@/ui/a11y'
import { formatEventStart } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { iconOfActivity } from '@/ui/iconOf'
import { Section } from '@/ui/Section'

/** 八项活动, two in a line; each leads to its page. */
export const ActivityGrid = ({ activities }: { readonly activities: readonly Activity[] }) => (
  <Section title='八项活动' more={{ words: '看日程', onTap: () => openActivity() }}>
    <View className='card grid'>
      {activities.map(({ no, shortTitle, time }) => (
        <View className='grid-cell' hoverClass='pressed' key={no} onClick={() => openActivity(no)} {...a11y({ role: 'link' })}>
          <Icon name={iconOfActivity(no)} size={26} tone='primary' />
          <View className='grow grid-words'>
            <View className='strong'>{shortTitle}</View>
            <View className='support'>{formatEventStart(time)}</View>
          </View>
        </View>
      ))}
    </View>
  </Section>
)
