import * as fc from 'fast-check'
import { eventDays, eventState, findEvents, type EventFilter, type Searched } from '@domain/event/findEvents'
import type { EventOutline } from '@domain/event/event'
import { DAY, HOUR, instantOf, later, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const NOW = at('2025-05-20', '09:00')

const event = (slug: string, activityNo: number, more: Partial<EventOutline> = {}): EventOutline => ({
  id: `2025.${slug}`, activityNo, title: slug, summary: '', topics: [], fields: [], forms: [], audience: [], ...more,
})
const session = (of: EventOutline, startsAt: Instant, left = 30): SessionOutline => ({
  id: `${of.id}-${startsAt}`, eventId: of.id, startsAt, endsAt: later(startsAt, HOUR),
  signUpOpensAt: later(startsAt, -8 * DAY), signUpClosesAt: startsAt, capacity: { online: 30 }, placesLeft: { online: left },
})

const KICK_OFF = event('启动活动', 1, { time: { kind: 'exact', startsAt: at('2025-05-23', '09:00') }, place: { name: '长平广场' } })
const LECTURE = event('科技大讲堂', 2, { forms: ['专家讲座'], sounds: 'ke ji da jiang tang' })
const FARM = event('实用技术培训', 6, { fields: ['乡村振兴'], audience: ['农民'], summary: '省农科院专家来讲农技', alsoNamed: ['村委会会议室'] })
const GREETINGS = event('慰问', 3, { time: { kind: 'around', on: '2025-05-30' as LocalDate } })
const VISIT = event('潞绸参观', 8, { baseId: '2025.jili', audience: ['公众', '青少年'] })

const searched: Searched = {
  activities: [{ no: 8, title: '省级科普基地向社会免费开放', shortTitle: '科普基地开放' }],
  bases: [{ id: '2025.jili', name: '潞绸织造技艺', unit: '吉利尔', topic: '非遗' }],
  events: [GREETINGS, LECTURE, VISIT, KICK_OFF, FARM],
  sessions: [
    session(VISIT, at('2025-05-24', '09:00'), 0), session(VISIT, at('2025-05-24', '15:00'), 3), session(VISIT, at('2025-05-25', '09:00')),
    session(LECTURE, at('2025-05-19', '19:30')),
  ],
}
const titles = (filter: EventFilter, now = NOW) => findEvents(searched, filter, now).map((found) => found.event.title)

describe('finding an event', () => {
  it('lists all in order of time: those without a time after the others, those that are over last', () => {
    expect(titles({})).toEqual(['启动活动', '潞绸参观', '慰问', '实用技术培训', '科技大讲堂'])
  })
  it('by day finds its sessions and what the notice dates, and offers the session with room', () => {
    expect(titles({ on: '2025-05-23' as LocalDate })).toEqual(['启动活动'])
    expect(titles({ on: '2025-05-30' as LocalDate })).toEqual(['慰问'])
    const [visit] = findEvents(searched, { on: '2025-05-24' as LocalDate }, NOW)
    expect(visit?.sessions).toHaveLength(2)
    expect(visit?.state).toEqual({ kind: 'few', placesLeft: 3 })
    expect(titles({ on: '2025-05-26' as LocalDate })).toEqual([])
  })
  it.each<[EventFilter, string]>([
    [{ field: '乡村振兴' }, '实用技术培训'], [{ form: '专家讲座' }, '科技大讲堂'], [{ audience: '青少年' }, '潞绸参观'], [{ activityNo: 3 }, '慰问'],
    [{ words: '农技' }, '实用技术培训'], [{ words: '会议室' }, '实用技术培训'], [{ words: '长平' }, '启动活动'], [{ words: ' 科普基地 吉利尔 ' }, '潞绸参观'], [{ words: 'KJDJT' }, '科技大讲堂'], [{ words: 'dajiang' }, '科技大讲堂'],
  ])('by %j finds only %s', (filter, title) => {
    expect(titles(filter)).toEqual([title])
  })
  it('by words needs all of them', () => {
    expect(titles({ words: '长平 讲堂' })).toEqual([])
  })
  it('with places leaves out what is full, over or not announced', () => {
    expect(titles({ withPlaces: true })).toEqual(['潞绸参观'])
    expect(titles({ withPlaces: true }, at('2025-05-25', '09:00'))).toEqual([])
  })

  const filters = fc.record({
    on: fc.constantFrom(...['2025-05-23', '2025-05-24', '2025-05-30'].map((day) => day as LocalDate)),
    activityNo: fc.constantFrom(1, 8), field: fc.constantFrom('乡村振兴', '人工智能'), words: fc.constantFrom('长平', 'kj', '参观'),
    withPlaces: fc.constant(true),
  }, { requiredKeys: [] })
  it('finds never more by one condition more', () => {
    fc.assert(fc.property(filters, filters, (one, other) => {
      const both = titles({ ...one, ...other })
      const loose = titles(other)
      return both.every((title) => loose.includes(title))
    }))
  })
})

describe('the days of the programme', () => {
  it('are those with a session or a dated event, each with its best state', () => {
    expect(eventDays(searched, NOW)).toEqual([
      { date: '2025-05-19', state: { kind: 'over' } },
      { date: '2025-05-23' },
      { date: '2025-05-24', state: { kind: 'few', placesLeft: 3 } },
      { date: '2025-05-25', state: { kind: 'open', placesLeft: 30 } },
      { date: '2025-05-30' },
    ])
  })
})

describe('the state of an event in a list', () => {
  const nine = at('2025-05-23', '09:00')
  it('is that of its session, also when the session is over', () => {
    expect(eventState(KICK_OFF, session(KICK_OFF, nine), NOW)).toEqual({ kind: 'open', placesLeft: 30 })
    expect(eventState(KICK_OFF, session(KICK_OFF, nine), later(nine, 3 * HOUR))).toEqual({ kind: 'over' })
  })
  it('is over once its known time has passed, also without a session', () => {
    expect(eventState(KICK_OFF, undefined, later(nine, HOUR))).toBeUndefined()
    expect(eventState(KICK_OFF, undefined, later(nine, DAY))).toEqual({ kind: 'over' })
    expect(eventState({}, undefined, later(nine, DAY))).toBeUndefined()
  })
  it('is over three days after the day around which it was to be, and then listed last', () => {
    const state = (now: Instant) => eventState(GREETINGS, undefined, now)
    expect(state(later(at('2025-06-03', '00:00'), -1))).toBeUndefined()
    expect(state(at('2025-06-03', '00:00'))).toEqual({ kind: 'over' })
    expect(findEvents({ ...searched, events: [GREETINGS, FARM] }, {}, at('2025-06-03', '00:00')).map(({ event: { title } }) => title))
      .toEqual(['实用技术培训', '慰问'])
  })
})
