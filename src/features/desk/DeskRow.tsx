import { View } from '@tarojs/components'
import type { SessionDesk } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'
import { besidesWords, deskTag, fullnessWords } from '@/features/desk/deskWords'
import { openPage } from '@/platform/navigate'
import { a11y } from '@/ui/a11y'
import { DemoTag } from '@/ui/DemoTag'
import { formatHours, formatSpan } from '@/ui/formatTime'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { unbroken } from '@/ui/unbroken'

interface Props {
  readonly session: SessionDesk
  readonly now: Instant
  /** Where sessions of several days stand in one list. */
  readonly withDay: boolean
}

/** One session of the desk: when, what, how full; opens it. */
export const DeskRow = ({ session, now, withDay }: Props) => {
  const { id, title, startsAt, endsAt, placeName, demo } = session
  const tag = deskTag(session, now)
  const time = withDay ? unbroken(formatSpan(startsAt, endsAt)) : formatHours(startsAt, endsAt)
  return (
    <View className='row' hoverClass='pressed' onClick={() => openPage('staff/session', { sessionId: id })} {...a11y({ role: 'button' })}>
      <View className='grow'>
        <View className='strong'>{title}</View>
        <View className='support'>{`${time}，${placeName ?? '地点待公布'}`}</View>
        <View className='support desk-figures'>{[fullnessWords(session), ...besidesWords(session)].join(' · ')}</View>
        {(tag !== undefined || demo) && (
          <View className='tags'>
            {tag && <Tag kind={tag.kind}>{tag.words}</Tag>}
            {demo && <DemoTag />}
          </View>
        )}
      </View>
      <View className='row-right'><Icon name='chevron' size={20} /></View>
    </View>
  )
}
