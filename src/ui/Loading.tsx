import { useEffect, useState, type ReactNode } from 'react'
import { Empty } from '@/ui/Empty'
import { Skeleton } from '@/ui/Skeleton'

/** Where a page's content stands. `words` say what happened and what to do. */
export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly words: string; readonly retry: () => void }
  | { readonly kind: 'ready' }

interface Props {
  readonly state: LoadState
  readonly skeleton?: ReactNode
  readonly children: ReactNode
}

/** A quick answer should not flash grey. */
const PATIENCE_MS = 200

/** The content when it is there; a skeleton after 200 ms; what went wrong, and a way to try again. */
export const Loading = ({ state, skeleton, children }: Props) => {
  if (state.kind === 'ready') return <>{children}</>
  if (state.kind === 'failed') {
    return <Empty drawing='error' title={state.words} action={{ words: '再试一次', onTap: state.retry }} />
  }
  return <Waiting>{skeleton ?? <Skeleton />}</Waiting>
}

const Waiting = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown ? <>{children}</> : null
}
