import type { GateSession } from '@domain/contract/gateViews'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { outcomeWords, refusalAdvice, signOf } from '@/features/checkin/outcomeWords'

const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const session = (id: string, startsAt = NINE): GateSession => ({
  id, title: `${id} 的活动`, startsAt, gates: ['东门'], insideMax: 100,
  doors: { opensAt: later(startsAt, -HOUR), closesAt: later(startsAt, HOUR) },
})
const HERE = session('2025.kick-off')
const SESSIONS = [HERE, session('2025.jili', later(NINE, 2 * HOUR)), session('2025.yandi', later(NINE, 24 * HOUR))]

type GateRefusal = Parameters<typeof refusalAdvice>[0]
const saidOf = (refusal: GateRefusal, alone = false): string => {
  const { title, second } = outcomeWords({ kind: 'refused', refusal, alone })
  return `${title} ${second ?? ''} ${refusalAdvice(refusal, { session: HERE, sessions: SESSIONS, alone })}`
}

describe('what a steward is told of a ticket that is not let in', () => {
  it.each<readonly [string, GateRefusal, string]>([
    ['a foreign code', { code: 'CODE_UNREADABLE' }, '不是科技周的票'],
    ['a forged ticket', { code: 'TICKET_FORGED' }, '不是真票'],
    ['an old edition’s ticket', { code: 'WRONG_SESSION', sessionId: '2024.kick-off' }, '这是2024年科技周的票，不是今年的'],
    ['another event’s ticket on the same day', { code: 'WRONG_SESSION', sessionId: '2025.jili' }, '“2025.jili 的活动”5月23日'],
    ['another day’s ticket', { code: 'WRONG_SESSION', sessionId: '2025.yandi' }, '日子不对：这是 5月24日'],
    ['a ticket for where the steward does not stand', { code: 'WRONG_SESSION', sessionId: '2025.elsewhere' }, '这是别的活动的票'],
    ['a screenshot that was used before', { code: 'ALREADY_CHECKED_IN', at: NINE, gate: '西门' }, '已核验过 09:00 西门'],
    ['a party that was reduced since', { code: 'TICKET_REPLACED' }, '票已换新'],
    ['more people than are still outside', { code: 'MORE_THAN_PARTY', rest: { ...EMPTY_PARTY, adult: 2 } }, '还能进 2 人'],
    ['a role that ended', { code: 'GRANT_ENDED', endedAt: NINE }, '您的权限到期了'],
    ['a stopped entry', { code: 'ENTRY_STOPPED', at: NINE, reason: '人太多' }, '暂停入场 人太多'],
    ['a phone that cannot verify', { code: 'CANNOT_VERIFY' }, '请输票号'],
  ])('%s has its own words', (_what, refusal, words) => {
    expect(saidOf(refusal)).toContain(words)
  })

  it('of a typed code that the phone alone does not know: that scanning helps', () => {
    expect(saidOf({ code: 'TICKET_UNKNOWN' }, true)).toContain('刚约的票也能验')
    expect(saidOf({ code: 'TICKET_UNKNOWN' })).not.toContain('刚约的票也能验')
  })

  it('of a group that was not approved when the roster was read: what shows that it is since', () => {
    expect(saidOf({ code: 'AWAITING_REVIEW' }, true)).toContain('现在的票码')
    expect(saidOf({ code: 'AWAITING_REVIEW' })).toContain('联系承办单位')
  })

  it('nobody is turned away for what may be put right', () => {
    const look = (refusal: GateRefusal) => signOf({ kind: 'refused', refusal, alone: false })
    expect(look({ code: 'ALREADY_CHECKED_IN', at: NINE, gate: '西门' })).toBe('look')
    expect(look({ code: 'TICKET_FORGED' })).toBe('stop')
  })
})
