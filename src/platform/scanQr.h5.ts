/** A browser page on the laptop has no scanner: codes are typed. */
export const CAN_SCAN: boolean = false

export const scanQr = (): Promise<string | undefined> => Promise.resolve(undefined)
