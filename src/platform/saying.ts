import { sharedState } from '@/platform/sharedState'

interface ToastWords {
  readonly words: string
  readonly kind: 'success' | 'warning' | 'plain'
}

const SHOWN_MS = 2_600

/** What is being said now; every screen shows it, so that it outlives going back. */
export const toastState = sharedState<ToastWords | undefined>(() => undefined)

/** Says something in passing. Nothing that has to be kept in mind: that is a Note's work. */
export const say = (words: string, kind: ToastWords['kind'] = 'success'): void => {
  const said = { words, kind }
  toastState.write(said)
  setTimeout(() => {
    if (toastState.read() === said) toastState.write(undefined)
  }, SHOWN_MS)
}
