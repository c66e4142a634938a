/** How a screen is looked at. */
export interface Mode {
  readonly name: string
  /** CSS px. */
  readonly width: number
  readonly height: number
  readonly dark: boolean
  readonly elder: boolean
}

/** Of the H5 build. */
export const MODES: readonly Mode[] = [
  { name: 'light', width: 375, height: 812, dark: false, elder: false },
  { name: 'dark', width: 375, height: 812, dark: true, elder: false },
  { name: 'elder', width: 375, height: 812, dark: false, elder: true },
  { name: 'wide', width: 1280, height: 800, dark: false, elder: false },
]

/** Of the weapp output. */
export const WEAPP_MODES = [{ name: 'weapp', dark: false }, { name: 'weappdark', dark: true }] as const

export const ALL_MODES: readonly string[] = [...MODES, ...WEAPP_MODES].map(({ name }) => name)
