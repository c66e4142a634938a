/** A browser has the newest version whenever it loads the page. */
export const watchUpdate = (): void => undefined

export const useUpdate = (): (() => void) | undefined => undefined
