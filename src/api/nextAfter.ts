import type { MyTicket } from '@domain/contract/views'
import { sessionEnd } from '@domain/session/signUpPhase'

/** The next ticket after one was obtained or given up: of two valid ones, that which is over sooner, as the server has it. */
export const nextAfter = (next: MyTicket | undefined, changed: MyTicket): MyTicket | undefined => {
  const other = next?.ticketId === changed.ticketId ? undefined : next
  if (changed.state.kind !== 'valid') return other
  return other && sessionEnd(other) <= sessionEnd(changed) ? other : changed
}
