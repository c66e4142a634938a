import { StatusSheet } from '@/features/operate/StatusSheet'
import { useStatus } from '@/features/operate/useStatus'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 运行状态, for the operator. */
export default function StatusPage() {
  const { answer, reread, status, at, failed } = useStatus()
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {status && at !== undefined && <StatusSheet status={status} at={at} onReread={reread} />}
      </Loading>
    </Screen>
  )
}
