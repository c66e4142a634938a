import { useState } from 'react'
import { raisedProblems, type Raised, type RaisedAnswers } from '@domain/reservation/answers'

/** What was filled in so far of what a change, a move or an offer raises. */
export interface RaisedDraft {
  readonly pickUp?: string
  readonly guardianPhone?: string
  /** The notes that were acknowledged; those of another session may be others. */
  readonly known?: readonly string[]
}

/** What is raised, asked in place: what was typed, what is still missing by the server's own rule, and what is sent. */
export const useRaised = (raised: Raised) => {
  const [draft, setDraft] = useState<RaisedDraft>({})
  const answers = answersTo(raised, draft)
  return { raised, draft, answers, problems: raisedProblems(answers, raised), change: (part: RaisedDraft) => setDraft({ ...draft, ...part }) }
}

/** Only what is raised now: an answer may be left from before somebody was taken out, or another session chosen. */
const answersTo = ({ pickUp, guardianPhone, notes }: Raised, draft: RaisedDraft): RaisedAnswers => ({
  ...(pickUp && { pickUp: (draft.pickUp ?? '').trim() }),
  ...(guardianPhone && { guardianPhone: (draft.guardianPhone ?? '').trim() }),
  ...(notes.length > 0 && notes.every((note) => draft.known?.includes(note)) && { acknowledged: true as const }),
})
