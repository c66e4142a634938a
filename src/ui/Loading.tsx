import { useEffect, useState, type ReactNode } from 'react'
import { Empty, type EmptyAction } from '@/ui/Empty'
import { numberText, type Failure } from '@/ui/failure'
import { Skeleton } from '@/ui/Skeleton'

/** Where a page's content stands. */
export type LoadState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly action: EmptyAction }
  | { readonly kind: 'ready' }

interface Props {
  readonly state: LoadState
  readonly skeleton?: ReactNode
  /** Stands under what went wrong: whom to call. */
  readonly help?: ReactNode
  readonly children: ReactNode
}

/** A quick answer should not flash grey. */
const PATIENCE_MS = 200

/** The content when it is there; a skeleton after 200 ms; what went wrong, and a way to try again. */
export const Loading = ({ state, skeleton, help, children }: Props) => {
  if (state.kind === 'ready') return <>{children}</>
  if (state.kind === 'failed') {
    const number = numberText(state.failure)
    return (
      <>
        <Empty
          drawing='error'
          title={state.failure.words}
          {...(number === undefined ? {} : { hint: number })}
          action={state.action}
        />
        {help}
      </>
    )
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
