import fc from 'fast-check'
import { HOUR, instant, later, MINUTE, type Instant } from '@domain/kernel/instant'
import { offerExpiry } from '@domain/waitlist/offerExpiry'
import { madeFacts, may } from '../../tests/support/ledger/made'

const session = madeFacts({ startsAt: may(23, '14:00') })

describe('until when an offer holds its places', () => {
  it('is two hours by day', () => {
    expect(offerExpiry(session, may(20, '10:00'))).toBe(may(20, '12:00'))
  })
  it('is a quarter of the time to the start from eight hours before it, and never less than ten minutes', () => {
    expect(offerExpiry(session, later(session.startsAt, -8 * HOUR + 60 * MINUTE))).toBe(later(session.startsAt, -7 * HOUR + 105 * MINUTE))
    expect(offerExpiry(session, later(session.startsAt, -40 * MINUTE))).toBe(later(session.startsAt, -30 * MINUTE))
    expect(offerExpiry(session, later(session.startsAt, -30 * MINUTE))).toBe(later(session.startsAt, -20 * MINUTE))
  })
  it('is not at all from less than twenty minutes before the start, nor for a cancelled session', () => {
    expect(offerExpiry(session, later(session.startsAt, -20 * MINUTE))).toBe(later(session.startsAt, -10 * MINUTE))
    expect(offerExpiry(session, later(session.startsAt, -20 * MINUTE + 1))).toBeUndefined()
    expect(offerExpiry({ ...session, cancelled: { at: may(20, '09:00'), reason: '雨' } }, may(20, '10:00'))).toBeUndefined()
  })
  it('is nine in the morning for whoever is offered it at night: from nine in the evening until seven', () => {
    expect(offerExpiry(session, later(may(20, '21:00'), -1))).toBe(later(may(20, '23:00'), -1))
    expect(offerExpiry(session, may(20, '21:00'))).toBe(may(21, '09:00'))
    expect(offerExpiry(session, later(may(21, '07:00'), -1))).toBe(may(21, '09:00'))
    expect(offerExpiry(session, may(21, '07:00'))).toBe(may(21, '09:00'))
    expect(offerExpiry(session, may(21, '07:01'))).toBe(may(21, '09:01'))
  })
  it('waits for the morning only when the session starts at least eight hours after nine', () => {
    const startingAt = (startsAt: Instant) => offerExpiry({ startsAt }, may(22, '22:00'))
    expect(startingAt(may(23, '17:00'))).toBe(may(23, '09:00'))
    expect(startingAt(later(may(23, '17:00'), -1))).toBe(may(23, '00:00'))
  })
  it('is always a whole millisecond, at least ten minutes away, and at least ten minutes before the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 72 * HOUR }), fc.integer({ min: 0, max: 24 * HOUR }), (before, clock) => {
        const now = later(may(20, '00:00'), clock)
        const startsAt = instant(now + before)
        const expiresAt = offerExpiry({ startsAt }, now)
        return expiresAt === undefined || (Number.isInteger(expiresAt) && expiresAt >= now + 10 * MINUTE && expiresAt <= startsAt - 10 * MINUTE)
      }),
    )
  })
})
