import { CrowdDesk } from '@/features/crowd/CrowdDesk'
import { useCrowdDesk } from '@/features/crowd/useCrowdDesk'
import { HelpLine } from '@/features/programme/HelpLine'
import { usePullDown } from '@/platform/usePullDown'
import { useReturn } from '@/platform/useReturn'
import { Empty } from '@/ui/Empty'
import { Loading } from '@/ui/Loading'
import { loadState } from '@/ui/loadState'
import { Screen } from '@/ui/Screen'
import { StaleNote } from '@/ui/StaleNote'

/** 现在人多不多: the staff of a place say so. */
export default function CrowdPage() {
  const { answer, reread, bases, at, failed } = useCrowdDesk()
  useReturn(reread)
  usePullDown(reread, answer)
  return (
    <Screen>
      <StaleNote failed={failed} at={at} onRetry={reread} />
      <Loading state={loadState(answer, reread)} help={<HelpLine />}>
        {bases.length > 0 ? <CrowdDesk bases={bases} /> : <Empty drawing='soon' title='没有您能说的地方' hint='场馆和基地公布后，会列在这里' />}
      </Loading>
    </Screen>
  )
}
