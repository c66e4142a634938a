import { View } from '@tarojs/components'
import type { Instant } from '@domain/kernel/instant'
import { UrgentNotices } from '@/features/programme/Notices'
import { NOTICES_EVERY_MS, useProgramme } from '@/features/programme/useProgramme'

interface Props {
  /** Of what the caller holds or waits for. */
  readonly eventIds: readonly string[]
  readonly now: Instant
}

/** Urgent 公告 on pages of the caller's own: those for everybody, and those about what the caller comes to. */
export const OwnUrgent = ({ eventIds, now }: Props) => {
  const { kept } = useProgramme(NOTICES_EVERY_MS)
  const { notices = [], events = [] } = kept?.programme ?? {}
  const own = notices.filter(({ eventId }) => eventId === undefined || eventIds.includes(eventId))
  return <View className='side own-urgent'><UrgentNotices notices={own} events={events} now={now} /></View>
}
