import { useRef, useState } from 'react'
import type { MyTicket, MyTurn, SessionView } from '@domain/contract/views'
import { call } from '@/api/call'
import { forgetDraft, keepDraft, recallDraft } from '@/platform/drafts'
import { newRequestKey } from '@/platform/requestKey'
import { keepContact, lastContact } from '@/features/reservation/lastContact'
import { firstDraft, joinInput, reserveInput, type Draft, type KeptDraft, type Wanted } from '@/features/reservation/signUpDraft'
import { sendDraft, type SignUpState } from '@/features/reservation/sendDraft'

interface Around {
  /** How a draft is shown, and sent: with the saved family in it. The same for the same draft. */
  readonly prepare: (draft: Draft) => Draft
  readonly onTicket: (ticket: MyTicket) => void
  readonly onTurn: (turn: MyTurn) => void
}

/**
 * One person's sign-up for a session: the draft survives leaving the page, a failure and the end of the program;
 * an attempt is kept with its key before it is sent, so that repeating it never takes places twice.
 * @param around  also what runs as soon as the places are taken, or the turn
 */
export const useSignUp = (session: SessionView, { prepare, onTicket, onTurn }: Around) => {
  const { id: sessionId } = session
  const [kept, setKept] = useState<KeptDraft>(() => recallDraft<KeptDraft>(sessionId) ?? { draft: { ...firstDraft(session), ...lastContact() } })
  const [state, setState] = useState<SignUpState>({ kind: 'editing' })
  const sending = useRef(false)

  // Read when a reply comes, which may be after more was typed.
  const latest = useRef(kept)
  const write = (after: KeptDraft) => {
    latest.current = after
    setKept(after)
    keepDraft(sessionId, after)
  }

  const change = (part: Partial<Draft>) => write({ ...latest.current, draft: { ...prepare(latest.current.draft), ...part } })

  const submit = async (wanted: Wanted) => {
    if (sending.current) return
    sending.current = true
    write({ ...latest.current, draft: prepare(latest.current.draft) })
    setState({ kind: 'sending' })
    const after = await sendDraft(latest.current, wanted, {
      send: (attempt) =>
        wanted === 'turn' ? call('joinWaiting', joinInput(session, attempt)) : call('reserve', reserveInput(session, attempt)),
      newKey: newRequestKey,
      onAttempt: (attempt) => write({ ...latest.current, attempt }),
    })
    if (after.kind === 'done') onTicket(after.ticket)
    if (after.kind === 'waiting') onTurn(after.turn)
    if (after.kind === 'done' || after.kind === 'waiting') {
      keepContact(latest.current.draft)
      forgetDraft(sessionId)
    }
    // A refused request took nothing: the next press is a new one. Of somebody who is not signed in nothing is kept.
    if (after.kind === 'refused' && after.refusal.code !== 'SIGN_IN_NEEDED') write({ draft: latest.current.draft })
    setState(after)
    sending.current = false
  }

  return { draft: prepare(kept.draft), state, change, submit }
}
