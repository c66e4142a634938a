import { useState } from 'react'
import type { MyTicket, SessionView } from '@domain/contract/views'
import { raisedByMove } from '@domain/reservation/decideMove'
import { useRaised } from '@/features/reservation/useRaised'
import { useMove } from '@/features/ticket/useMove'
import { toFirstWrong } from '@/platform/firstWrong'
import { replacePage } from '@/platform/navigate'
import { FIELD_ERROR } from '@/ui/FieldError'
import { useToast } from '@/ui/toast'

interface Around {
  /** The event's, among them the ticket's own. */
  readonly sessions: readonly SessionView[]
  readonly chosen: SessionView | undefined
  /** It did not go through: what is shown may not be true any more. */
  readonly onFailed: () => void
}

/** The way to another session: what it raises, asked first, then the move; the new ticket takes the page's place. */
export const useMoving = (ticket: MyTicket, { sessions, chosen, onFailed }: Around) => {
  const say = useToast()
  const { state, move } = useMove(ticket)
  const from = sessions.find(({ id }) => id === ticket.sessionId)
  const form = useRaised(raisedByMove(from ?? {}, chosen ?? {}, ticket))
  // Of this session alone: what another one raises was not to be seen before.
  const [pressedFor, press] = useState<string>()
  const pressed = chosen !== undefined && pressedFor === chosen.id
  const problemCount = Object.keys(form.problems).length
  return {
    state,
    form,
    pressed,
    problemCount: pressed ? problemCount : 0,
    /** @returns whether nothing is missing any more; else the first comes into view */
    look: (): boolean => {
      press(chosen?.id)
      if (problemCount > 0) toFirstWrong(FIELD_ERROR)
      return problemCount === 0
    },
    go: async (): Promise<void> => {
      if (!chosen) return
      if (!(await move(chosen.id, form.answers))) return onFailed()
      say('换好了，请用新票')
      replacePage('ticket', { sessionId: chosen.id })
    },
  }
}
