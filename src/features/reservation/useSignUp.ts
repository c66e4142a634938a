import { useCallback, useRef, useState } from 'react'
import type { MyTicket } from '@domain/contract/api'
import { call } from '@/api/call'
import { forget, keep, recall } from '@/platform/storage'
import { newRequestKey } from '@/platform/requestKey'
import {
  FIRST_DRAFT, nextAttempt, reserveInput, stateAfter, type Attempt, type Draft, type SignUpState,
} from '@/features/reservation/signUpDraft'

interface KeptDraft {
  readonly draft: Draft
  readonly attempt?: Attempt
}

const draftKey = (sessionId: string) => `draft.${sessionId}` as const

/** Removes a draft that has served: it holds a name and perhaps a phone number. */
export const forgetDraft = (sessionId: string): void => forget(draftKey(sessionId))

/**
 * One person's sign-up for a session: the draft survives leaving the page, a failure and the end of the program;
 * the last attempt is kept with its key before it is sent, so that repeating it never takes places twice.
 * @param onDone is handed the ticket as soon as the places are taken
 */
export const useSignUp = (sessionId: string, onDone: (ticket: MyTicket) => void) => {
  const key = draftKey(sessionId)
  const [kept, setKept] = useState<KeptDraft>(() => recall<KeptDraft>(key)?.content ?? { draft: FIRST_DRAFT })
  const [state, setState] = useState<SignUpState>({ kind: 'editing' })
  const sending = useRef(false)

  const change = useCallback((part: Partial<Draft>) => {
    setKept((before) => {
      const after = { ...before, draft: { ...before.draft, ...part } }
      keep(key, after)
      return after
    })
  }, [key])

  const submit = async () => {
    if (sending.current) return
    sending.current = true
    const attempt = nextAttempt(kept.draft, kept.attempt, newRequestKey)
    setKept({ draft: kept.draft, attempt })
    keep(key, { draft: kept.draft, attempt })
    setState({ kind: 'sending' })
    const after = stateAfter(await call('reserve', reserveInput(sessionId, attempt)))
    if (after.kind === 'done') {
      onDone(after.ticket)
      forget(key)
    }
    if (after.kind === 'refused') {
      // A refused request took nothing: the next press is a new one.
      setKept({ draft: attempt.draft })
      keep(key, { draft: attempt.draft })
    }
    setState(after)
    sending.current = false
  }

  return { draft: kept.draft, state, change, submit }
}
