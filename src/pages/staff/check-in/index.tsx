import { GateDesk } from '@/features/checkin/GateDesk'
import { LeftBehind } from '@/features/checkin/LeftBehind'
import { useEndedGrant } from '@/features/checkin/useEndedGrant'
import { useGate } from '@/features/checkin/useGate'
import { HelpLine } from '@/features/programme/HelpLine'
import { useNow } from '@/platform/clock'
import { goBack } from '@/platform/navigate'
import { Empty } from '@/ui/Empty'
import { formatMoment } from '@/ui/formatTime'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'

/** 入场核验: for people with a grant to check tickets in. */
export default function CheckInPage() {
  const { answer, reread, sessions, session, gate, chooseSession, chooseGate } = useGate()
  const ended = useEndedGrant(useNow())
  if (ended !== undefined) {
    return (
      <Screen>
        <LeftBehind />
        <Empty drawing='soon' title='您的核验工作到期了' hint={`${formatMoment(ended)} 到期。还要帮忙的，请主办方再邀请一次。`} action={{ words: '返回', onTap: goBack }} />
      </Screen>
    )
  }
  return (
    <Screen className='gate-screen'>
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {session ? (
          <GateDesk sessions={sessions} session={session} gate={gate} onSession={chooseSession} onGate={chooseGate} />
        ) : (
          <>
            <LeftBehind />
            <Empty drawing='soon' title='没有要核验的场次' hint='场次安排好后，会出现在这里' action={{ words: '返回', onTap: goBack }} />
          </>
        )}
      </Loading>
    </Screen>
  )
}
