import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SessionView } from '@domain/contract/views'
import type { ScienceEvent } from '@domain/event/event'
import { stateOf } from '@domain/session/outline'
import { EventDoors } from '@/features/event/EventDoors'
import { EventFacts } from '@/features/event/EventFacts'
import { EventNotices } from '@/features/event/EventNotices'
import { EventStory } from '@/features/event/EventStory'
import { Exhibitors } from '@/features/event/Exhibitors'
import { useEvent } from '@/features/event/useEvent'
import { GroupDoor } from '@/features/group/GroupDoor'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { NOTICES_EVERY_MS, useProgramme } from '@/features/programme/useProgramme'
import { ChosenSession } from '@/features/session/ChosenSession'
import { SessionFoot } from '@/features/session/SessionFoot'
import { SessionPicker } from '@/features/session/SessionPicker'
import { useChosenSession } from '@/features/session/useChosenSession'
import { useDayAsked } from '@/features/session/useDayAsked'
import { entryOfEvent, entryOfSession, stillToCome } from '@/features/share/calendarEntry'
import { FootActions, ShareFoot } from '@/features/share/FootActions'
import { Missing } from '@/features/share/Missing'
import { PosterDoor } from '@/features/share/PosterDoor'
import { usePageId } from '@/features/share/usePageId'
import { useSharing, type SharedPage } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { addressOf } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Cover } from '@/ui/Cover'
import { coverOfEvent } from '@/ui/coverOf'
import { isMissing, loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'

/** One event: its facts for anyone, and its sessions to reserve from. Opened by a link, or by scanning its code. */
export default function EventPage() {
  const eventId = usePageId('eventId')
  return eventId === undefined ? <PublicScreen><Missing title='没有找到这个活动' /></PublicScreen> : <EventScreen eventId={eventId} />
}

const EventScreen = ({ eventId }: { readonly eventId: string }) => {
  const { answer, reread, sessions } = useEvent(eventId)
  const { reread: renew } = useProgramme(NOTICES_EVERY_MS)
  const shared = { title: answer.kind === 'ready' ? answer.value.event.title : '高平科技周', address: addressOf('programme/event', { eventId }) }
  useSharing(shared)
  useReturn(reread)
  usePullDown(() => {
    renew()
    reread()
  }, answer)
  if (isMissing(answer)) return <PublicScreen><Missing title='没有找到这个活动' /></PublicScreen>
  if (answer.kind === 'ready') {
    return <Ready event={answer.value.event} sessions={sessions} shared={shared} stale={<StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />} />
  }
  return <PublicScreen><Loading state={loadState(answer, reread)}>{null}</Loading></PublicScreen>
}

interface Props {
  readonly event: ScienceEvent
  readonly sessions: readonly SessionView[]
  readonly shared: SharedPage
  readonly stale: ReactNode
}

/** The week's own facts while this device does not have them. */
const UNKNOWN = { notices: [], organisers: [], phone: undefined }

const Ready = ({ event, sessions, shared, stale }: Props) => {
  const now = useNow()
  const { notices, organisers, phone } = useProgramme().kept?.programme ?? UNKNOWN
  const { chosen, choose } = useChosenSession(sessions, now, useDayAsked())
  const entry = stillToCome(chosen ? entryOfSession(chosen, chosen.id) : entryOfEvent(event), now)
  const foot = chosen
    ? <SessionFoot session={chosen} oneOfMany={sessions.length > 1} now={now} actions={<FootActions shared={shared} entry={entry} />} />
    : <ShareFoot shared={shared} entry={entry} />
  return (
    <PublicScreen footer={foot}>
      <EventNotices notices={notices} eventId={event.id} now={now} urgent />
      {stale}
      <Cover drawing={coverOfEvent(event)} className='top-cover' />
      <EventFacts event={event} state={chosen && stateOf(chosen, now)} sessions={sessions} chosen={chosen} />
      <EventNotices notices={notices} eventId={event.id} now={now} urgent={false} />
      <SessionPicker sessions={sessions} chosen={chosen} now={now} onChoose={choose} />
      {chosen && <ChosenSession session={chosen} now={now} phone={phone} />}
      <GroupDoor session={chosen} now={now} />
      <EventDoors event={event} />
      <View className='section'><EventStory event={event} organisers={organisers} /></View>
      {event.exhibitors.length > 0 && <View className='section'><Exhibitors exhibitors={event.exhibitors} /></View>}
      <PosterDoor query={{ eventId: event.id }} />
    </PublicScreen>
  )
}
