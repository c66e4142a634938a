import { RequestList } from '@/features/group/RequestList'
import { useRequests } from '@/features/group/useRequests'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 团体申请: what groups ask of the places one manages. */
export default function GroupsPage() {
  const { answer, reread, requests, at, failed } = useRequests()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {requests.length > 0
          ? <RequestList requests={requests} onAnswered={reread} />
          : <Empty drawing='success' title='没有要审核的团体' hint='学校、企业、村和社团的团体预约会列在这里' action={{ words: '刷新', onTap: reread }} />}
      </Loading>
    </Screen>
  )
}
