import { PaperDesk } from '@/features/checkin/paper/PaperDesk'
import { useGate } from '@/features/checkin/useGate'
import { HelpLine } from '@/features/programme/HelpLine'
import { goBack } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'

/** 纸质名单: for a gate whose phones may fail. */
export default function SheetPage() {
  const { answer, reread, sessions, session, chooseSession } = useGate({ afterwards: true })
  return (
    <Screen>
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {session
          ? <PaperDesk key={session.id} sessions={sessions} session={session} onSession={chooseSession} />
          : <Empty drawing='soon' title='没有要核验的场次' hint='场次安排好后，会出现在这里' action={{ words: '返回', onTap: goBack }} />}
      </Loading>
    </Screen>
  )
}
