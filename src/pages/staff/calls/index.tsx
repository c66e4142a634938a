import { CallList } from '@/features/calls/CallList'
import { useCalls } from '@/features/calls/useCalls'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 待打电话 */
export default function CallsPage() {
  const { answer, reread, without, calls, at, failed } = useCalls()
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {calls.length > 0
          ? <CallList calls={calls} onGone={without} />
          : <Empty drawing='success' title='没有要打的电话' hint='取消、改期、轮到候补时，消息没发到的人会列在这里。刚改过的，过几分钟再看' action={{ words: '刷新', onTap: reread }} />}
      </Loading>
    </Screen>
  )
}
