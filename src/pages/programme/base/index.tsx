import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { BasePage } from '@domain/contract/basePage'
import type { SessionView } from '@domain/contract/views'
import { BaseFacts } from '@/features/base/BaseFacts'
import { BaseNotes } from '@/features/base/BaseNotes'
import { BaseStory } from '@/features/base/BaseStory'
import { OtherDays } from '@/features/base/OtherDays'
import { useVisits } from '@/features/base/useBase'
import { GroupDoor } from '@/features/group/GroupDoor'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { ChosenSession } from '@/features/session/ChosenSession'
import { SessionFoot } from '@/features/session/SessionFoot'
import { calendarOf } from '@/features/session/sessionDays'
import { SessionPicker } from '@/features/session/SessionPicker'
import { useChosenSession } from '@/features/session/useChosenSession'
import { entryOfSession, stillToCome } from '@/features/share/calendarEntry'
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
import { coverOfBase } from '@/ui/coverOf'
import { isMissing, loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'

/** One science base: its facts for anyone, and its visits to reserve from. Opened by a link, or by scanning its code. */
export default function BasePageRoute() {
  const baseId = usePageId('baseId')
  return baseId === undefined ? <PublicScreen><Missing title='没有找到这家科普基地' /></PublicScreen> : <BaseScreen baseId={baseId} />
}

const BaseScreen = ({ baseId }: { readonly baseId: string }) => {
  const { answer, reread, sessions, asked, showFrom } = useVisits(baseId)
  const { reread: renew } = useProgramme()
  const shared = { title: answer.kind === 'ready' ? `科普基地：${answer.value.base.name}` : '高平科普基地', address: addressOf('programme/base', { baseId }) }
  useSharing(shared)
  useReturn(reread)
  usePullDown(() => {
    renew()
    reread()
  }, answer)
  if (isMissing(answer)) return <PublicScreen><Missing title='没有找到这家科普基地' /></PublicScreen>
  if (answer.kind === 'ready') {
    return (
      <Ready
        {...answer.value}
        sessions={sessions}
        shared={shared}
        stale={<StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />}
        other={<OtherDays asked={asked} laterFrom={answer.value.laterFrom} onChoose={showFrom} />}
      />
    )
  }
  return <PublicScreen><Loading state={loadState(answer, reread)}>{null}</Loading></PublicScreen>
}

interface Props extends BasePage {
  readonly sessions: readonly SessionView[]
  readonly shared: SharedPage
  readonly stale: ReactNode
  readonly other: ReactNode
}

const Ready = ({ base, from, sessions, crowd, shared, stale, other }: Props) => {
  const now = useNow()
  const phone = useProgramme().kept?.programme.phone
  const { chosen, choose } = useChosenSession(sessions, now)
  const entry = stillToCome(chosen && entryOfSession(chosen, chosen.id), now)
  const foot = chosen
    ? <SessionFoot session={chosen} oneOfMany={sessions.length > 1} now={now} actions={<FootActions shared={shared} entry={entry} />} />
    : <ShareFoot shared={shared} entry={undefined} />
  const calendar = calendarOf(sessions, { from, opening: base.opening, now })
  return (
    <PublicScreen footer={foot}>
      {stale}
      <Cover drawing={coverOfBase(base)} className='top-cover' />
      <BaseFacts base={base} sessions={sessions} crowd={crowd} now={now} />
      <SessionPicker sessions={sessions} calendar={calendar} below={other} chosen={chosen} now={now} onChoose={choose} />
      {chosen && <ChosenSession session={chosen} now={now} phone={phone} />}
      <GroupDoor session={chosen} now={now} />
      <BaseNotes base={base} />
      <View className='section'><BaseStory base={base} /></View>
      <PosterDoor query={{ baseId: base.id }} />
    </PublicScreen>
  )
}
