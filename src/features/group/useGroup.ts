import { useRef, useState } from 'react'
import type { Output } from '@domain/contract/api'
import type { SessionFacts } from '@domain/session/session'
import { cameToNothing, type Failed } from '@/api/answer'
import { call } from '@/api/call'
import { FIRST_GROUP, groupInput, nextGroupAttempt, type GroupDraft, type KeptGroup } from '@/features/group/groupDraft'
import { forgetDraft, keepDraft, recallDraft } from '@/platform/drafts'
import { newRequestKey } from '@/platform/requestKey'

/** Who sends it: the leader, or staff for somebody who calls. */
export type GroupAction = 'reserveGroup' | 'reserveGroupForCaller'

/** Where a group's request stands. `failed`: nobody knows whether it arrived; the same may be sent again, with its key. */
export type GroupState<A extends GroupAction> =
  | { readonly kind: 'editing' | 'sending' }
  | { readonly kind: 'failed'; readonly failed: Failed<A>; readonly refused: boolean }
  | { readonly kind: 'done'; readonly value: Output<A> }

/** A group's form, as this phone keeps it. */
const nameOf = (action: GroupAction, sessionId: string) => `${action === 'reserveGroup' ? 'group' : 'groupCaller'}.${sessionId}`

/**
 * 团体预约: the draft survives leaving the page, a failure and the end of the program; an attempt is kept with its key
 * before it is sent, so that repeating it never takes places twice.
 */
export const useGroup = <A extends GroupAction>(action: A, session: SessionFacts, onDone: (value: Output<A>) => void) => {
  const name = nameOf(action, session.id)
  const [kept, setKept] = useState<KeptGroup>(() => recallDraft<KeptGroup>(name) ?? { draft: FIRST_GROUP })
  const [state, setState] = useState<GroupState<A>>({ kind: 'editing' })
  const sending = useRef(false)
  // Read when a reply comes, which may be after more was typed.
  const latest = useRef(kept)
  const write = (after: KeptGroup) => {
    latest.current = after
    setKept(after)
    keepDraft(name, after)
  }
  const change = (draft: GroupDraft) => {
    write({ ...latest.current, draft })
    setState((shown) => (shown.kind === 'failed' && shown.refused ? { kind: 'editing' } : shown))
  }

  const sendOnce = async (): Promise<GroupState<A>> => {
    const attempt = nextGroupAttempt(latest.current, newRequestKey)
    write({ ...latest.current, attempt })
    const result = await call<GroupAction>(action, groupInput(session, attempt))
    if (result.kind === 'done') return { kind: 'done', value: result.value as Output<A> }
    const refused = !cameToNothing(result)
    // A refused request took nothing: the next press is a new one.
    if (refused) write({ draft: latest.current.draft })
    return { kind: 'failed', failed: result as Failed<A>, refused }
  }

  const submit = async () => {
    if (sending.current) return
    sending.current = true
    setState({ kind: 'sending' })
    const first = await sendOnce()
    // What came of an earlier attempt was given up since; whoever presses now wants to come all the same.
    const after = isGivenUpSince(first) ? await sendOnce() : first
    if (after.kind === 'done') {
      forgetDraft(name)
      onDone(after.value)
    }
    setState(after)
    sending.current = false
  }

  const again = () => {
    latest.current = { draft: FIRST_GROUP }
    setKept(latest.current)
    setState({ kind: 'editing' })
  }

  return { draft: kept.draft, state, change, submit, again }
}

const isGivenUpSince = (state: GroupState<GroupAction>): boolean =>
  state.kind === 'failed' && state.failed.kind === 'refused' && state.failed.refusal.code === 'RESERVATION_CANCELLED'

/** Removes a leader's draft that has served: it holds names. */
export const forgetGroupDraft = (sessionId: string): void => forgetDraft(nameOf('reserveGroup', sessionId))
