import { instant } from '@domain/kernel/instant'
import { kindWords, sayWords, whomWords, whyWords } from '@/features/calls/callWords'

const startsAt = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const KINDS = ['sessionCancelled', 'sessionMoved', 'offer', 'reminder', 'urgent'] as const

describe('a call to be made', () => {
  it('says what to tell, of each kind, with the day and the hour', () => {
    for (const kind of KINDS) {
      expect(sayWords({ kind, title: '科技大讲堂', startsAt })).toContain('科技大讲堂')
      expect(sayWords({ kind, title: '科技大讲堂', startsAt })).toContain('5月23日 周五 09:00')
    }
    expect(new Set(KINDS.map(kindWords)).size).toBe(KINDS.length)
  })

  it('says why, how many people, and what was; to who waits, that they need not', () => {
    const known = { title: '科技大讲堂', startsAt, people: 3, reason: '大雨' }
    const was = instant(Date.parse('2025-05-22T15:00:00+08:00'))
    expect(sayWords({ ...known, kind: 'sessionCancelled' })).toBe('“您约的科技大讲堂（3 人），5月23日 周五 09:00这一场取消了，原因是大雨，请不要再来。”')
    expect(sayWords({ ...known, kind: 'sessionCancelled', waiting: true })).toMatch(/您候补的.*不用再等了/)
    expect(sayWords({ ...known, kind: 'sessionMoved', was })).toMatch(/原来是 5月22日 周四 15:00，现在是 5月23日 周五 09:00。名额给您留着/)
    expect(sayWords({ ...known, kind: 'sessionMoved', waiting: true })).toContain('您的候补还在')
    expect(sayWords({ ...known, kind: 'urgent', headline: '改走北门', reason: '南门积水。' })).toBe('“您约的科技大讲堂（3 人），5月23日 周五 09:00这一场有紧急通知。改走北门：南门积水。”')
  })

  it('says why no message did it, and whom to call', () => {
    expect(whyWords('unknown')).not.toBe(whyWords('noSubscription'))
    expect(whomWords({ maskedName: '王*国', maskedPhone: '138****5678' })).toBe('王*国，138****5678')
    expect(whomWords({ maskedName: '李*英' })).toBe('李*英，没有留号码')
    expect(whomWords({})).toBe('没有留姓名，没有留号码')
  })
})
