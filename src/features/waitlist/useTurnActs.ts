import type { MyTicket } from '@domain/contract/views'
import type { Who } from '@domain/family/picked'
import type { RaisedAnswers } from '@domain/reservation/answers'
import { useSending } from '@/api/useSending'

interface Turn {
  readonly sessionId: string
  readonly requestKey: string
}

export type TurnAct = 'accept' | 'leave'

/**
 * Taking the places offered, and giving a turn up. Both may be sent again after silence: the turn's key is theirs.
 * @param onFailed runs when one did not go through, or nobody knows: what is shown may not be true any more
 */
export const useTurnActs = ({ sessionId, requestKey }: Turn, onFailed: (act: TurnAct) => void) => {
  const accepting = useSending('acceptOffer')
  const leaving = useSending('leaveWaiting')
  return {
    accepting: accepting.state,
    leaving: leaving.state,
    /** @returns the ticket, once there is one */
    accept: async ({ party, members }: Who, answers: Pick<RaisedAnswers, 'pickUp' | 'guardianPhone'>): Promise<MyTicket | undefined> => {
      const named = members && { members: members.map(({ id }) => id) }
      const accepted = await accepting.send({ sessionId, requestKey, party, ...named, ...answers })
      if (!accepted) onFailed('accept')
      return accepted && { ...accepted.ticket, ...named }
    },
    /** @returns whether the turn was given up */
    leave: async (): Promise<boolean> => {
      const left = await leaving.send({ sessionId, requestKey })
      if (!left) onFailed('leave')
      return left !== undefined
    },
  }
}
