import { useRouter } from '@tarojs/taro'
import { SessionWork } from '@/features/desk/SessionWork'
import { useDesk } from '@/features/desk/useDesk'
import { HelpLine } from '@/features/programme/HelpLine'
import { useProgramme } from '@/features/programme/useProgramme'
import { useNow } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** One session, for whoever manages it. */
export default function SessionPage() {
  const { params } = useRouter()
  const { answer, reread, sessions, at, failed } = useDesk()
  const session = sessions.find(({ id }) => id === params['sessionId'])
  const opening = useProgramme().kept?.programme.bases.find(({ id }) => id === session?.baseId)?.opening
  const now = useNow()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {session
          ? <SessionWork session={session} sessions={sessions} opening={opening} now={now} onAnswered={reread} />
          : <Empty drawing='search' title='没有找到这一场' hint='可能已经撤下，或者不归您管' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </Screen>
  )
}
