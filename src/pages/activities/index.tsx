import { ScrollView, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Activity } from '@domain/edition/edition'
import type { Instant } from '@domain/kernel/instant'
import { activityFocus } from '@/features/programme/activityFocus'
import { ActivityPart } from '@/features/programme/ActivityPart'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { failedOf, useSessions } from '@/features/programme/useSessions'
import { firstChoice, type SessionOutline } from '@domain/session/outline'
import { useNow } from '@/platform/clock'
import { useReturn } from '@/platform/useReturn'
import { Chips } from '@/ui/Chips'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'
import './index.scss'

/** 活动: the eight activities with their events, and which of them have places. */
export default function Activities() {
  const { kept, state } = useProgramme()
  const { answer, reread } = useSessions()
  const now = useNow()
  const sessions = answer.kind === 'ready' ? answer.value.sessions : undefined
  const firsts = useMemo(() => firstByEvent(sessions ?? [], now), [sessions, now])
  const focus = activityFocus.use()
  useReturn(reread)
  const activities = kept?.programme.activities ?? []
  const shown = activities.filter(({ no }) => focus === undefined || no === focus)
  return (
    <PublicScreen tab>
      <Loading state={state}>
        <ScrollView scrollX enhanced showScrollbar={false} className='chip-strip'>
          <Chips options={[ALL, ...activities.map(choiceOf)]} chosen={focus} onChoose={activityFocus.write} />
        </ScrollView>
        <StaleNote failed={failedOf(answer)} at={answer.kind === 'ready' ? answer.at : undefined} onRetry={reread} />
        {shown.map((activity) => (
          <ActivityPart
            key={activity.no}
            activity={activity}
            events={kept?.programme.events.filter(({ activityNo }) => activityNo === activity.no) ?? []}
            sessionOf={(eventId) => firsts.get(eventId)}
            now={now}
          />
        ))}
        <View className='support centre mt6'>没有更多了</View>
      </Loading>
    </PublicScreen>
  )
}

const ALL: { readonly value: number | undefined; readonly label: string } = { value: undefined, label: '全部' }

const choiceOf = ({ no, shortTitle }: Activity) => ({ value: no, label: shortTitle })

/** The session to offer first of each event. */
const firstByEvent = (sessions: readonly SessionOutline[], now: Instant): ReadonlyMap<string, SessionOutline | undefined> => {
  const eventIds = [...new Set(sessions.map(({ eventId }) => eventId))]
  return new Map(eventIds.map((id) => [id, firstChoice(sessions.filter(({ eventId }) => eventId === id), now)]))
}
