import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Programme } from '@domain/edition/edition'
import { useBase } from '@/features/base/useBase'
import { useEvent } from '@/features/event/useEvent'
import { factsOfBase, factsOfEvent } from '@/features/poster/posterFacts'
import { PosterSheet } from '@/features/poster/PosterSheet'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { Missing } from '@/features/share/Missing'
import { useNow } from '@/platform/clock'
import { isMissing, loadState } from '@/ui/loadState'
import { Loading, type LoadState } from '@/ui/Loading'

/** 海报: of an event or of a science base, with its mini-program code. */
export default function PosterPage() {
  const { eventId, baseId } = useRouter().params
  if (eventId !== undefined) return <EventPoster eventId={eventId} />
  if (baseId !== undefined) return <BasePoster baseId={baseId} />
  return <PublicScreen><Missing title='没有找到要做海报的活动' /></PublicScreen>
}

const EventPoster = ({ eventId }: { readonly eventId: string }) => {
  const { answer, reread, sessions } = useEvent(eventId)
  const now = useNow()
  if (isMissing(answer)) return <PublicScreen><Missing title='没有找到这个活动' /></PublicScreen>
  return (
    <Frame state={loadState(answer, reread)}>
      {(programme) => answer.kind === 'ready' && <PosterSheet facts={factsOfEvent({ event: answer.value.event, sessions }, programme, now)} page='event' id={eventId} />}
    </Frame>
  )
}

const BasePoster = ({ baseId }: { readonly baseId: string }) => {
  const { answer, reread } = useBase(baseId)
  if (isMissing(answer)) return <PublicScreen><Missing title='没有找到这家科普基地' /></PublicScreen>
  return (
    <Frame state={loadState(answer, reread)}>
      {(programme) => answer.kind === 'ready' && <PosterSheet facts={factsOfBase(answer.value, programme)} page='base' id={baseId} />}
    </Frame>
  )
}

/** The week's own facts are needed as well: its theme and who holds it. */
const Frame = ({ state, children }: { readonly state: LoadState; readonly children: (programme: Programme) => ReactNode }) => {
  const { kept, state: week } = useProgramme()
  return (
    <PublicScreen>
      <Loading state={state.kind === 'ready' ? week : state}>{kept && children(kept.programme)}</Loading>
    </PublicScreen>
  )
}
