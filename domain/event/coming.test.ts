import { comingUp, featuredEvent, hasEnded } from '@domain/event/coming'
import type { EventOutline } from '@domain/event/event'
import type { Searched } from '@domain/event/findEvents'
import { DAY, HOUR, endOfDay, instantOf, later, type Instant, type LocalDate } from '@domain/kernel/instant'
import type { SessionOutline } from '@domain/session/outline'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant
const day = (date: string) => date as LocalDate

const event = (slug: string, more: Partial<EventOutline> = {}): EventOutline => ({
  id: `2025.${slug}`, activityNo: 1, title: slug, summary: '', topics: [], fields: [], forms: [], audience: [], ...more,
})
const session = (of: EventOutline, startsAt: Instant, left = 30): SessionOutline => ({
  id: `${of.id}-${startsAt}`, eventId: of.id, startsAt, endsAt: later(startsAt, HOUR),
  signUpOpensAt: later(startsAt, -8 * DAY), signUpClosesAt: startsAt, capacity: { online: 30 }, placesLeft: { online: left },
})

const KICK_OFF = event('启动活动', { featured: true, time: { kind: 'exact', startsAt: at('2025-05-23', '09:00') } })
const GREETINGS = event('慰问', { time: { kind: 'around', on: day('2025-05-30') } })
const VISIT = event('参观')
const TALK = event('讲座')
const SOME_DAY = event('待定')

const searched: Searched = {
  activities: [], bases: [], events: [SOME_DAY, GREETINGS, TALK, VISIT, KICK_OFF],
  sessions: [
    session(VISIT, at('2025-05-22', '09:00'), 0), session(VISIT, at('2025-05-22', '15:00')), session(VISIT, at('2025-05-24', '09:00')),
    session(TALK, at('2025-05-24', '19:30')),
  ],
}

describe('what is on today and next', () => {
  const titles = (now: Instant, most = 9, except?: string) => comingUp(searched, now, { most, except }).map(({ event: { title }, on }) => `${on} ${title}`)

  it('begins with today, then goes on day by day, each event once', () => {
    expect(titles(at('2025-05-22', '08:00'))).toEqual(['2025-05-22 参观', '2025-05-23 启动活动', '2025-05-24 讲座', '2025-05-30 慰问'])
  })
  it('offers of today the session with room', () => {
    const [visit] = comingUp(searched, at('2025-05-22', '08:00'), { most: 1 })
    expect(visit?.first?.startsAt).toBe(at('2025-05-22', '15:00'))
  })
  it('leaves out what is over today: the event then comes on its next day', () => {
    expect(titles(at('2025-05-22', '15:59'), 1)).toEqual(['2025-05-22 参观'])
    expect(titles(at('2025-05-22', '16:00'), 2)).toEqual(['2025-05-23 启动活动', '2025-05-24 参观'])
  })
  it('leaves out the event that is shown elsewhere, and stops at the most', () => {
    expect(titles(at('2025-05-22', '08:00'), 2, KICK_OFF.id)).toEqual(['2025-05-22 参观', '2025-05-24 讲座'])
    expect(titles(at('2025-06-01', '00:00'))).toEqual([])
  })
})

describe('the event shown first', () => {
  const title = (now: Instant, of: Searched = searched) => featuredEvent(of, now)?.event.title

  it('is 重点 of the edition, before what is earlier, until its day is over while its end is not known', () => {
    expect(title(at('2025-05-20', '09:00'))).toBe('启动活动')
    expect(title(later(endOfDay(day('2025-05-23')), -1))).toBe('启动活动')
  })
  it('is, where nothing is 重点, the next in time that one can take part in', () => {
    const { featured: _featured, ...plain } = KICK_OFF
    const of = { ...searched, events: [SOME_DAY, TALK, VISIT, plain] }
    expect(title(at('2025-05-20', '09:00'), of)).toBe('参观')
    expect(title(at('2025-05-22', '16:00'), of)).toBe('启动活动')
  })
  it('then what can be reserved next, then whatever comes, then what is still to be announced', () => {
    expect(title(endOfDay(day('2025-05-23')))).toBe('参观')
    expect(title(at('2025-05-25', '00:00'))).toBe('慰问')
    expect(title(at('2025-07-01', '00:00'))).toBe('待定')
    expect(title(at('2025-07-01', '00:00'), { ...searched, events: [KICK_OFF] })).toBeUndefined()
  })
})

describe('the end of the week', () => {
  const reports = { dueOn: day('2025-06-12') }
  const edition = { ...searched, reports }

  it('has come when the last session and the last dated day are over, three days later for one only around a day', () => {
    expect(hasEnded(edition, later(endOfDay(day('2025-06-02')), -1))).toBe(false)
    expect(hasEnded(edition, endOfDay(day('2025-06-02')))).toBe(true)
  })
  it('comes, where no session was ever announced, with the day on which reports are due', () => {
    const unannounced = { events: [SOME_DAY], sessions: [], reports }
    expect(hasEnded(unannounced, later(endOfDay(reports.dueOn), -1))).toBe(false)
    expect(hasEnded(unannounced, endOfDay(reports.dueOn))).toBe(true)
  })
})
