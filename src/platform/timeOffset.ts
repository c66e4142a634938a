import { instant, type Instant } from '@domain/kernel/instant'

/** How far the server's clock is from this device's, in milliseconds: the reply is taken to be made half-way. */
export const timeOffset = (serverNow: Instant, sentAt: number, receivedAt: number): number =>
  serverNow - Math.round((sentAt + receivedAt) / 2)

/** The server's time for a moment of this device. */
export const atServer = (deviceTime: number, offsetMs: number): Instant => instant(deviceTime + offsetMs)
