import { HOUR, MINUTE, SECOND } from '@domain/kernel/instant'
import { formatLeft, formatLeftWords } from '@/ui/formatLeft'

describe('how long an offer still holds', () => {
  it('is counted by the second', () => {
    expect(formatLeft(2 * HOUR)).toBe('2:00:00')
    expect(formatLeft(HOUR + 19 * MINUTE + 45 * SECOND)).toBe('1:19:45')
    expect(formatLeft(9 * MINUTE + 5 * SECOND - 1)).toBe('9:05')
    expect(formatLeft(0)).toBe('0:00')
  })

  it('is said in words, never too much', () => {
    expect(formatLeftWords(HOUR + 20 * MINUTE)).toBe('1 小时 20 分')
    expect(formatLeftWords(2 * HOUR)).toBe('2 小时')
    expect(formatLeftWords(8 * MINUTE + 59 * SECOND)).toBe('8 分')
    expect(formatLeftWords(59 * SECOND)).toBe('不到 1 分')
  })
})
