import { useRouter } from '@tarojs/taro'
import { GateLinks } from '@/features/gate-desk/GateLinks'
import { GateOverview } from '@/features/gate-desk/GateOverview'
import { useDeskSession } from '@/features/gate-desk/useDeskSession'
import { HelpLine } from '@/features/programme/HelpLine'
import { goBack } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'

/** 现场看板: how many are inside, and the way to stop entry. */
export default function GatePage() {
  const { params } = useRouter()
  const { answer, reread, sessions, session, choose } = useDeskSession(params['sessionId'])
  usePullDown(reread, answer)
  return (
    <Screen>
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {session
          ? <GateOverview key={session.id} sessions={sessions} session={session} onChoose={choose} links={<GateLinks sessionId={session.id} />} />
          : <Empty drawing='soon' title='没有您看的场次' hint='场次安排好后，会出现在这里' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </Screen>
  )
}
