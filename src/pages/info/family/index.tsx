import { ConsentCard } from '@/features/consent/ConsentCard'
import { FamilyList } from '@/features/family/FamilyList'
import { useFamily } from '@/features/family/useFamily'
import { PublicScreen } from '@/features/programme/PublicScreen'
import { useNow } from '@/platform/clock'
import { openPage } from '@/platform/navigate'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { StaleNote } from '@/ui/StaleNote'

/** 家人: whom the caller saved for the next sign-up, and what a guardian agreed to. Read anew whenever it opens, never kept on the phone. */
export default function Family() {
  const { answer, reread } = useFamily()
  const now = useNow()
  return (
    <PublicScreen>
      <Loading state={loadState(answer, reread)}>
        {answer.kind === 'ready' && (
          <>
            <StaleNote failed={answer.failed} at={answer.at} onRetry={reread} />
            <FamilyList own={answer.value} now={now} onConsent={() => openPage('info/child-rules', { ask: 'yes' })} />
            <ConsentCard />
          </>
        )}
      </Loading>
    </PublicScreen>
  )
}
