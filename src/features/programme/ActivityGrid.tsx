import { View } from '@tarojs/components'
import type { Programme } from '@domain/edition/edition'
import { sessionsOfActivity } from '@domain/event/activitySessions'
import type { SessionOutline } from '@domain/session/outline'
import { ActivityWhen } from '@/features/programme/ActivityWhen'
import { openActivity } from '@/features/programme/openActivity'
import { a11y } from '@/ui/a11y'
import { Icon } from '@/ui/Icon'
import { iconOfActivity } from '@/ui/iconOf'
import { Section } from '@/ui/Section'

interface Props {
  readonly programme: Pick<Programme, 'activities' | 'events'>
  /** Absent until this device has had them. */
  readonly sessions: readonly SessionOutline[] | undefined
}

/** 八项活动, two in a line; each leads to its page. */
export const ActivityGrid = ({ programme: { activities, events }, sessions }: Props) => (
  <Section title='八项活动' more={{ words: '看日程', onTap: () => openActivity() }}>
    <View className='card grid'>
      {activities.map(({ no, shortTitle, time }) => (
        <View className='grid-cell' hoverClass='pressed' key={no} onClick={() => openActivity(no)} {...a11y({ role: 'link' })}>
          <Icon name={iconOfActivity(no)} size={26} tone='primary' />
          <View className='grow grid-words'>
            <View className='strong'>{shortTitle}</View>
            <View className='support'>
              <ActivityWhen time={time} sessions={sessions && sessionsOfActivity(no, events, sessions)} short />
            </View>
          </View>
        </View>
      ))}
    </View>
  </Section>
)
