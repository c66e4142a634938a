import { ElderHome } from '@/features/programme/ElderHome'
import { HomePage as StandardHome } from '@/features/programme/HomePage'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useHome } from '@/features/programme/useHome'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { tabAddress } from '@/platform/navigate'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { useElderMode } from '@/ui/elderMode'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import './index.scss'

/** 首页 */
export default function Home() {
  const { kept, sessions, nextTicket, reading, failed, shownAt, reread } = useHome()
  const [elder] = useElderMode()
  const now = useNow()
  useSharing({ title: '高平科技周：看看有什么活动，一家人来报名', address: tabAddress('home') })
  useReturn(reread)
  if (!kept) {
    return (
      <PublicScreen tab className='home'>
        {reading.kind === 'unpublished' ? (
          <Empty drawing='soon' title='今年的科技周还没有公布' hint='内容公布后，会出现在这里。' action={{ words: '再看一次', onTap: reread }} />
        ) : (
          <Loading state={loadState(reading.kind === 'failed' ? reading.failed : { kind: 'loading' }, reread)}>{null}</Loading>
        )}
      </PublicScreen>
    )
  }
  const content = { kept, sessions, nextTicket, now, failed, shownAt, reread }
  return (
    <PublicScreen tab className='home'>
      {elder ? <ElderHome {...content} /> : <StandardHome {...content} />}
    </PublicScreen>
  )
}
