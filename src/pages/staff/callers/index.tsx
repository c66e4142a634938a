import { useRouter } from '@tarojs/taro'
import type { SessionDesk } from '@domain/contract/staffViews'
import { CallerDesk } from '@/features/callers/CallerDesk'
import { CallerDone } from '@/features/callers/CallerDone'
import { callerFailure } from '@/features/callers/callerWords'
import { useCallerSessions } from '@/features/callers/useCallerSessions'
import { CallerList } from '@/features/group/CallerList'
import { GroupCaller } from '@/features/group/GroupCaller'
import { HeadCounts } from '@/features/group/HeadCounts'
import { HelpLine } from '@/features/programme/HelpLine'
import { useNow } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

interface GroupProps {
  readonly session: SessionDesk
  readonly onChanged: () => void
}

const Group = ({ session, onChanged }: GroupProps) => (
  <GroupCaller
    session={session} onChanged={onChanged} failure={callerFailure}
    done={(reserved, next) => <CallerDone reserved={reserved} session={session} onNext={next} />}
  />
)

/** 电话预约 */
export default function CallersPage() {
  const { params } = useRouter()
  const { answer, reread, sessions, at, failed } = useCallerSessions(useNow())
  const first = sessions.find(({ id }) => id === params['sessionId']) ?? sessions.find(({ capacity }) => capacity.phone > 0) ?? sessions[0]
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {first
          ? <CallerDesk sessions={sessions} first={first} onChanged={reread} group={(session) => <Group session={session} onChanged={reread} />} groupHeads={(heads) => <HeadCounts {...heads} />} groupList={(list) => <CallerList {...list} />} />
          : <Empty drawing='soon' title='没有能改的场次' hint='还没开始的场次会出现在这里' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </Screen>
  )
}
