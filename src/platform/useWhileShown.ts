import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'

/**
 * Runs when a screen opens and whenever it is shown again; and at every interval while it stays in front.
 * @param run the same for the life of the screen
 * @param everyMs absent: only when it is shown
 */
export const useWhileShown = (run: () => void, everyMs?: number): void => {
  const timer = useRef<ReturnType<typeof setInterval>>()
  const halt = useCallback(() => clearInterval(timer.current), [])
  const start = useCallback(() => {
    halt()
    run()
    if (everyMs !== undefined) timer.current = setInterval(run, everyMs)
  }, [halt, run, everyMs])
  useEffect(() => {
    start()
    return halt
  }, [start, halt])
  useDidShow(start)
  useDidHide(halt)
}
