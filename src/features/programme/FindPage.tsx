import type { Programme } from '@domain/edition/edition'
import type { Instant } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'
import type { Answer } from '@/api/answer'
import { FindBar } from '@/features/programme/FindBar'
import { FoundList } from '@/features/programme/FoundList'
import { useFinding } from '@/features/programme/useFinding'
import { failedOf } from '@/features/programme/useSessions'
import { StaleNote } from '@/ui/StaleNote'

interface Props {
  readonly programme: Programme
  readonly answer: Answer<'listSessions'>
  readonly now: Instant
  readonly onRetry: () => void
}

const NONE: readonly SessionOutline[] = []

/** 活动: what to look for, and what was found. */
export const FindPage = ({ programme, answer, now, onRetry }: Props) => {
  const read = answer.kind === 'ready' ? answer : undefined
  const finding = useFinding(programme, read?.value.sessions ?? NONE, now)
  return (
    <>
      <FindBar finding={finding} now={now} />
      <StaleNote failed={failedOf(answer)} at={read?.at} onRetry={onRetry} />
      <FoundList finding={finding} now={now} unread={read === undefined} />
    </>
  )
}
