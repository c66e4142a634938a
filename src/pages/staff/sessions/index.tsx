import { DeskList } from '@/features/desk/DeskList'
import { useDesk } from '@/features/desk/useDesk'
import { HelpLine } from '@/features/programme/HelpLine'
import { useNow } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 场次管理 */
export default function SessionsPage() {
  const { answer, reread, sessions, at, failed } = useDesk()
  const now = useNow()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {sessions.length > 0
          ? <DeskList sessions={sessions} now={now} />
          : <Empty drawing='soon' title='没有您管的场次' hint='场次安排好后，会出现在这里' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </Screen>
  )
}
