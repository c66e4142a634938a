import { partySize } from '@domain/reservation/party'
import type { Attempt, Outcome } from '@/features/checkin/scanOutcome'

/** Whom this steward has let in, by scan: the same scan answered twice is one party. */
export type LetIn = ReadonlyMap<string, { readonly sessionId: string; readonly people: number }>

/** With what came of an attempt. A repeat of a scan that had gone unanswered counts when its answer comes. */
export const withOutcome = (letIn: LetIn, { scanId, sessionId }: Attempt, outcome: Outcome): LetIn =>
  outcome.kind === 'come' ? new Map(letIn).set(scanId, { sessionId, people: partySize(outcome.entry.people) }) : letIn

/** People let into one session. */
export const peopleIn = (letIn: LetIn, sessionId: string): number =>
  [...letIn.values()].filter((party) => party.sessionId === sessionId).reduce((sum, { people }) => sum + people, 0)
