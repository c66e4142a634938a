import { useCallback, useEffect, useRef, useState } from 'react'
import { allowCamera } from '@/platform/camera'
import { deviceTime } from '@/platform/clock'
import { keepAwake } from '@/platform/screenLight'
import { sameWithin, withSighting, type Sightings } from '@/features/checkin/scanner/sightings'

export interface ScannerOptions {
  /** Told of one code after the other, each once while it is in sight. */
  readonly onText: (text: string) => void
  /** While the last one is dealt with: what is seen then is not read, and is when it is still there afterwards. */
  readonly paused: boolean
}

/** What `ScanWindow` shows of the camera. */
export interface ScannerState {
  readonly see: (text: string) => void
  readonly light: boolean
  readonly switchLight: () => void
  readonly denied: boolean
  readonly deny: () => void
  readonly allow: () => void
}

/** A camera, or a scanner that types, that reads one code after the other; the screen stays on meanwhile. */
export const useScanner = (options: ScannerOptions): ScannerState => {
  const [light, setLight] = useState(false)
  const [denied, setDenied] = useState(false)
  const seen = useRef<Sightings>(new Map())
  const now = useRef(options)
  now.current = options
  useEffect(keepAwake, [])

  const see = useCallback((text: string) => {
    const sighting = { text, at: deviceTime() }
    const isSame = sameWithin(seen.current, sighting)
    if (!isSame && now.current.paused) return
    seen.current = withSighting(seen.current, sighting)
    if (!isSame) now.current.onText(text)
  }, [])

  return {
    see, light, denied,
    switchLight: () => setLight((on) => !on),
    deny: useCallback(() => setDenied(true), []),
    allow: () => void allowCamera().then((allowed) => setDenied(!allowed)),
  }
}
