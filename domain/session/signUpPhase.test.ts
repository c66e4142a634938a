import { instantOf, later, type Instant } from '@domain/kernel/instant'
import { signUpPhase, sessionEnd } from '@domain/session/signUpPhase'
import { availability } from '@domain/session/availability'

const at = (date: string, time: string): Instant => instantOf(date, time) as Instant

const session = {
  startsAt: at('2025-05-23', '09:00'),
  endsAt: at('2025-05-23', '11:30'),
  signUpOpensAt: at('2025-05-15', '00:00'),
  signUpClosesAt: at('2025-05-23', '08:30'),
  capacity: { online: 100, group: 0, walkIn: 0, phone: 0 },
}

describe('the sign-up window', () => {
  it('is open at its first millisecond and not one before', () => {
    expect(signUpPhase(session, session.signUpOpensAt)).toBe('open')
    expect(signUpPhase(session, later(session.signUpOpensAt, -1))).toBe('notYetOpen')
  })
  it('is closed at its closing millisecond and open one before', () => {
    expect(signUpPhase(session, session.signUpClosesAt)).toBe('closed')
    expect(signUpPhase(session, later(session.signUpClosesAt, -1))).toBe('open')
  })
  it('never outlasts the start', () => {
    const late = { ...session, signUpClosesAt: at('2025-05-23', '10:00') }
    expect(signUpPhase(late, session.startsAt)).toBe('closed')
  })
  it('is over at the end, or at the end of the day while the end is 待公布', () => {
    expect(signUpPhase(session, session.endsAt)).toBe('over')
    const open = { startsAt: session.startsAt, signUpOpensAt: session.signUpOpensAt, signUpClosesAt: session.signUpClosesAt }
    expect(sessionEnd(open)).toBe(at('2025-05-24', '00:00'))
  })
})

describe('what a list says of a session', () => {
  const now = at('2025-05-20', '09:00')
  it('is full only when nothing is left', () => {
    expect(availability(session, 0, now)).toEqual({ kind: 'full' })
    expect(availability(session, 1, now)).toEqual({ kind: 'few', placesLeft: 1 })
  })
  it('is few under 30 % and open from there', () => {
    expect(availability(session, 29, now)).toEqual({ kind: 'few', placesLeft: 29 })
    expect(availability(session, 30, now)).toEqual({ kind: 'open', placesLeft: 30 })
  })
  it('names the window first: places left do not matter before it opens', () => {
    expect(availability(session, 100, later(session.signUpOpensAt, -1))).toEqual({ kind: 'notYetOpen' })
  })
})
