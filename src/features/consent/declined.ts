import { useEffect, useRef } from 'react'
import { sharedState } from '@/platform/sharedState'

/** How often somebody has said no to the children's rules while the program runs. */
const declined = sharedState(() => 0)

export const decline = (): void => declined.write(declined.read() + 1)

/** Runs when the rules, to which this screen led, were said no to. */
export const useDeclined = (onDeclined: () => void): void => {
  const count = declined.use()
  const known = useRef(count)
  useEffect(() => {
    if (count === known.current) return
    known.current = count
    onDeclined()
  }, [count, onDeclined])
}
