import { useRef } from 'react'
import { newRequestKey } from '@/platform/requestKey'

/** A key for a request that may be sent more than once: the same for the same content, while the screen lives. */
export const useRequestKey = (): ((content: unknown) => string) => {
  const kept = useRef<{ readonly text: string; readonly key: string }>()
  return (content) => {
    const text = JSON.stringify(content)
    if (kept.current?.text !== text) kept.current = { text, key: newRequestKey() }
    return kept.current.key
  }
}
