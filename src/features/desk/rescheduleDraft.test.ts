import { instant } from '@domain/kernel/instant'
import { checkReschedule, firstReschedule } from '@/features/desk/rescheduleDraft'

const at = (text: string) => instant(Date.parse(text))
const NOW = at('2025-05-20T09:00:00+08:00')
const draft = { date: '2025-05-23', from: '09:00', to: '11:30', placeName: '', reason: '大雨' }

describe('a session to be moved', () => {
  it('opens as it is, on the wall clock of Gaoping', () => {
    const session = { startsAt: at('2025-05-23T01:00:00Z'), placeName: '长平广场' }
    expect(firstReschedule(session)).toEqual({ date: '2025-05-23', from: '09:00', to: '', placeName: '长平广场', reason: '' })
  })

  it('has its times in +08:00; an empty end is 待公布', () => {
    expect(checkReschedule(draft, NOW)).toEqual({ problems: {}, startsAt: at('2025-05-23T09:00:00+08:00'), endsAt: at('2025-05-23T11:30:00+08:00') })
    expect(checkReschedule({ ...draft, to: ' ' }, NOW)).toEqual({ problems: {}, startsAt: at('2025-05-23T09:00:00+08:00') })
  })

  it('takes a time as people type it', () => {
    expect(checkReschedule({ ...draft, from: '8：05' }, NOW).startsAt).toBe(at('2025-05-23T08:05:00+08:00'))
  })

  it('takes a day as people write it, of this year where none is written', () => {
    for (const date of ['5月23日', ' 5-23 ', '2025/5/23', '2025年5月23日']) {
      expect(checkReschedule({ ...draft, date }, NOW).startsAt).toBe(at('2025-05-23T09:00:00+08:00'))
    }
    expect(checkReschedule({ ...draft, date: '后天' }, NOW)).toEqual({ problems: { date: '请写成 2025-05-23 或 5月23日 这样' } })
  })

  it('says what is wrong under each field', () => {
    expect(Object.keys(checkReschedule({ ...draft, date: '2025-02-30', reason: ' ' }, NOW).problems)).toEqual(['date', 'reason'])
    expect(checkReschedule({ ...draft, from: '25:00' }, NOW).problems).toMatchObject({ from: '请写成 09:00 这样' })
  })

  it('begins later than now, and ends later than it begins', () => {
    expect(checkReschedule({ ...draft, date: '2025-05-20' }, NOW).problems).toEqual({ from: '要在现在以后' })
    expect(checkReschedule({ ...draft, date: '2025-05-20', from: '09:01' }, NOW).problems).toEqual({})
    expect(checkReschedule({ ...draft, to: '09:00' }, NOW).problems).toEqual({ to: '结束要晚于开始' })
    expect(checkReschedule({ ...draft, to: '09:01' }, NOW).problems).toEqual({})
  })
})
