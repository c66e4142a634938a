import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import type { Opening } from '@domain/base/opening'
import { opensOn, weekdayOf } from '@domain/base/opening'
import { overlap, sessionsFromPattern, slotsOf, type OpeningPattern, type PatternTemplate } from '@domain/base/openingPattern'
import { endOfDay, HOUR, instantOf, later, localDateOf, MINUTE, type Instant, type LocalDate } from '@domain/kernel/instant'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const day = (text: string): LocalDate => text as LocalDate

const HOURLY: OpeningPattern = { slotMinutes: 60, gapMinutes: 0, release: { kind: 'daysBefore', days: 7, at: '20:00' }, closesMinutesBefore: 30 }
const JILI: Opening = {
  weekdays: [2, 3, 4, 5, 6, 7], opensAt: '09:00', closesAt: '17:00', closedOn: [day('2025-05-22')], days: { from: day('2025-05-19'), to: day('2025-05-25') },
}
const TEMPLATE: PatternTemplate = {
  editionId: '2025', eventId: '2025.jili-visit', baseId: '2025.jili', kind: 'visit', title: '潞绸', capacity: { online: 30, group: 0, walkIn: 6, phone: 4 }, partyMax: 5, gates: ['正门'],
}
const made = (pattern: Partial<OpeningPattern> = {}, opening: Partial<Opening> = {}) => sessionsFromPattern({ ...HOURLY, ...pattern }, { ...JILI, ...opening }, TEMPLATE, [])
const hours = (pattern: Partial<OpeningPattern>) => made(pattern, { days: { from: day('2025-05-20'), to: day('2025-05-20') } }).map(({ id }) => id.slice(-4))

describe('the sessions of an opening pattern', () => {
  it('fill the opening hours of every opening day, and say when sign-up opens and closes', () => {
    const sessions = made()
    expect(new Set(sessions.map(({ startsAt }) => localDateOf(startsAt)))).toEqual(new Set(['2025-05-20', '2025-05-21', '2025-05-23', '2025-05-24', '2025-05-25']))
    expect(sessions).toHaveLength(5 * 8)
    expect(sessions[0]).toEqual({
      ...TEMPLATE, id: '2025.jili-visit-20250520-0900', startsAt: at('2025-05-20', '09:00'), endsAt: at('2025-05-20', '10:00'),
      signUpOpensAt: at('2025-05-13', '20:00'), signUpClosesAt: at('2025-05-20', '08:30'), fromPattern: true,
    })
  })
  it('leave out the rest at noon and what would outlast the closing hour', () => {
    expect(hours({ rest: { from: '12:00', to: '14:30' } })).toEqual(['0900', '1000', '1100', '1430', '1530'])
    expect(hours({ slotMinutes: 90, gapMinutes: 15 })).toEqual(['0900', '1045', '1230', '1415'])
    expect(hours({ slotMinutes: 481 })).toEqual([])
    expect(hours({ slotMinutes: 480 })).toEqual(['0900'])
  })
  it('open at once, or all at one printed moment', () => {
    const moment = at('2025-05-15', '20:00')
    expect(made({ release: { kind: 'moment', at: moment } }).every(({ signUpOpensAt }) => signUpOpensAt === moment)).toBe(true)
    expect(made({ release: { kind: 'atOnce' } }).every(({ signUpOpensAt }) => signUpOpensAt < at('2000-01-01', '00:00'))).toBe(true)
  })
  it('open on the right day before a leap day and after it', () => {
    const leap = made({}, { weekdays: [1, 2, 3, 4, 5, 6, 7], days: { from: day('2028-02-28'), to: day('2028-03-01') }, closedOn: [] })
    expect([...new Set(leap.map(({ startsAt }) => localDateOf(startsAt)))]).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(leap.find(({ id }) => id.includes('20280229'))).toMatchObject({ signUpOpensAt: at('2028-02-22', '20:00') })
  })
  it('give others’ unused places to everyone so many hours before', () => {
    expect(made({ sharesReleasedHoursBefore: 24 })[0]).toMatchObject({ sharesReleasedAt: at('2025-05-19', '09:00') })
  })
  it('make way for what was written by hand for the same event, and for its id', () => {
    const byHand = { ...TEMPLATE, id: '2025.evening', startsAt: at('2025-05-20', '09:30'), endsAt: at('2025-05-20', '10:30'), signUpOpensAt: at('2025-05-01', '00:00'), signUpClosesAt: at('2025-05-20', '09:00') }
    const ids = (session: typeof byHand) => sessionsFromPattern(HOURLY, JILI, TEMPLATE, [session]).filter(({ startsAt }) => localDateOf(startsAt) === '2025-05-20').map(({ id }) => id.slice(-4))
    expect(ids(byHand)).toEqual(['1100', '1200', '1300', '1400', '1500', '1600'])
    expect(ids({ ...byHand, eventId: '2025.tour' })).toHaveLength(8)
    expect(ids({ ...byHand, eventId: '2025.tour', id: '2025.jili-visit-20250520-1600' })).toHaveLength(7)
  })
  it('are none while the opening days are 待公布', () => {
    const { days: _days, ...undated } = JILI
    expect(slotsOf(HOURLY, undated)).toEqual([])
  })
})

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const dates = fc.integer({ min: 0, max: 9000 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10) as LocalDate)
const openings = fc
  .record({ weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })), opens: fc.integer({ min: 0, max: 1000 }), length: fc.integer({ min: 1, max: 400 }), from: dates, days: fc.nat(40), closed: fc.uniqueArray(fc.nat(40)) })
  .map(({ weekdays, opens, length, from, days, closed }): Opening & Required<Pick<Opening, 'days'>> => {
    const nth = (no: number) => localDateOf(later(at(from, '00:00'), no * 24 * HOUR))
    return { weekdays, opensAt: clock(opens), closesAt: clock(opens + length), days: { from, to: nth(days) }, closedOn: closed.map(nth) }
  })
const patterns = fc.record({
  slotMinutes: fc.integer({ min: 10, max: 200 }), gapMinutes: fc.nat(60), closesMinutesBefore: fc.nat(600),
  release: fc.constantFrom<OpeningPattern['release']>({ kind: 'atOnce' }, { kind: 'daysBefore', days: 7, at: '20:00' }),
})

describe('slots', () => {
  it('never overlap, lie on opening days within the opening hours, and have as many places as the pattern says', () => {
    fc.assert(fc.property(patterns, openings, (pattern, opening) => {
      const sessions = sessionsFromPattern(pattern, opening, TEMPLATE, [])
      for (const [no, session] of sessions.entries()) {
        const next = sessions[no + 1]
        const date = localDateOf(session.startsAt)
        expect(next !== undefined && overlap(session, next)).toBe(false)
        expect(opensOn(opening, date) && opening.weekdays.includes(weekdayOf(date))).toBe(true)
        expect(session.startsAt).toBeGreaterThanOrEqual(at(date, opening.opensAt))
        expect(session.endsAt).toBeLessThanOrEqual(at(date, opening.closesAt))
        expect(session.endsAt).toBeLessThanOrEqual(endOfDay(date))
        expect(session).toMatchObject({ capacity: TEMPLATE.capacity, signUpClosesAt: session.startsAt - pattern.closesMinutesBefore * MINUTE })
      }
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
    }), { numRuns: 40 })
  })
  it('are the same whatever zone the machine keeps', () => {
    const inZone = (zone: string): string => execFileSync(process.execPath, ['--import', 'tsx', 'tests/support/slotsInZone.ts'], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
    const here = { zone: -480, slots: slotsOf(HOURLY, JILI).map(({ startsAt }) => startsAt) }
    expect(JSON.parse(inZone('Asia/Shanghai'))).toEqual(here)
    expect(JSON.parse(inZone('America/Los_Angeles'))).toEqual({ ...here, zone: 480 })
  })
})
