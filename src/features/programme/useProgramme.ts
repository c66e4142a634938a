import { useCallback, useEffect, useState } from 'react'
import type { Failed } from '@/api/answer'
import { askProgramme } from '@/features/programme/askProgramme'
import { isProgrammeFresh, keepProgramme, keptProgramme, type KeptProgramme } from '@/features/programme/programmeShelf'
import { loadState } from '@/ui/loadState'
import type { LoadState } from '@/ui/Loading'

/** The programme for the pages beside the home page: asks only when this device's copy is old. */
export const useProgramme = (): { readonly kept: KeptProgramme | undefined; readonly state: LoadState } => {
  const [kept, setKept] = useState<KeptProgramme | undefined>(keptProgramme)
  const [failed, setFailed] = useState<Failed<'home'>>()

  const read = useCallback(async () => {
    setFailed(undefined)
    if (isProgrammeFresh()) return setKept(keptProgramme())
    const result = await askProgramme()
    if (result.kind !== 'done') return setFailed(result)
    if (result.value.programme) setKept(keepProgramme(result.value.programme, result.now))
  }, [])

  useEffect(() => { void read() }, [read])

  return { kept, state: kept ? { kind: 'ready' } : loadState(failed ?? { kind: 'loading' }, () => void read()) }
}
