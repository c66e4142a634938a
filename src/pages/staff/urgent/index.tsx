import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { HelpLine } from '@/features/programme/HelpLine'
import { StandingList } from '@/features/urgent/StandingList'
import { UrgentForm } from '@/features/urgent/UrgentForm'
import { useUrgentDesk } from '@/features/urgent/useUrgentDesk'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 紧急通知: what stands and what became of it, and the form for one more. */
export default function UrgentPage() {
  const { params } = useRouter()
  const { answer, reread, desk, at, failed } = useUrgentDesk()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {desk && (
          <View>
            <StandingList notices={desk.notices} onEnded={reread} />
            <UrgentForm sessions={desk.sessions} everybody={desk.everybody} first={params['sessionId']} onAnswered={reread} />
          </View>
        )}
      </Loading>
    </Screen>
  )
}
