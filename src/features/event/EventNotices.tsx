import { View } from '@tarojs/components'
import { noticesInForce, type Notice } from '@domain/edition/notice'
import type { Instant } from '@domain/kernel/instant'
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
      {shown.map(({ title, text, urgent, demo }) => (
        <Note key={`${title}${text}`} kind={urgent ? 'danger' : 'primary'} icon={urgent ? 'warning' : 'notice'}>
          <View className='strong'>{title}{demo && <DemoTag />}</View>
          <View>{text}</View>
        </Note>
      ))}
    </View>
  )
}
