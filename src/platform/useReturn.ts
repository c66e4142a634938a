import { useRef } from 'react'
import { useDidShow } from '@tarojs/taro'

/** Runs whenever the person comes back to this page, but not when it is first shown. */
export const useReturn = (onReturn: () => void): void => {
  const shown = useRef(false)
  useDidShow(() => {
    if (shown.current) onReturn()
    shown.current = true
  })
}
