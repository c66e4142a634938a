import { useState } from 'react'
import type { Failed } from '@/api/answer'
import { call } from '@/api/call'
import type { Difference } from '@domain/edition/difference'
import type { FileProblem } from '@domain/edition/fileProblem'
import type { Failure } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { fileTextProblem } from '@/features/edition/fileText'

/** Importing goes in steps: the text, the difference it would make, the difference it made. */
export type ImportState =
  | { readonly kind: 'writing'; readonly problem?: Failure; readonly problems?: readonly FileProblem[] }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'compared'; readonly difference: Difference; readonly problem?: Failure }
  | { readonly kind: 'importing'; readonly difference: Difference }
  | { readonly kind: 'imported'; readonly difference: Difference }

/** Shows what an edition file would change, and changes it once that was confirmed. */
export const useImport = () => {
  const [text, setText] = useState('')
  const [state, setState] = useState<ImportState>({ kind: 'writing' })

  const write = (written: string) => {
    setText(written)
    setState({ kind: 'writing' })
  }

  const tooLong = fileTextProblem(text)

  const compare = async () => {
    if (tooLong !== undefined) return
    setState({ kind: 'comparing' })
    const result = await call('previewEdition', { text })
    setState(result.kind === 'done' ? { kind: 'compared', difference: result.value } : { kind: 'writing', ...problemOf(result) })
  }

  const confirm = async (difference: Difference) => {
    setState({ kind: 'importing', difference })
    const result = await call('importEdition', { text, differenceKey: difference.differenceKey })
    if (result.kind === 'done') return setState({ kind: 'imported', difference: result.value })
    setState({ kind: 'compared', difference, ...problemOf(result) })
  }

  return { text, tooLong, write, state, compare, confirm }
}

const problemOf = (failed: Failed<'importEdition'> | Failed<'previewEdition'>) => ({
  problem: failureOf(failed),
  ...(failed.kind === 'refused' && failed.refusal.code === 'EDITION_FILE_WRONG' && { problems: failed.refusal.problems }),
})
