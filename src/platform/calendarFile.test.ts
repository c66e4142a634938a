import { HOUR, instant, later } from '@domain/kernel/instant'
import { calendarFile } from '@/platform/calendarFile'

const nine = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const entry = { id: '2025.kick-off-0523', title: '启动活动', startsAt: nine }

describe('a calendar file', () => {
  it('tells start and end in UTC, each line ended as the standard asks', () => {
    expect(calendarFile({ ...entry, endsAt: later(nine, 2.5 * HOUR), place: '长平广场' }, nine)).toBe([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gaoping-science-week//ZH', 'BEGIN:VEVENT',
      'UID:2025.kick-off-0523@gaoping-science-week', 'DTSTAMP:20250523T010000Z', 'DTSTART:20250523T010000Z', 'DTEND:20250523T033000Z',
      'SUMMARY:启动活动', 'LOCATION:长平广场',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:还有一小时', 'TRIGGER:-PT1H', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
    ].join('\r\n'))
  })
  it('makes up no end and no place', () => {
    expect(calendarFile(entry, nine)).not.toMatch(/DTEND|LOCATION/)
  })
  it('escapes what has a meaning of its own', () => {
    expect(calendarFile({ ...entry, title: '甲,乙;丙\\丁\n戊' }, nine)).toContain('SUMMARY:甲\\,乙\\;丙\\\\丁\\n戊')
  })
  it('folds long lines at 75 bytes, and unfolding gives the text again', () => {
    const title = '矢志创新发展，建设科技强国。'.repeat(12)
    const file = calendarFile({ ...entry, title }, nine)
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`)
  })
})
