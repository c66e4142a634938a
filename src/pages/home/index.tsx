import { ElderHome } from '@/features/programme/ElderHome'
import { HomePage as StandardHome } from '@/features/programme/HomePage'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useHome } from '@/features/programme/useHome'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { tabAddress } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { useElderMode } from '@/ui/elderMode'
import { Loading } from '@/ui/Loading'
import './index.scss'

/** 首页 */
export default function Home() {
  const now = useNow()
  const { kept, state, sessions, nextTicket, offer, reading, failed, shownAt, renew, reread } = useHome(now)
  const [elder] = useElderMode()
  useSharing({ title: '高平科技周：看看有什么活动，一家人来报名', address: tabAddress('home') })
  useReturn(renew)
  usePullDown(reread, reading)
  if (!kept) {
    return (
      <PublicScreen tab className='home'>
        <Loading state={state}>{null}</Loading>
      </PublicScreen>
    )
  }
  const content = { kept, sessions, nextTicket, offer, now, failed, shownAt, reread }
  return (
    <PublicScreen tab className='home'>
      {elder ? <ElderHome {...content} /> : <StandardHome {...content} />}
    </PublicScreen>
  )
}
