import { FindPage } from '@/features/programme/FindPage'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { useSessions } from '@/features/programme/useSessions'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { tabAddress } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import './index.scss'

/** 活动: every event, to be found by day, by words and by filters. */
export default function Activities() {
  useSharing({ title: '高平科技周的全部活动', address: tabAddress('activities') })
  const { kept, state, reread: renew } = useProgramme()
  const { answer, reread } = useSessions()
  const now = useNow()
  useReturn(reread)
  usePullDown(() => {
    renew()
    reread()
  }, answer)
  return (
    <PublicScreen tab className='activities'>
      <Loading state={state}>
        {kept && <FindPage programme={kept.programme} answer={answer} now={now} onRetry={reread} />}
      </Loading>
    </PublicScreen>
  )
}
