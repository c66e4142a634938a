import { isMobile, phoneDigits } from '@domain/reservation/phoneNumber'

describe('a mobile number', () => {
  it('is eleven digits beginning with 13 to 19, blanks or not', () => {
    expect(isMobile('138 1234 5678')).toBe(true)
    expect(isMobile('138-1234-5678')).toBe(true)
    expect(isMobile('12812345678')).toBe(false)
    expect(isMobile('1381234567')).toBe(false)
  })

  it('is the same number however its digits were set apart, and nothing else is taken out of it', () => {
    expect([' 138 1234\u00a05678', '138-1234-5678', '13812345678\n'].map(phoneDigits)).toEqual(Array(3).fill('13812345678'))
    expect(phoneDigits('+86 138x')).toBe('+86138x')
    expect(phoneDigits('  ')).toBe('')
  })
})
