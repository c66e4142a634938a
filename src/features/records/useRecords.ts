import { useCallback, useEffect, useState } from 'react'
import type { PersonalRecord } from '@domain/contract/myRecords'
import { afterReading, beforeReading, type Answer, type Failed } from '@/api/answer'
import { call } from '@/api/call'

/** Where deleting one record stands. After silence it may have been done; pressing again is safe. */
export type Deletion =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'sending'; readonly record: PersonalRecord }
  | { readonly kind: 'failed'; readonly record: PersonalRecord; readonly failed: Failed<'deleteRecord'> }

/**
 * Everything that is kept about the caller. Asked for whenever the page opens and never kept on the phone:
 * it is the one answer with names and phone numbers in it.
 * @param onDeleted is handed the record that is gone
 */
export const useRecords = (onDeleted: (record: PersonalRecord) => void) => {
  const [answer, setAnswer] = useState<Answer<'myRecords'>>({ kind: 'loading' })
  const [deletion, setDeletion] = useState<Deletion>({ kind: 'idle' })

  const reread = useCallback(async () => {
    setAnswer(beforeReading)
    const result = await call('myRecords', {})
    setAnswer((shown) => afterReading(shown, result))
  }, [])

  useEffect(() => { void reread() }, [reread])

  const confirm = async (record: PersonalRecord) => {
    if (deletion.kind === 'sending') return
    setDeletion({ kind: 'sending', record })
    const { sessionId, ticketId } = record
    const result = await call('deleteRecord', { sessionId, ticketId })
    // Not found: an earlier attempt, of which nobody knew, has done it.
    if (result.kind !== 'done' && !(result.kind === 'refused' && result.refusal.code === 'NOT_FOUND')) {
      return setDeletion({ kind: 'failed', record, failed: result })
    }
    setAnswer((shown) => without(shown, record))
    setDeletion({ kind: 'idle' })
    onDeleted(record)
  }

  return {
    answer,
    reread: () => void reread(),
    deletion,
    ask: (record: PersonalRecord) => setDeletion({ kind: 'asking', record }),
    keepIt: () => setDeletion({ kind: 'idle' }),
    confirm,
  }
}

const without = (shown: Answer<'myRecords'>, { ticketId }: PersonalRecord): Answer<'myRecords'> =>
  shown.kind === 'ready' ? { ...shown, value: { ...shown.value, records: shown.value.records.filter((each) => each.ticketId !== ticketId) } } : shown
