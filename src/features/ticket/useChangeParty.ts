import type { Input } from '@domain/contract/api'
import type { MyTicket } from '@domain/contract/views'
import type { Who } from '@domain/family/picked'
import { useSending } from '@/api/useSending'
import { useRequestKey } from '@/platform/useRequestKey'
import { keepTicket } from '@/features/ticket/keepTicket'

/** Changing who comes on a ticket. The same change is repeated under its key; the ticket then has a new QR. */
export const useChangeParty = ({ sessionId, ticketId }: MyTicket) => {
  const { state, send } = useSending('changeParty')
  const keyFor = useRequestKey()

  /** @returns whether it was changed */
  const change = async ({ party, members }: Who, answers: Pick<Input<'changeParty'>, 'pickUp' | 'guardianPhone' | 'names'> = {}): Promise<boolean> => {
    const who = { party, ...(members && { members: members.map(({ id }) => id) }), ...answers }
    const changed = await send({ sessionId, ticketId, requestKey: keyFor(who), ...who })
    if (changed) keepTicket({ ...changed.ticket, ...(who.members && { members: who.members }) })
    return changed !== undefined
  }

  return { state, change }
}
