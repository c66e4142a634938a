import type { GateSession } from '@domain/contract/gateViews'
import { withOutcome, type LetIn } from '@/features/checkin/letIn'
import type { Attempt, Outcome } from '@/features/checkin/scanOutcome'

/** One scan: what is sent, and the session it is for, whatever is chosen later. */
export interface Scan {
  readonly attempt: Attempt
  readonly session: GateSession
}

/** What the desk shows: room for the next ticket, or what came of the last one. */
export type GateState =
  | { readonly kind: 'ready' | 'sending' }
  | { readonly kind: 'answered'; readonly outcome: Outcome; readonly scan: Scan }

export interface Desk {
  readonly state: GateState
  readonly letIn: LetIn
}

export const EMPTY_DESK: Desk = { state: { kind: 'ready' }, letIn: new Map() }

/** While a scan is on its way. */
export const sendingDesk = (desk: Desk): Desk => ({ ...desk, state: { kind: 'sending' } })

/** With what came of a scan. */
export const answeredDesk = ({ letIn }: Desk, scan: Scan, outcome: Outcome): Desk => ({
  state: { kind: 'answered', outcome, scan },
  letIn: withOutcome(letIn, scan.attempt, outcome),
})

/** Ready for the next ticket; also after moving to another session or gate, whose result the last one is not. */
export const clearedDesk = (desk: Desk): Desk =>
  desk.state.kind === 'answered' ? { ...desk, state: { kind: 'ready' } } : desk
