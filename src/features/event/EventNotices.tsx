import { View } from '@tarojs/components'
import { noticesInForce, type Notice } from '@domain/edition/notice'
import type { Instant } from '@domain/kernel/instant'
import { UrgentBanner } from '@/ui/UrgentBanner'
import { DemoTag } from '@/ui/DemoTag'
import { Note } from '@/ui/Note'
import './event.scss'

interface Props {
  readonly notices: readonly Notice[]
  readonly eventId: string
  readonly now: Instant
  /** Urgent ones go before everything, the others beside the facts. */
  readonly urgent: boolean
}

/** What visitors of an event should know now; urgent ones, also those for everybody, in a colour that is seen. */
export const EventNotices = ({ notices, eventId, now, urgent }: Props) => {
  const concerns = (notice: Notice) => notice.eventId === eventId || (urgent && notice.eventId === undefined)
  const shown = noticesInForce(notices, now).filter((notice) => notice.urgent === urgent && concerns(notice))
  if (shown.length === 0) return null
  return (
    <View className='side event-notices'>
      {shown.map((notice) => (
        <View key={`${notice.from} ${notice.title}`} className='event-notice'>
          {notice.urgent
            ? <UrgentBanner notice={notice} />
            : <Note kind='primary'><View className='strong'>{notice.title} {notice.demo && <DemoTag />}</View>{notice.text}</Note>}
        </View>
      ))}
    </View>
  )
}
