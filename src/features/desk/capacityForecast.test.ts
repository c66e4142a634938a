import { NO_PLACES } from '@domain/session/session'
import { instant } from '@domain/kernel/instant'
import { capacityForecast, forecastWords, lowestCapacity } from '@/features/desk/capacityForecast'

const NOW = instant(1_000)
/** Of 20 online places 10 are held, 2 offered to somebody, 5 left, 3 kept for the two who wait without an offer. */
const session = {
  capacity: { ...NO_PLACES, online: 20, group: 10, phone: 4 },
  left: { ...NO_PLACES, online: 5, group: 10, phone: 4 },
  held: { ...NO_PLACES, online: 10 },
  freed: 3,
  offered: 2,
  waitingParties: 3,
  offeredParties: 1,
}
const online = (typed: string) => capacityForecast(session, { share: 'online', typed }, NOW)

describe('what a new capacity would do', () => {
  it('down to what people hold is possible, one below is not', () => {
    expect(lowestCapacity(session, 'online')).toBe(12)
    expect(online('12')).toEqual({ kind: 'fewer' })
    expect(online('11')).toEqual({ kind: 'taken', lowest: 12, held: 10, kept: 2 })
  })

  it('up goes to who waits first, where places are for them', () => {
    expect(online('26')).toEqual({ kind: 'more', places: 6, offers: 2, waiting: 2 })
    expect(capacityForecast(session, { share: 'group', typed: '11' }, NOW)).toEqual({ kind: 'more', places: 1, offers: 0, waiting: 0 })
    expect(capacityForecast({ ...session, sharesReleasedAt: NOW }, { share: 'group', typed: '11' }, NOW)).toEqual({ kind: 'more', places: 1, offers: 2, waiting: 2 })
  })

  it('never promises more offers than there are places', () => {
    const crowded = { ...session, freed: 0, waitingParties: 9 }
    expect(capacityForecast(crowded, { share: 'online', typed: '22' }, NOW)).toEqual({ kind: 'more', places: 2, offers: 2, waiting: 8 })
  })

  it('is nothing for the same number, and unknown for what is none', () => {
    expect(online('20')).toEqual({ kind: 'same' })
    for (const typed of ['', '-1', '2.5', '十', '100001']) expect(online(typed)).toEqual({ kind: 'wrong' })
    expect(online(' 100000 ')).toMatchObject({ kind: 'more' })
  })

  it('is said in words before anything is changed', () => {
    expect(forecastWords(online('26'))).toBe('多出 6 个名额，先问候补的 2 家，最多给 2 家保留：按先后，够一家来的才保留')
    expect(forecastWords(online('11'))).toContain('已约 10、保留 2，最低只能减到 12')
    expect(forecastWords(online('11'))).toContain('不会取消任何人')
  })
})
