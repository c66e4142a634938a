import { useCallback, useEffect, useState } from 'react'
import { call } from '@/api/call'
import { isProgrammeFresh, keepProgramme, keptProgramme, type KeptProgramme } from '@/features/programme/programmeShelf'
import type { LoadState } from '@/ui/Loading'
import { UNREACHABLE_TEXT, refusalText } from '@/ui/refusalText'

/** The programme for the pages beside the home page: asks only when this device's copy is old. */
export const useProgramme = (): { readonly kept: KeptProgramme | undefined; readonly state: LoadState } => {
  const [kept, setKept] = useState<KeptProgramme | undefined>(keptProgramme)
  const [failure, setFailure] = useState<string>()

  const read = useCallback(async () => {
    setFailure(undefined)
    if (isProgrammeFresh()) return setKept(keptProgramme())
    const result = await call('home', { programme: true })
    if (result.kind === 'done' && result.value.programme) return setKept(keepProgramme(result.value.programme, result.now))
    return setFailure(result.kind === 'refused' ? refusalText(result.refusal) : UNREACHABLE_TEXT)
  }, [])

  useEffect(() => { void read() }, [read])

  return { kept, state: stateOf(kept, failure, read) }
}

const stateOf = (kept: KeptProgramme | undefined, failure: string | undefined, read: () => Promise<void>): LoadState => {
  if (kept) return { kind: 'ready' }
  if (failure === undefined) return { kind: 'loading' }
  return { kind: 'failed', words: failure, retry: () => void read() }
}
