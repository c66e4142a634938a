import { useLayoutEffect } from 'react'
import type { ScanCameraProps } from '@/platform/scanCamera'
import { NO_KEYS, nextKeys } from '@/platform/scannerKeys'

/** A browser page has none: there a scanner is one that types like a keyboard. */
export const HAS_CAMERA: boolean = false

const isField = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input, textarea')

/** Draws nothing, and hears a scanner that types: wherever the cursor stands, even in a field. */
export const ScanCamera = ({ onText }: ScanCameraProps) => {
  // Before it is seen: a scanner is quicker than what is done after painting.
  useLayoutEffect(() => {
    let keys = NO_KEYS
    const hear = (event: Event) => {
      // Taro's fields tell of every key a second time, by an event of their own.
      if (!(event instanceof KeyboardEvent)) return
      const { heard, text } = nextKeys(keys, { key: event.key, at: event.timeStamp, inField: isField(event.target) })
      keys = heard
      if (text === undefined) return
      event.preventDefault()
      event.stopPropagation()
      onText(text)
    }
    document.addEventListener('keydown', hear, true)
    return () => document.removeEventListener('keydown', hear, true)
  }, [onText])
  return null
}

/** There is no camera to allow. */
export const allowCamera = (): Promise<boolean> => Promise.resolve(false)
