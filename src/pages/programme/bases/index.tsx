import { BaseList } from '@/features/base/BaseList'
import { baseViews } from '@/features/base/baseView'
import { useCrowds } from '@/features/base/useBase'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useProgramme } from '@/features/programme/useProgramme'
import { failedOf, useSessions } from '@/features/programme/useSessions'
import { useSharing } from '@/features/share/useSharing'
import { useNow } from '@/platform/clock'
import { addressOf } from '@/platform/navigate'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Loading } from '@/ui/Loading'
import { StaleNote } from '@/ui/StaleNote'

/** 科普基地: every place that opens, for anyone. */
export default function Bases() {
  const { kept, state, reread: renew } = useProgramme()
  const { answer, reread } = useSessions()
  const { answer: busy, reread: lookAgain } = useCrowds()
  const now = useNow()
  useSharing({ title: '高平的科普基地：什么时候开放，怎么去', address: addressOf('programme/bases', {}) })
  useReturn(() => {
    reread()
    lookAgain()
  })
  usePullDown(() => {
    renew()
    reread()
    lookAgain()
  }, answer)
  const sessions = answer.kind === 'ready' ? answer.value.sessions : undefined
  const crowds = busy.kind === 'ready' ? busy.value.crowds : undefined
  return (
    <PublicScreen>
      <Loading state={state}>
        <StaleNote failed={failedOf(answer)} at={answer.kind === 'ready' ? answer.at : undefined} onRetry={reread} />
        {kept && <BaseList views={baseViews({ ...kept.programme, sessions, crowds }, now)} now={now} />}
      </Loading>
    </PublicScreen>
  )
}
