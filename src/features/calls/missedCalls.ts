import type { CallDue } from '@domain/contract/staffViews'
import type { Instant } from '@domain/kernel/instant'

/** When this phone last tried in vain, by call. It is a help for whoever works through the list, and no record. */
export type MissedCalls = Readonly<Record<string, Instant>>

type Named = Pick<CallDue, 'personDocument' | 'notice'>

/** What a call is listed under. */
export const callKey = ({ personDocument, notice }: Named): string => `${personDocument}.${notice}`

/** With one more that nobody answered; those that are on the list no more are forgotten. */
export const withMissed = (missed: MissedCalls, due: Named, { now, listed }: { readonly now: Instant; readonly listed: readonly Named[] }): MissedCalls => {
  const kept = new Set(listed.map(callKey))
  return Object.fromEntries([...Object.entries(missed).filter(([key]) => kept.has(key)), [callKey(due), now]])
}
