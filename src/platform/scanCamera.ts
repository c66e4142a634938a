/** A camera that reads codes for as long as it is on the screen. */
export interface ScanCameraProps {
  /** Whether the phone's lamp is on. */
  readonly light: boolean
  /** Told of every code that is seen, the same one many times a second. Made once: it may not change. */
  readonly onText: (text: string) => void
  /** The person does not let the camera be used. */
  readonly onDenied: () => void
}
