/** A browser knows no such mode. */
export const inSinglePage = (): boolean => false
