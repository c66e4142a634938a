import fc from 'fast-check'
import { packSessions, unpackSessions } from '@domain/contract/packedSessions'
import type { SessionView } from '@domain/contract/views'
import type { Opening } from '@domain/base/opening'
import { sessionsFromPattern, type OpeningPattern, type PatternTemplate } from '@domain/base/openingPattern'
import { HOUR, instant, later, type LocalDate } from '@domain/kernel/instant'

const places = fc.record({ online: fc.nat(50), group: fc.nat(5), walkIn: fc.nat(5), phone: fc.nat(5) })
const sessions = fc.array(
  fc.record({
    no: fc.nat(5000), at: fc.nat(1e12), hours: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), closes: fc.nat(2), released: fc.option(fc.nat(48), { nil: undefined }),
    opens: fc.nat(1e9), capacity: places, placesLeft: places, waiting: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), mine: fc.boolean(), tour: fc.boolean(), cancelled: fc.boolean(),
  }).map(({ no, at, hours, closes, released, opens, capacity, placesLeft, waiting, mine, tour, cancelled }): SessionView => {
    const startsAt = instant(at)
    return {
      id: `2025.v-${no}`, editionId: '2025', eventId: '2025.v', baseId: '2025.b', kind: 'visit', title: '参观', startsAt, gates: ['正门'], partyMax: 5, capacity, placesLeft,
      signUpOpensAt: later(startsAt, -opens), signUpClosesAt: later(startsAt, -closes * HOUR),
      ...(hours !== undefined && { endsAt: later(startsAt, hours * HOUR) }), ...(released !== undefined && { sharesReleasedAt: later(startsAt, -released * HOUR) }),
      ...(waiting !== undefined && { waiting }), ...(mine && { mine: { ticketId: '7K3M9Q2H', party: { adult: 1, senior: 0, under14: 0, from14to17: 0 } } }),
      ...(tour && { tour: true as const }), ...(cancelled && { cancelled: { at: startsAt, reason: '雨' } }),
    }
  }),
)

describe('sessions on their way to the phone', () => {
  it('come out as they went in', () => {
    fc.assert(fc.property(sessions, (all) => expect(unpackSessions(JSON.parse(JSON.stringify(packSessions(all))) as never)).toEqual(all)))
  })
  it('two weeks of eight slots a day stay below 20 KB', () => {
    const days = { from: '2025-05-19' as LocalDate, to: '2025-06-01' as LocalDate }
    const opening: Opening = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '17:00', closedOn: [], days }
    const pattern: OpeningPattern = { slotMinutes: 60, gapMinutes: 0, release: { kind: 'daysBefore', days: 7, at: '20:00' }, closesMinutesBefore: 30, sharesReleasedHoursBefore: 24 }
    const capacity = { online: 20, group: 0, walkIn: 6, phone: 4 }
    const template: PatternTemplate = {
      editionId: '2025', eventId: '2025.a-long-named-visit', baseId: '2025.jili', kind: 'visit', title: '潞绸织造技艺免费参观', placeName: '潞绸织造基地', capacity, partyMax: 5, gates: ['参观入口'],
    }
    const slots = sessionsFromPattern(pattern, opening, template, []).map((session) => ({ ...session, placesLeft: capacity }))
    expect(slots).toHaveLength(112)
    expect(JSON.stringify(packSessions(slots)).length).toBeLessThan(18_000)
  })
})
