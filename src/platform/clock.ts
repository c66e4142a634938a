import { useEffect, useState } from 'react'
import { MINUTE, type Instant } from '@domain/kernel/instant'
import { keep, recall } from '@/platform/storage'
import { atServer, timeOffset } from '@/platform/timeOffset'

/** Below this a new offset is not worth writing down. */
const WORTH_KEEPING_MS = 5_000

let offsetMs: number | undefined

/** Screens whose "now" changes when the device's clock turns out to be wrong. */
const watching = new Set<() => void>()

const offset = (): number => {
  // Kept from the last time, so that a ticket opened offline still knows whether it is over.
  offsetMs ??= recall<number>('timeOffset')?.content ?? 0
  return offsetMs
}

/** This device's own time in milliseconds: right only as a difference. */
export const deviceTime = (): number => Date.now()

/** Takes over the server's time from a reply. */
export const learnServerTime = (now: Instant, sentAt: number, receivedAt: number): void => {
  const learnt = timeOffset(now, sentAt, receivedAt)
  const before = offset()
  offsetMs = learnt
  if (Math.abs(learnt - before) <= WORTH_KEEPING_MS) return
  keep('timeOffset', learnt)
  for (const renew of watching) renew()
}

/** Now, as the server has it: every "now" on a screen comes from here. */
export const serverNow = (): Instant => atServer(deviceTime(), offset())

/** The server's now, renewed every half minute while the screen lives, and at once when its time is first learnt. */
export const useNow = (): Instant => {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const renew = () => setNow(serverNow())
    const timer = setInterval(renew, MINUTE / 2)
    watching.add(renew)
    return () => {
      clearInterval(timer)
      watching.delete(renew)
    }
  }, [])
  return now
}
