import { DAY, instant, later, MINUTE } from '@domain/kernel/instant'
import { decideUrgent, isStanding, outlived, STANDING_MAX, URGENT_FOR_DAYS, URGENT_TITLE_MAX, urgentInForce, type UrgentNotice } from '@domain/notice/urgent'

const at = (time: string) => instant(Date.parse(`2025-05-23T${time}:00+08:00`))
const NOW = at('09:00')
const MIDNIGHT = instant(Date.parse('2025-05-24T00:00:00+08:00'))
const SAID = { id: 'request-1', title: '改走北门', text: '南门积水，请从北门进。' }
const SESSION = { eventId: '2025.fair', sessionId: '2025.fair-1', title: '科技大集', startsAt: at('10:00'), endsAt: at('12:00') }

const stood = (facts: Partial<UrgentNotice>): UrgentNotice => ({ ...SAID, at: at('08:00'), until: MIDNIGHT, ...facts })

describe('an urgent notice', () => {
  it('stands to the end of today, or of the session it is about, unless it says until when', () => {
    const untilOf = (more: object) => decideUrgent([], { ...SAID, ...more }, NOW)
    expect(untilOf({})).toEqual({ ok: true, value: { ...SAID, at: NOW, until: MIDNIGHT } })
    expect(untilOf({ about: SESSION })).toMatchObject({ value: { until: SESSION.endsAt, about: SESSION } })
    expect(untilOf({ about: SESSION, until: at('11:00') })).toMatchObject({ value: { until: at('11:00') } })
  })

  it('does not end before it begins, nor is it for weeks', () => {
    const untilOf = (until: ReturnType<typeof at>) => decideUrgent([], { ...SAID, until }, NOW)
    const wrong = { refusal: { code: 'URGENT_UNTIL_WRONG', days: URGENT_FOR_DAYS } }
    expect(untilOf(NOW)).toMatchObject(wrong)
    expect(untilOf(later(NOW, 1))).toMatchObject({ ok: true })
    expect(untilOf(later(NOW, URGENT_FOR_DAYS * DAY))).toMatchObject({ ok: true })
    expect(untilOf(later(NOW, URGENT_FOR_DAYS * DAY + 1))).toMatchObject(wrong)
  })

  it('is one of few: those that have ended or are over leave room', () => {
    const standing = Array.from({ length: STANDING_MAX }, (_, no) => stood({ id: `other-${no}` }))
    expect(decideUrgent(standing, SAID, NOW)).toEqual({ ok: false, refusal: { code: 'URGENT_TOO_MANY', most: STANDING_MAX } })
    const [first, ...others] = standing
    if (!first) throw new Error('none stands')
    expect(decideUrgent([{ ...first, endedAt: at('08:30') }, ...others], SAID, NOW)).toMatchObject({ ok: true })
    expect(decideUrgent([{ ...first, until: NOW }, ...others], SAID, NOW)).toMatchObject({ ok: true })
  })

  it('is in force from its first moment to the one before its end', () => {
    const notice = stood({ at: NOW, until: at('10:00') })
    expect([NOW, at('09:59'), at('10:00')].map((moment) => isStanding(notice, moment))).toEqual([true, true, false])
    expect(isStanding({ ...notice, endedAt: NOW }, NOW)).toBe(false)
  })

  it('is a banner on every phone, which says what it is about', () => {
    const all = [stood({ about: SESSION }), stood({ id: 'ended', endedAt: NOW })]
    expect(urgentInForce(all, NOW)).toEqual([{
      title: SAID.title, text: SAID.text, from: at('08:00'), until: MIDNIGHT, urgent: true,
      eventId: '2025.fair', about: { title: '科技大集', startsAt: SESSION.startsAt },
    }])
  })

  it('is kept for a day after, to be looked at, and put out of the way then', () => {
    const all = [stood({ id: 'over', until: NOW }), stood({ id: 'ended', endedAt: at('08:59') }), stood({ id: 'standing' })]
    expect(outlived(all, later(NOW, DAY - MINUTE))).toEqual(['ended'])
    expect(outlived(all, later(NOW, DAY))).toEqual(['over', 'ended'])
  })

  it('has a title that fits into a message whole', () => {
    expect([...'紧急：'].length + URGENT_TITLE_MAX).toBeLessThanOrEqual(20)
  })
})
