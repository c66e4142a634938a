import type { MyTicket } from '@domain/contract/api'
import type { Party } from '@domain/reservation/party'
import { useSending } from '@/api/useSending'

/** Taking the places offered, and giving a turn up. Both may be sent again after silence: the turn's key is theirs. */
export const useTurnActs = ({ sessionId, requestKey }: { readonly sessionId: string; readonly requestKey: string }) => {
  const accepting = useSending('acceptOffer')
  const leaving = useSending('leaveWaiting')
  return {
    accepting: accepting.state,
    leaving: leaving.state,
    /** @returns the ticket, once there is one */
    accept: async (party: Party): Promise<MyTicket | undefined> => (await accepting.send({ sessionId, requestKey, party }))?.ticket,
    /** @returns whether the turn was given up */
    leave: async (): Promise<boolean> => (await leaving.send({ sessionId, requestKey })) !== undefined,
  }
}
