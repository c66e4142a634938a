import { useRef, useState } from 'react'
import type { Template } from '@domain/notice/notice'
import { useSending } from '@/api/useSending'
import { newRequestKey } from '@/platform/requestKey'
import { askToSubscribe } from '@/platform/subscribe'
import { allowed, askable, refusedWhy } from '@/features/notice/outcome'
import { useSubscriptions } from '@/features/notice/useSubscriptions'

/** What came of asking: nothing yet; these are allowed; WeChat has them but we do not; or nothing was allowed. */
export type Allowing =
  | { readonly kind: 'idle' | 'asking' | 'notKept' }
  | { readonly kind: 'allowed'; readonly templates: readonly Template[] }
  | { readonly kind: 'none'; readonly why: ReturnType<typeof refusedWhy> }

/** Has WeChat ask for one message of each template, and tells the server what was allowed. */
export const useAllowing = (templates: readonly Template[]) => {
  const { subscriptions, answer, reread } = useSubscriptions()
  const { send } = useSending('keepSubscriptions')
  const [state, setState] = useState<Allowing>({ kind: 'idle' })
  const toKeep = useRef<readonly Template[]>([])
  /** One tap's: what WeChat counted once is counted once here, however often it has to be sent. */
  const requestKey = useRef('')
  const asked = subscriptions ? askable(templates, subscriptions) : []

  const keep = async () => {
    const kept = await send({ requestKey: requestKey.current, accepted: [...toKeep.current] })
    setState(kept ? { kind: 'allowed', templates: toKeep.current } : { kind: 'notKept' })
    if (!kept) return
    toKeep.current = []
    reread()
  }

  /** To be called by a tap, at once: WeChat shows its sheet to nobody else. */
  const ask = async () => {
    if (toKeep.current.length > 0) return keep()
    const asking = askToSubscribe(asked.map(([, id]) => id))
    setState({ kind: 'asking' })
    const outcome = await asking
    toKeep.current = allowed(asked, outcome)
    requestKey.current = newRequestKey()
    if (toKeep.current.length > 0) return keep()
    setState({ kind: 'none', why: refusedWhy(outcome) })
  }

  return { state, ask, canAsk: asked.length > 0, subscriptions, answer, reread }
}
