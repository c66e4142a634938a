import { useRef, useState } from 'react'
import { pastedRows } from '@domain/group/nameColumns'
import { nameRows, rightNames, type ListedName, type NameRow } from '@domain/group/nameRows'
import { PURPOSES } from '@domain/upload/purpose'
import { mayBeDone, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import { fileRefusal, sendUpload } from '@/api/sendUpload'
import type { PickedFile } from '@/platform/pickedFile'
import { pickFile } from '@/platform/pickFile'
import { newRequestKey } from '@/platform/requestKey'
import type { Failure } from '@/ui/failure'
import { failureOf } from '@/ui/failureOf'
import { refusalText } from '@/ui/refusalText'

/** Where a list is. `wrong`: some rows are, and nothing has been taken. `failed`: it could not be read; `again`: the same file may be sent again. */
export type NamesState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'wrong'; readonly rows: readonly NameRow[]; readonly right: readonly ListedName[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly again: boolean }

/** Progress in steps: every one is drawn. */
const STEPS = 10

/** Brings in a list of names, from a sheet or as pasted: all of it, or only the right rows when the leader says so. */
export const useNames = (onChange: (names: readonly ListedName[]) => void) => {
  const [state, setState] = useState<NamesState>({ kind: 'idle' })
  const [text, setText] = useState('')
  const chosen = useRef<{ readonly file: PickedFile; readonly requestKey: string }>()

  const fail = (failure: Failure, again = false) => setState({ kind: 'failed', failure, again })

  const take = (names: readonly ListedName[]) => {
    setState({ kind: 'idle' })
    setText('')
    onChange(names)
  }

  const look = (rows: readonly NameRow[]) => {
    const right = rightNames(rows)
    if (right.length === rows.length) take(right)
    else setState({ kind: 'wrong', rows, right })
  }

  const send = async () => {
    if (!chosen.current) return
    setState({ kind: 'sending', share: 0 })
    const onProgress = (share: number) => setState({ kind: 'sending', share: Math.floor(share * STEPS) / STEPS })
    const sent = await sendUpload({ purpose: 'names', ...chosen.current, onProgress })
    if (sent.kind !== 'done') return fail(failureIn(sent), mayBeDone(sent) || sent.kind === 'overloaded')
    const read = await call('readNames', { uploadId: sent.uploadId })
    if (read.kind === 'done') look(read.value.rows)
    else fail(failureIn(read), mayBeDone(read) || read.kind === 'overloaded')
  }

  const pick = async () => {
    const picking = await pickFile(PURPOSES.names.extension)
    if (picking.kind === 'none') return
    if (picking.kind === 'refused') return fail({ words: '这台手机选不了文件，请把名单粘贴到下面。' })
    const refused = fileRefusal('names', picking.file)
    if (refused) return fail({ words: refusalText(refused) })
    chosen.current = { file: picking.file, requestKey: newRequestKey() }
    await send()
  }

  const paste = () => {
    const read = nameRows(pastedRows(text))
    if (read.ok) look(read.value.rows)
    else fail({ words: refusalText(read.refusal) })
  }

  return { state, text, setText, pick, resend: send, paste, take, back: () => setState({ kind: 'idle' }) }
}

/** A slot that is gone: its time was over, or an answer with the list in it was lost on its way. */
const failureIn = (failed: Failed<'openUpload' | 'confirmUpload' | 'readNames'>): Failure =>
  failed.kind === 'refused' && failed.refusal.code === 'NOT_FOUND' ? { words: '文件已经过期，请再选一次。' } : failureOf(failed)
