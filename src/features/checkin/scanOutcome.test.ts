import { EMPTY_PARTY } from '@domain/reservation/party'
import { HOUR, instant, later } from '@domain/kernel/instant'
import type { Refusal } from '@domain/contract/api'
import type { GateSession } from '@domain/contract/gateViews'
import { outcomeOf, sessionAtHand } from '@/features/checkin/scanOutcome'

const THREE = { ...EMPTY_PARTY, adult: 3 }
const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const refused = (refusal: Refusal<'checkIn'>) => outcomeOf({ kind: 'refused', refusal, now: NINE, requestId: 'r' })

describe('what a steward is shown', () => {
  it('is green for a party that may come in, also when the same scan is answered again', () => {
    const entry = {
      party: THREE, people: THREE, rest: EMPTY_PARTY, at: NINE, gate: '东门',
      ticketId: '7K3M9Q2H', repeated: true,
    }
    expect(outcomeOf({ kind: 'done', value: entry, now: NINE, requestId: 'r' })).toEqual({ kind: 'come', entry })
  })

  it('is amber where people are not to be turned away, with the facts', () => {
    const refusal = { code: 'ALREADY_CHECKED_IN', at: NINE, gate: '西门' } as const
    expect(refused(refusal)).toEqual({ kind: 'wait', refusal })
    expect(refused({ code: 'TICKET_FORGED' }).kind).toBe('stop')
  })

  it('is a repeat of the same scan after silence or a fault', () => {
    expect(outcomeOf({ kind: 'unreachable' })).toEqual({ kind: 'unsent', failed: { kind: 'unreachable' } })
    expect(refused({ code: 'FAULT' })).toMatchObject({ kind: 'unsent', failed: { requestId: 'r' } })
  })
})

describe('the session at hand', () => {
  const session = (id: string, startsAt: number): GateSession => ({
    id, title: id, startsAt: instant(startsAt), gates: [],
    doors: { opensAt: instant(startsAt - HOUR), closesAt: instant(startsAt + HOUR) },
    insideMax: 100,
  })
  const sessions = [session('first', NINE), session('second', later(NINE, 4 * HOUR))]

  it('is the one whose doors are open, else the next, else the last', () => {
    expect(sessionAtHand(sessions, NINE)?.id).toBe('first')
    expect(sessionAtHand(sessions, NINE + HOUR)?.id).toBe('second')
    expect(sessionAtHand(sessions, NINE + 9 * HOUR)?.id).toBe('second')
    expect(sessionAtHand([], NINE)).toBeUndefined()
  })
})
