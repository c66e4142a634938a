import { useCallback, useEffect, useState } from 'react'
import type { MyTicket } from '@domain/contract/views'
import { afterReading, beforeReading, type Answer } from '@/api/answer'
import { call } from '@/api/call'
import { firstEdit, type ListEdit } from '@/features/group/listEdit'

/**
 * The list of names of a group's ticket, to be changed: asked for each time and never kept on the phone. Nothing is asked
 * where there is none.
 */
export const useKeptNames = ({ ticketId, listed }: MyTicket) => {
  const [answer, setAnswer] = useState<Answer<'myRecords'>>({ kind: 'loading' })
  const [edit, setEdit] = useState<ListEdit>()

  const reread = useCallback(async () => {
    if (!listed) return
    setAnswer(beforeReading)
    const result = await call('myRecords', {})
    setAnswer((shown) => afterReading(shown, result))
    if (result.kind === 'done') setEdit(firstEdit(result.value.records.find((record) => record.ticketId === ticketId)?.answers?.group?.names ?? []))
  }, [ticketId, listed])

  useEffect(() => { void reread() }, [reread])

  return { answer, edit, setEdit, reread: () => void reread() }
}
