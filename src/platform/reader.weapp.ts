/** WeChat's own bars speak for themselves. */
export const helpReaders = (): void => undefined
