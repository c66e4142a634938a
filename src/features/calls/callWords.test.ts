import { instant } from '@domain/kernel/instant'
import { kindWords, sayWords, whomWords, whyWords } from '@/features/calls/callWords'

const startsAt = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const KINDS = ['sessionCancelled', 'sessionMoved', 'offer', 'reminder'] as const

describe('a call to be made', () => {
  it('says what to tell, of each kind, with the day and the hour', () => {
    for (const kind of KINDS) {
      expect(sayWords({ kind, title: '科技大讲堂', startsAt })).toContain('科技大讲堂')
      expect(sayWords({ kind, title: '科技大讲堂', startsAt })).toContain('5月23日 周五 09:00')
    }
    expect(new Set(KINDS.map(kindWords)).size).toBe(KINDS.length)
  })

  it('says why no message did it, and whom to call', () => {
    expect(whyWords('unknown')).not.toBe(whyWords('noSubscription'))
    expect(whomWords({ maskedName: '王*国', maskedPhone: '138****5678' })).toBe('王*国，138****5678')
    expect(whomWords({ maskedName: '李*英' })).toBe('李*英，没有留号码')
    expect(whomWords({})).toBe('没有留姓名，没有留号码')
  })
})
