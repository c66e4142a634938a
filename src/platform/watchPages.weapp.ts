/** In WeChat opening a page says itself that it failed. */
export const watchPages = (): void => undefined
