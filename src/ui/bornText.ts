import type { LocalDate } from '@domain/kernel/instant'
import { birthdaysOf } from '@domain/reservation/ageOnDay'
import type { AgeBand } from '@domain/reservation/party'
import { formatFullDate } from '@/ui/formatTime'

/** Which birthdays belong to an age band on a day, so that none need be asked for: `2011年5月24日及以后出生`. */
export const bornText = (band: AgeBand, day: LocalDate): string => {
  const { from, to } = birthdaysOf(band, day)
  if (from === undefined) return to === undefined ? '' : `${formatFullDate(to)}及以前出生`
  return to === undefined ? `${formatFullDate(from)}及以后出生` : `${formatFullDate(from)}到${formatFullDate(to)}出生`
}
