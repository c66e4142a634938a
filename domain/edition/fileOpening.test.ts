import { readDays, readOpeningHours } from '@domain/edition/fileOpening'

describe('opening hours as a clerk writes them', () => {
  it.each([
    ['周二至周日 09:00 至 17:00', [2, 3, 4, 5, 6, 7]],
    ['周二至周日 9:00–17:00', [2, 3, 4, 5, 6, 7]],
    ['每天 09：00-17：00', [1, 2, 3, 4, 5, 6, 7]],
    ['周六、周日 09:00 到 17:00', [6, 7]],
    ['周五至周二 09:00 至 17:00', [1, 2, 5, 6, 7]],
    ['周天 09:00 至 17:00', [7]],
    ['周二-周日 09:00-17:00', [2, 3, 4, 5, 6, 7]],
    ['周二—周日 09:00～17:00', [2, 3, 4, 5, 6, 7]],
    ['工作日 09:00 至 17:00', [1, 2, 3, 4, 5]],
    ['周末 09:00 至 17:00', [6, 7]],
  ])('reads %s', (text, weekdays) => {
    expect(readOpeningHours(text)).toEqual({ ok: true, value: { weekdays, opensAt: '09:00', closesAt: '17:00' } })
  })
  it.each(['节假日 09:00 至 17:00', '周二至周日', '09:00 至 17:00', '周八 09:00 至 17:00', '每天 25:00 至 26:00', '每天 17:00 至 09:00'])(
    'refuses %s with words on what to write', (text) => {
      expect(readOpeningHours(text)).toMatchObject({ ok: false, refusal: { message: expect.any(String) as string } })
    })
  it('says of a break at noon where it belongs', () => {
    expect(readOpeningHours('每天 08:00 至 12:00，14:00 至 17:00')).toMatchObject({
      ok: false, refusal: { message: expect.stringContaining('午休写进「说明」') as string },
    })
  })
  it('reads the days of the free opening, in order', () => {
    expect(readDays('2025-05-19 至 2025-06-08')).toEqual({ ok: true, value: { from: '2025-05-19', to: '2025-06-08' } })
    for (const text of ['2025-06-08 至 2025-05-19', '2025-02-30 至 2025-03-01', '5月']) expect(readDays(text).ok).toBe(false)
  })
})
