import { View } from '@tarojs/components'
import { noticesInForce, type Notice } from '@domain/edition/notice'
import type { Instant } from '@domain/kernel/instant'
import { Banner } from '@/ui/Banner'
import { DemoTag } from '@/ui/DemoTag'
import { Note } from '@/ui/Note'
import './event.scss'

interface Props {
  readonly notices: readonly Notice[]
  readonly eventId: string
  readonly now: Instant
}

/** What visitors of an event should know now: urgent notices first, in a colour that is seen; read out when they change. */
export const EventNotices = ({ notices, eventId, now }: Props) => {
  const shown = noticesInForce(notices, now).filter((notice) => notice.eventId === eventId || (notice.urgent && notice.eventId === undefined))
  if (shown.length === 0) return null
  return (
    <View className='side event-notices'>
      {shown.map((notice) => (
        <View key={`${notice.from} ${notice.title}`} className='event-notice'>
          {notice.urgent
            ? <Banner title={notice.title}>{notice.text} {notice.demo && <DemoTag />}</Banner>
            : <Note kind='primary'><View className='strong'>{notice.title} {notice.demo && <DemoTag />}</View>{notice.text}</Note>}
        </View>
      ))}
    </View>
  )
}
