import { EMPTY_PARTY } from '@domain/reservation/party'
import { instant } from '@domain/kernel/instant'
import { answeredDesk, clearedDesk, EMPTY_DESK, sendingDesk, type Scan } from '@/features/checkin/gateState'
import { peopleIn } from '@/features/checkin/letIn'

const ONE = { ...EMPTY_PARTY, adult: 1 }
const SCAN: Scan = {
  attempt: { scanId: 'a', sessionId: 'morning', gate: '东门', scannedAt: instant(1), read: { by: 'code', code: '7K3M9Q2H' } },
  session: { id: 'morning', title: '上午', startsAt: instant(1), gates: [], doors: { opensAt: instant(0), closesAt: instant(2) }, insideMax: 100 },
}
const COME = {
  kind: 'come',
  entry: {
    party: ONE, people: ONE, rest: EMPTY_PARTY, at: instant(1), gate: '东门',
    ticketId: '7K3M9Q2H', repeated: false,
  },
} as const

describe('the desk at a gate', () => {
  const answered = answeredDesk(sendingDesk(EMPTY_DESK), SCAN, COME)

  it('shows a result with the session it was scanned for', () => {
    expect(answered.state).toEqual({ kind: 'answered', outcome: COME, scan: SCAN })
  })

  it('shows no result any more after moving to another session, and still knows whom it let in', () => {
    const moved = clearedDesk(answered)
    expect(moved.state).toEqual({ kind: 'ready' })
    expect(peopleIn(moved.letIn, 'morning')).toBe(1)
  })

  it('goes on waiting for a scan that is on its way', () => {
    expect(clearedDesk(sendingDesk(EMPTY_DESK)).state).toEqual({ kind: 'sending' })
  })
})
