import { HOUR, later } from '@domain/kernel/instant'
import { checkOpen, decideReschedule, type RescheduleCommand } from '@domain/session/decideReschedule'
import { madeFacts, may } from '../../tests/support/ledger/made'

const now = may(20, '10:00')
const session = madeFacts({ placeName: '科技馆' })
const toSaturday: RescheduleCommand = { startsAt: may(24, '09:00'), endsAt: may(24, '11:00'), reason: '下雨', wasStartsAt: session.startsAt }
const codeOf = (command: Partial<RescheduleCommand>, facts = session) => {
  const decision = decideReschedule(facts, { ...toSaturday, ...command }, now)
  return decision.ok ? 'ok' : decision.refusal.code
}

describe('moving a session to another time or place', () => {
  it('keeps what it was, and sign-up keeps its distance to the start', () => {
    const earlier = { startsAt: session.startsAt, endsAt: session.endsAt, placeName: '科技馆', until: now, reason: '下雨' }
    expect(decideReschedule(session, toSaturday, now)).toEqual({
      ok: true,
      value: { startsAt: may(24, '09:00'), endsAt: may(24, '11:00'), placeName: '科技馆', signUpClosesAt: may(24, '08:30'), moved: [earlier] },
    })
  })
  it('opens what other shares have left as long before the start as ever', () => {
    expect(decideReschedule({ ...session, sharesReleasedAt: later(session.startsAt, -HOUR) }, toSaturday, now)).toMatchObject({ value: { sharesReleasedAt: may(24, '08:00') } })
  })
  it('adds to what it was before, newest last', () => {
    const first = { startsAt: may(22, '09:00'), until: may(19, '09:00'), reason: '停电' }
    const decision = decideReschedule({ ...session, moved: [first] }, toSaturday, now)
    expect(decision.ok && decision.value.moved?.map(({ reason }) => reason)).toEqual(['停电', '下雨'])
  })
  it('may leave the end open', () => {
    const { endsAt: _end, ...command } = toSaturday
    expect(decideReschedule(session, command, now)).toMatchObject({ ok: true, value: { endsAt: undefined } })
  })
  it('is refused into the past, and for an end that is not after the start', () => {
    expect([codeOf({ startsAt: now }), codeOf({ startsAt: later(now, 1) })]).toEqual(['TIME_WRONG', 'ok'])
    expect([codeOf({ endsAt: toSaturday.startsAt }), codeOf({ endsAt: later(toSaturday.startsAt, 1) })]).toEqual(['TIME_WRONG', 'ok'])
  })
  it('is refused when nothing changes, or somebody else moved it meanwhile', () => {
    const same = { startsAt: may(23, '14:00'), endsAt: may(23, '16:00') }
    expect([codeOf(same), codeOf({ ...same, placeName: '广场' })]).toEqual(['NOTHING_CHANGES', 'ok'])
    expect(codeOf({ wasStartsAt: may(22, '14:00') })).toBe('SESSION_CHANGED')
  })
  it('is possible until the session is over, and not once it is cancelled', () => {
    expect(checkOpen(session, later(may(23, '16:00'), -1)).ok).toBe(true)
    expect(checkOpen(session, may(23, '16:00'))).toEqual({ ok: false, refusal: { code: 'SESSION_OVER' } })
    expect(codeOf({}, madeFacts({ cancelled: { at: now, reason: '雨' } }))).toBe('SESSION_CANCELLED')
  })
})
