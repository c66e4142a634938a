import type { Opening } from '@domain/base/opening'
import { slotsOf } from '@domain/base/openingPattern'
import type { LocalDate } from '@domain/kernel/instant'

/** Says which zone the machine keeps (minutes behind UTC, in winter), and the slots it makes: run with TZ set. */
const day = (text: string): LocalDate => text as LocalDate
const jili: Opening = {
  weekdays: [2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '17:00', closedOn: [day('2025-05-22')], days: { from: day('2025-05-19'), to: day('2025-05-25') },
}
const slots = slotsOf({ slotMinutes: 60, gapMinutes: 0, release: { kind: 'atOnce' }, closesMinutesBefore: 30 }, jili)
process.stdout.write(JSON.stringify({ zone: new Date(Date.UTC(2025, 0, 15)).getTimezoneOffset(), slots: slots.map(({ startsAt }) => startsAt) }))
