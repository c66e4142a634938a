import { useState } from 'react'
import type { CallResult } from '@/api/exchange'
import { call } from '@/api/call'
import type { Difference } from '@domain/edition/difference'
import type { FileProblem } from '@domain/edition/fileProblem'
import { refusalText, UNREACHABLE_TEXT } from '@/ui/refusalText'

/** Importing goes in steps: the text, the difference it would make, the difference it made. */
export type ImportState =
  | { readonly kind: 'writing'; readonly problem?: string; readonly problems?: readonly FileProblem[] }
  | { readonly kind: 'comparing' }
  | { readonly kind: 'compared'; readonly difference: Difference; readonly problem?: string }
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

  const compare = async () => {
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

  return { text, write, state, compare, confirm }
}

const problemOf = (result: Exclude<CallResult<'importEdition'> | CallResult<'previewEdition'>, { readonly kind: 'done' }>) => {
  if (result.kind === 'unreachable') return { problem: UNREACHABLE_TEXT }
  const { refusal } = result
  return { problem: refusalText(refusal), ...(refusal.code === 'EDITION_FILE_WRONG' && { problems: refusal.problems }) }
}
