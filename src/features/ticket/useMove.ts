import type { MyTicket } from '@domain/contract/views'
import type { RaisedAnswers } from '@domain/reservation/answers'
import { useSending } from '@/api/useSending'
import { serverNow } from '@/platform/clock'
import { useRequestKey } from '@/platform/useRequestKey'
import { keepTicket } from '@/features/ticket/keepTicket'

/** Moving a ticket to another session: the new place first. The same move is repeated under its key. */
export const useMove = (ticket: MyTicket) => {
  const { state, send } = useSending('move')
  const keyFor = useRequestKey()

  /**
   * @param answers  to what the new session raises
   * @returns whether the new place is taken
   */
  const move = async (toSessionId: string, answers: RaisedAnswers): Promise<boolean> => {
    const { sessionId, ticketId } = ticket
    const moved = await send({ sessionId, ticketId, toSessionId, requestKey: keyFor({ toSessionId, answers }), ...answers })
    if (!moved) return false
    keepTicket({ ...ticket, state: { kind: 'cancelled', at: serverNow(), moved: true } })
    keepTicket({ ...moved.ticket, ...(ticket.unit !== undefined && { unit: ticket.unit }) })
    return true
  }

  return { state, move }
}
