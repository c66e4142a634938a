import { useSyncExternalStore } from 'react'

/** One value that all screens share and follow. */
export interface SharedState<Value> {
  readonly read: () => Value
  readonly write: (value: Value) => void
  readonly use: () => Value
}

const personal = new Set<() => void>()

/** One value that all screens share and that is a person's own: it starts anew when nobody is signed in any more. */
export const personalState = <Value>(start: () => Value): SharedState<Value> => {
  const state = sharedState(start)
  personal.add(() => state.write(start()))
  return state
}

/** All personal values start anew, from what is left on this device. */
export const restartPersonal = (): void => personal.forEach((restart) => restart())

/** @param start asked for once, at the first reading */
export const sharedState = <Value>(start: () => Value): SharedState<Value> => {
  let kept: { value: Value } | undefined
  const listeners = new Set<() => void>()
  const read = () => (kept ??= { value: start() }).value
  const follow = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    read,
    write: (value) => {
      kept = { value }
      listeners.forEach((listener) => listener())
    },
    use: () => useSyncExternalStore(follow, read),
  }
}
