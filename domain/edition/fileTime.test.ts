import { readAround, readClock, readSpan } from '@domain/edition/fileTime'

const at = (iso: string): number => Date.parse(`${iso}+08:00`)

describe('a time as a clerk writes it', () => {
  it('is a start alone, in +08:00', () => {
    expect(readSpan('2025-05-23 09:00')).toEqual({ ok: true, value: { startsAt: at('2025-05-23T09:00') } })
  })

  it('has its end on the same day unless another is written', () => {
    expect(readSpan('2025-05-23 09:00 至 11:30')).toEqual({
      ok: true, value: { startsAt: at('2025-05-23T09:00'), endsAt: at('2025-05-23T11:30') },
    })
    expect(readSpan('2025-05-15 00:00到2025-05-23 08:30')).toEqual({
      ok: true, value: { startsAt: at('2025-05-15T00:00'), endsAt: at('2025-05-23T08:30') },
    })
  })

  it('may be typed with full-width digits, colons and blanks', () => {
    expect(readSpan('２０２５-05-23　09：00')).toEqual(readSpan('2025-05-23 09:00'))
  })

  it.each([
    ['2025-02-30 09:00', '没有 2025-02-30 09:00 这个时间'],
    ['2025-05-23 24:00', '没有 2025-05-23 24:00 这个时间'],
    ['2025-05-23 09:00 至 25:00', '没有 2025-05-23 25:00 这个时间'],
    ['2025-05-23 09:00 至 09:00', '结束要晚于开始'],
    ['5月23日上午9时', '时间要写成 2025-05-23 09:00，或 2025-05-23 09:00 至 11:30'],
  ])('refuses %s', (text, message) => {
    expect(readSpan(text)).toEqual({ ok: false, refusal: { code: 'TIME_WRONG', message } })
  })

  it('of day may lack a nought, and must exist', () => {
    expect(['09:00', '9:00', '９：００'].map(readClock)).toEqual(Array(3).fill({ ok: true, value: '09:00' }))
    for (const text of ['9点', '上午', '24:00', '8:60', '09:00-10:00', '']) expect(readClock(text)).toMatchObject({ ok: false })
  })

  it('may be only around a day, which must exist', () => {
    expect(readAround('2025-05-30 前后')).toEqual({ ok: true, value: '2025-05-30' })
    expect(readAround('2025-06-31前后')).toMatchObject({ ok: false })
    expect(readAround('2025-05-30 09:00')).toBeUndefined()
  })
})
