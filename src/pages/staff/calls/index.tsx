import { View } from '@tarojs/components'
import { CallList } from '@/features/calls/CallList'
import { useCalls } from '@/features/calls/useCalls'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty, type EmptyProps } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Note } from '@/ui/Note'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 待打电话 */
export default function CallsPage() {
  const { answer, telling, reread, without, calls, at, failed } = useCalls()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {telling && calls.length > 0 && <View className='side mt3'><Note kind='primary'>{TELLING}</Note></View>}
        {calls.length > 0
          ? <CallList calls={calls} onGone={without} />
          : <Empty {...(telling ? STILL_TELLING : NOTHING)} action={{ words: '刷新', onTap: reread }} />}
      </Loading>
    </Screen>
  )
}

const TELLING = '还在通知，几分钟后这里会列出没通知到的人'
const STILL_TELLING: Pick<EmptyProps, 'drawing' | 'title' | 'hint'> = { drawing: 'soon', title: '还在通知', hint: '几分钟后这里会列出没通知到的人，请过几分钟再刷新' }
const NOTHING: Pick<EmptyProps, 'drawing' | 'title' | 'hint'> = {
  drawing: 'success', title: '没有要打的电话', hint: '取消、改期、轮到候补时，消息没发到的人会列在这里',
}
