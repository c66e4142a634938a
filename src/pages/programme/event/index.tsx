import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '@domain/contract/api'
import { EventFacts } from '@/features/event/EventFacts'
import { EventStory } from '@/features/event/EventStory'
import { Exhibitors } from '@/features/event/Exhibitors'
import { useEvent } from '@/features/event/useEvent'
import { CallUs } from '@/features/programme/CallUs'
import { keptProgramme } from '@/features/programme/programmeShelf'
import { SessionFoot } from '@/features/session/SessionFoot'
import { SessionPicker } from '@/features/session/SessionPicker'
import { Shares } from '@/features/session/Shares'
import { useChosenSession } from '@/features/session/useChosenSession'
import { useNow } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Card } from '@/ui/Card'
import { Cover } from '@/ui/Cover'
import { coverOfActivity } from '@/ui/coverOf'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** One event: its facts for anyone, and its sessions to reserve from. */
export default function EventPage() {
  const { eventId = '' } = useRouter().params
  const { answer, reread } = useEvent(eventId)
  const now = useNow()
  const sessions = answer.kind === 'ready' ? answer.value.sessions : []
  const { chosen, choose } = useChosenSession(sessions, now)
  useReturn(reread)
  return (
    <Screen footer={chosen && <SessionFoot session={chosen} now={now} />}>
      <Loading state={loadState(answer, reread)} help={<CallUs />}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            <Head {...answer.value} />
            <SessionPicker sessions={sessions} chosen={chosen} now={now} onChoose={choose} />
            {chosen && <View className='section'><Shares session={chosen} phone={keptProgramme()?.programme.phone} /></View>}
            <View className='section'><EventStory event={answer.value.event} /></View>
            <BaseLink baseId={answer.value.event.baseId} />
            {answer.value.event.exhibitors.length > 0 && (
              <View className='section'><Exhibitors exhibitors={answer.value.event.exhibitors} /></View>
            )}
          </>
        )}
      </Loading>
    </Screen>
  )
}

const Head = ({ event }: Output<'event'>) => (
  <>
    <Cover drawing={coverOfActivity(event.activityNo)} className='top-cover' />
    <EventFacts event={event} />
  </>
)

const BaseLink = ({ baseId }: { readonly baseId: string | undefined }) =>
  baseId === undefined ? null : (
    <View className='section'>
      <Card><Row icon='gate' title='看看这家科普基地' onTap={() => openPage('programme/base', { baseId })} /></Card>
    </View>
  )
