/**
 * A phone number as it is kept, compared and hashed: what was typed, without the blanks and dashes that people put between
 * its digits. Everything else stays, so that a wrong number is still seen to be wrong.
 */
export const phoneDigits = (typed: string): string => typed.replace(/[\s-]/g, '')

/** Whether it is a mainland mobile number as typed: 11 digits, the first two 13 to 19, blanks and dashes allowed. */
export const isMobile = (typed: string): boolean => /^1[3-9]\d{9}$/.test(phoneDigits(typed))
