import { NO_PLACES } from '@domain/session/session'
import { instant } from '@domain/kernel/instant'
import { capacityForecast, forecastWords, lowestCapacity } from '@/features/desk/capacityForecast'

const NOW = instant(1_000)
/** 12 of 20 online places are held, 5 are left, 3 are kept for who waits. */
const session = {
  capacity: { ...NO_PLACES, online: 20, group: 10, phone: 4 },
  left: { ...NO_PLACES, online: 5, group: 10, phone: 4 },
  freed: 3,
  waitingParties: 2,
}
const online = (typed: string) => capacityForecast(session, { share: 'online', typed }, NOW)

describe('what a new capacity would do', () => {
  it('down to what people hold is possible, one below is not', () => {
    expect(lowestCapacity(session, 'online')).toBe(12)
    expect(online('12')).toEqual({ kind: 'fewer' })
    expect(online('11')).toEqual({ kind: 'taken', lowest: 12 })
  })

  it('up goes to who waits first, where places are for them', () => {
    expect(online('26')).toEqual({ kind: 'more', places: 6, waitingParties: 2 })
    expect(capacityForecast(session, { share: 'group', typed: '11' }, NOW)).toEqual({ kind: 'more', places: 1, waitingParties: 0 })
    expect(capacityForecast({ ...session, sharesReleasedAt: NOW }, { share: 'group', typed: '11' }, NOW)).toEqual({ kind: 'more', places: 1, waitingParties: 2 })
  })

  it('is nothing for the same number, and unknown for what is none', () => {
    expect(online('20')).toEqual({ kind: 'same' })
    for (const typed of ['', '-1', '2.5', '十', '100001']) expect(online(typed)).toEqual({ kind: 'wrong' })
    expect(online(' 100000 ')).toMatchObject({ kind: 'more' })
  })

  it('is said in words before anything is changed', () => {
    expect(forecastWords(online('26'))).toBe('多出 6 个名额，会先给候补的 2 家按先后发出递补')
    expect(forecastWords(online('11'))).toContain('最低只能减到 12')
    expect(forecastWords(online('11'))).toContain('不会取消任何人')
  })
})
