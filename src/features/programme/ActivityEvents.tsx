import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { Programme } from '@domain/edition/edition'
import { findEvents } from '@domain/event/findEvents'
import type { Instant } from '@domain/kernel/instant'
import type { Answer } from '@/api/answer'
import { EventCard } from '@/features/programme/EventCard'
import { failedOf } from '@/features/programme/useSessions'
import { Section } from '@/ui/Section'
import { StaleNote } from '@/ui/StaleNote'

interface Props {
  readonly programme: Programme
  readonly activityNo: number
  readonly answer: Answer<'listSessions'>
  readonly now: Instant
  readonly onRetry: () => void
}

/** The events of one of the eight activities, with their places. */
export const ActivityEvents = ({ programme, activityNo, answer, now, onRetry }: Props) => {
  const read = answer.kind === 'ready' ? answer : undefined
  const found = useMemo(
    () => findEvents({ ...programme, sessions: read?.value.sessions ?? [] }, { activityNo }, now),
    [programme, read?.value.sessions, activityNo, now],
  )
  return (
    <>
      <StaleNote failed={failedOf(answer)} at={read?.at} onRetry={onRetry} />
      {found.length > 0 && (
        <Section title={found.length === 1 ? '怎么参加' : `一共 ${found.length} 个，看看想参加哪个`}>
          <View>
            {found.map((each) => <EventCard key={each.event.id} found={each} now={now} unread={!read} />)}
          </View>
        </Section>
      )}
    </>
  )
}
