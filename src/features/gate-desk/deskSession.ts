import type { GateSession } from '@domain/contract/gateViews'
import type { Instant } from '@domain/kernel/instant'

/** The session that was asked for; else the one whose doors are open, else the next one, else the last. Sessions come sorted by start. */
export const sessionShown = (sessions: readonly GateSession[], chosen: string | undefined, now: Instant): GateSession | undefined =>
  sessions.find(({ id }) => id === chosen) ??
  sessions.find(({ doors }) => now >= doors.opensAt && now < doors.closesAt) ??
  sessions.find(({ doors }) => now < doors.opensAt) ??
  sessions.at(-1)

/** A full quarter and those before it: as many as there is room for. */
const QUARTERS_SHOWN = 12

interface Bar {
  readonly from: Instant
  readonly people: number
  /** Of the highest, in percent. */
  readonly height: number
}

/** The latest quarters of an hour, as a drawing. */
export const barsOf = (arrivals: readonly { readonly from: Instant; readonly people: number }[]): readonly Bar[] => {
  const shown = arrivals.slice(-QUARTERS_SHOWN)
  const most = Math.max(1, ...shown.map(({ people }) => people))
  return shown.map(({ from, people }) => ({ from, people, height: Math.round((people / most) * 100) }))
}
