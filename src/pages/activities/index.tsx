import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import type { SessionView } from '@domain/contract/api'
import type { Availability } from '@domain/session/availability'
import type { Instant } from '@domain/kernel/instant'
import { ActivityCard } from '@/features/programme/ActivityCard'
import { activityFocus } from '@/features/programme/activityFocus'
import { useProgramme } from '@/features/programme/useProgramme'
import { useSessions } from '@/features/programme/useSessions'
import { firstChoice, stateOf } from '@/features/session/sessionDays'
import { useNow } from '@/platform/clock'
import { scrollToPart } from '@/platform/scrollTo'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'
import './index.scss'

/** 活动: the eight activities with their events, and which of them have places. */
export default function Activities() {
  const { kept, state } = useProgramme()
  const { answer, reread } = useSessions()
  const now = useNow()
  const sessions = answer.kind === 'ready' ? answer.value.sessions : undefined
  const states = useMemo(() => statesByEvent(sessions ?? [], now), [sessions, now])
  const focus = activityFocus.use()
  const drawn = kept !== undefined
  useReturn(reread)
  useEffect(() => {
    if (drawn && focus !== undefined) {
      scrollToPart(partId(focus))
      activityFocus.write(undefined)
    }
  }, [drawn, focus])
  return (
    <Screen tab>
      <Loading state={state}>
        <StaleNote stale={answer.kind === 'unreachable' || (answer.kind === 'ready' && answer.stale)} onRetry={reread} />
        {kept?.programme.activities.map((activity) => (
          <View className='side activity-place' id={partId(activity.no)} key={activity.no}>
            <ActivityCard
              activity={activity}
              events={kept.programme.events.filter(({ activityNo }) => activityNo === activity.no)}
              stateOf={(eventId) => states.get(eventId)}
            />
          </View>
        ))}
        <View className='support centre mt4'>没有更多了</View>
      </Loading>
    </Screen>
  )
}

const partId = (no: number) => `activity-${no}`

/** The best state among each event's sessions. */
const statesByEvent = (sessions: readonly SessionView[], now: Instant): ReadonlyMap<string, Availability> => {
  const eventIds = new Set(sessions.map(({ eventId }) => eventId))
  const pairs = [...eventIds].map((eventId): [string, Availability | undefined] => {
    const first = firstChoice(sessions.filter((session) => session.eventId === eventId), now)
    return [eventId, first && stateOf(first, now)]
  })
  return new Map(pairs.filter((pair): pair is [string, Availability] => pair[1] !== undefined))
}
