/** A browser gives a page no say over the screen's light. */
export const brighten = (): (() => void) => () => undefined

export const keepAwake = (): (() => void) => () => undefined
