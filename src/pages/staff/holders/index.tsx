import { useRouter } from '@tarojs/taro'
import { HolderList } from '@/features/desk/HolderList'
import { useHolders } from '@/features/desk/useHolders'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 预约名单: who comes to a session, for whoever manages it. */
export default function HoldersPage() {
  const sessionId = decodeURIComponent(useRouter().params['sessionId'] ?? '')
  const { answer, page, pageNo, turning, reread, turn } = useHolders(sessionId)
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={page?.failed} at={page?.at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {page && <HolderList sessionId={sessionId} page={page.value} pageNo={pageNo} turning={turning} onTurn={turn} />}
      </Loading>
    </Screen>
  )
}
