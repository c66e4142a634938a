import { EMPTY_PARTY } from '@domain/reservation/party'
import { instant } from '@domain/kernel/instant'
import { peopleIn, withOutcome, type LetIn } from '@/features/checkin/letIn'
import type { Attempt, Outcome } from '@/features/checkin/scanOutcome'

const attempt = (scanId: string, sessionId = '2025.kick-off-0523'): Attempt => ({
  scanId, sessionId, gate: '东门', scannedAt: instant(1), read: { by: 'code', code: '7K3M9Q2H' },
})
const THREE = { ...EMPTY_PARTY, adult: 2, senior: 1 }
const come = (repeated: boolean): Outcome => ({
  kind: 'come',
  entry: {
    party: THREE, people: THREE, rest: EMPTY_PARTY, at: instant(1), gate: '东门',
    ticketId: '7K3M9Q2H', repeated,
  },
})
const NOBODY: LetIn = new Map()

describe('the people a steward has let in', () => {
  it('counts a party once, however often its scan is answered', () => {
    const once = withOutcome(NOBODY, attempt('a'), come(false))
    expect(peopleIn(once, '2025.kick-off-0523')).toBe(3)
    expect(peopleIn(withOutcome(once, attempt('a'), come(true)), '2025.kick-off-0523')).toBe(3)
  })

  it('counts a scan that had gone unanswered when its repeat is answered', () => {
    const silence = withOutcome(NOBODY, attempt('a'), { kind: 'unsent', failed: { kind: 'unreachable' } })
    expect(peopleIn(silence, '2025.kick-off-0523')).toBe(0)
    expect(peopleIn(withOutcome(silence, attempt('a'), come(true)), '2025.kick-off-0523')).toBe(3)
  })

  it('belongs to one session', () => {
    const letIn = withOutcome(NOBODY, attempt('a', '2025.jili-0524'), come(false))
    expect(peopleIn(letIn, '2025.kick-off-0523')).toBe(0)
    expect(peopleIn(letIn, '2025.jili-0524')).toBe(3)
  })
})
