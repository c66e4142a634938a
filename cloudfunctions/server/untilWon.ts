import type { Result } from '@domain/kernel/result'

/** More people than this at the same list in the same moment are told to try again. */
const MOST_ATTEMPTS = 6
const PAUSE_MS = 40

/**
 * Makes an attempt that lost a race again, after a pause of chance: whoever gives places back while people wait writes
 * on the list that everybody else is writing on, and there is no other place to be found. Each attempt reads anew.
 */
export const untilWon = async <Outcome extends Result<unknown, { readonly code: string }>>(attempt: () => Promise<Outcome>): Promise<Outcome> => {
  for (let made = 1; ; made += 1) {
    const outcome = await attempt()
    if (outcome.ok || outcome.refusal.code !== 'RACE_LOST' || made === MOST_ATTEMPTS) return outcome
    await new Promise((resolve) => setTimeout(resolve, Math.random() * PAUSE_MS * made))
  }
}
