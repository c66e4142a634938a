import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BaseFacts } from '@/features/base/BaseFacts'
import { BaseStory } from '@/features/base/BaseStory'
import { useBase } from '@/features/base/useBase'
import { CallUs } from '@/features/programme/CallUs'
import { keptProgramme } from '@/features/programme/programmeShelf'
import { SessionFoot } from '@/features/session/SessionFoot'
import { SessionPicker } from '@/features/session/SessionPicker'
import { Shares } from '@/features/session/Shares'
import { useChosenSession } from '@/features/session/useChosenSession'
import { useNow } from '@/platform/clock'
import { useReturn } from '@/platform/useReturn'
import { Cover } from '@/ui/Cover'
import { coverOfBase } from '@/ui/coverOf'
import { loadState } from '@/ui/loadState'
import { Loading } from '@/ui/Loading'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** One science base: its facts for anyone, and its visits to reserve from. */
export default function BasePage() {
  const { baseId = '' } = useRouter().params
  const { answer, reread } = useBase(baseId)
  const now = useNow()
  const sessions = answer.kind === 'ready' ? answer.value.sessions : []
  const { chosen, choose } = useChosenSession(sessions, now)
  useReturn(reread)
  return (
    <Screen footer={chosen && <SessionFoot session={chosen} now={now} />}>
      <Loading state={loadState(answer, reread)} help={<CallUs />}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            <Cover drawing={coverOfBase(answer.value.base)} className='top-cover' />
            <BaseFacts base={answer.value.base} />
            <SessionPicker sessions={sessions} chosen={chosen} now={now} onChoose={choose} />
            {chosen && <View className='section'><Shares session={chosen} phone={keptProgramme()?.programme.phone} /></View>}
            <View className='section'><BaseStory base={answer.value.base} /></View>
          </>
        )}
      </Loading>
    </Screen>
  )
}
