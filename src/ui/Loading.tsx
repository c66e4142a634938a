import { useEffect, useState, type ReactNode } from 'react'
import { openTab } from '@/platform/navigate'
import { Empty, type EmptyAction } from '@/ui/Empty'
import { numberText, type Failure } from '@/ui/failure'
import { Skeleton } from '@/ui/Skeleton'

/** Where a page's content stands. */
export type LoadState =
  | { readonly kind: 'loading' }
  /** `gone`: asking again would not help. */
  | { readonly kind: 'failed'; readonly failure: Failure; readonly retry: () => void; readonly gone: boolean; readonly drawing?: 'soon' }
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
    return (
      <>
        <Empty drawing={state.drawing ?? 'error'} {...titleAndHint(state.failure)} action={actionOf(state)} />
        {help}
      </>
    )
  }
  return <Waiting>{skeleton ?? <Skeleton />}</Waiting>
}

const actionOf = ({ gone, retry }: Extract<LoadState, { readonly kind: 'failed' }>): EmptyAction =>
  gone ? { words: '回首页', onTap: () => openTab('home') } : { words: '再试一次', onTap: retry }

/** What happened, large; what to do and the number to quote, under it. */
const titleAndHint = (failure: Failure): { readonly title: string; readonly hint?: string } => {
  const end = failure.words.indexOf('。')
  const title = end === -1 ? failure.words : failure.words.slice(0, end)
  const hint = `${failure.words.slice(title.length + 1)}${numberText(failure) ?? ''}`
  return hint === '' ? { title } : { title, hint }
}

const Waiting = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return shown ? <>{children}</> : null
}
