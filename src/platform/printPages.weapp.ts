/** WeChat prints nothing: a file is given instead. */
export const CAN_PRINT: boolean = false

export const printPages = (): Promise<void> => Promise.resolve()
