import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { SessionView } from '@domain/contract/views'
import type { Notice } from '@domain/edition/notice'
import type { ScienceEvent } from '@domain/event/event'
import type { OnSite } from '@domain/event/onSite'
import { EventNotices } from '@/features/event/EventNotices'
import { Exhibitors } from '@/features/event/Exhibitors'
import { SitePoints } from '@/features/event/SitePoints'
import { SiteSchedule } from '@/features/event/SiteSchedule'
import { useEvent } from '@/features/event/useEvent'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { NOTICES_EVERY_MS, useProgramme } from '@/features/programme/useProgramme'
import { Missing } from '@/features/share/Missing'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { addressOf, replacePage } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { formatWhen } from '@/ui/formatTime'
import { isMissing, loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { PlaceRow } from '@/ui/PlaceRow'
import { StaleNote } from '@/ui/StaleNote'

/** 现场指引: what is on now at a square, and where everything is; from this phone when there is no network. */
export default function SquarePage() {
  const { eventId = '' } = useRouter().params
  const { answer, reread, sessions } = useEvent(eventId)
  const { kept, reread: renew } = useProgramme(NOTICES_EVERY_MS)
  const title = answer.kind === 'ready' ? `现场指引：${answer.value.event.title}` : '现场指引'
  useSharing({ title, address: addressOf('programme/square', { eventId }) })
  useReturn(reread)
  usePullDown(() => {
    renew()
    reread()
  }, answer)
  if (isMissing(answer)) return <PublicScreen><Missing title='没有找到这个活动' /></PublicScreen>
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            {answer.value.event.onSite
              ? <Square event={answer.value.event} sessions={sessions} onSite={answer.value.event.onSite} notices={kept?.programme.notices ?? NONE} />
              : <NoSquare eventId={eventId} />}
          </>
        )}
      </Loading>
    </PublicScreen>
  )
}

const NONE: readonly Notice[] = []

interface Props {
  readonly event: ScienceEvent
  readonly sessions: readonly SessionView[]
  readonly onSite: OnSite
  readonly notices: readonly Notice[]
}

const Square = ({ event, sessions, onSite, notices }: Props) => {
  const now = useNow()
  return (
    <>
      <EventNotices notices={notices} eventId={event.id} now={now} urgent />
      <View className='side mt4'>
        <View className='h1'>{event.title}</View>
        <View className='mt1'>{formatWhen(event.time, sessions)}</View>
        <PlaceRow place={event.place} unknown='地点待公布' />
      </View>
      <View className='section'><SitePoints onSite={onSite} /></View>
      <View className='section'><SiteSchedule onSite={onSite} time={event.time} sessions={sessions} now={now} /></View>
      {event.exhibitors.length > 0 && <View className='section'><Exhibitors exhibitors={event.exhibitors} /></View>}
      <EventNotices notices={notices} eventId={event.id} now={now} urgent={false} />
    </>
  )
}

const NoSquare = ({ eventId }: { readonly eventId: string }) => (
  <Empty
    drawing='soon'
    title='这个活动没有现场指引'
    hint='时间和地点在活动页上'
    action={{ words: '看活动页', onTap: () => replacePage('programme/event', { eventId }) }}
  />
)
