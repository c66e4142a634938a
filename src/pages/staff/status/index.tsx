import { StatusSheet } from '@/features/operate/StatusSheet'
import { useStatus } from '@/features/operate/useStatus'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'

/** 运行状态, for the operator. */
export default function StatusPage() {
  const { answer, reread, status, at, failed } = useStatus()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {status && at !== undefined && <StatusSheet status={status} at={at} failed={failed} onReread={reread} />}
      </Loading>
    </Screen>
  )
}
