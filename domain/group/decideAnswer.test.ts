import { decideAnswer, type GroupAnswer } from '@domain/group/decideAnswer'
import type { Holder, LedgerView, Released } from '@domain/session/ledger'
import { NO_PLACES } from '@domain/session/session'
import { madeFacts, madeHolder, may } from '../../tests/support/ledger/made'

const now = may(20, '10:00')
const session = madeFacts()
const group = (holder: Partial<Holder> = {}): Holder => madeHolder('leader', 4, { share: 'group', review: { kind: 'awaiting' }, ...holder })
const viewOf = (mine?: Holder, myReleased?: Released): LedgerView =>
  ({ rev: 1, left: { ...NO_PLACES, group: 1 }, freed: 0, waitingCount: 0, queue: [], waiting: {}, ...(mine && { mine, mineIn: 'root' as const }), ...(myReleased && { myReleased }) })
const answered = (view: LedgerView, answer: GroupAnswer, requestKey = 'key', at = now) =>
  decideAnswer({ session, personId: 'leader' }, view, { ticketId: 'ticket-leader', requestKey, answer }, at)
const codeOf = (result: ReturnType<typeof answered>) => (result.ok ? result.value.kind : result.refusal.code)

describe("a host unit's answer to a group", () => {
  it('yes makes its places a ticket, with a new number of its own', () => {
    const { write } = ((result) => (result.ok && result.value.kind === 'answer' ? result.value : { write: undefined }))(answered(viewOf(group()), { kind: 'approve' }))
    expect(write?.edits).toEqual([
      { path: 'ledger.holders.leader.review', drop: true }, { path: 'ledger.holders.leader.rev', put: 2 }, { path: 'ledger.holders.leader.changeKeys', put: ['key'] },
    ])
    expect(write?.guards).toContainEqual({ path: 'ledger.holders.leader.rev', is: 1 })
  })

  it('no gives them back to the share they came from', () => {
    const result = answered(viewOf(group()), { kind: 'decline', reason: '检修' })
    expect(result.ok && result.value.kind === 'answer' && result.value.write.edits).toEqual(expect.arrayContaining([
      { path: 'ledger.left.group', add: 4 }, { path: 'ledger.holders.leader', drop: true },
      { path: 'ledger.released.leader', put: { requestKey: 'request-leader', ticketId: 'ticket-leader', at: now, why: 'declined', reason: '检修' } },
    ]))
  })

  it('is the same when it is given again', () => {
    const declined: Released = { requestKey: 'request-leader', ticketId: 'ticket-leader', at: now, why: 'declined', reason: '' }
    expect(codeOf(answered(viewOf(group({ review: { kind: 'proposed', toSessionId: 'x', at: now }, changeKeys: ['key'] })), { kind: 'propose', toSessionId: 'x' }))).toBe('repeat')
    expect(codeOf(answered(viewOf(undefined, declined), { kind: 'decline', reason: '' }))).toBe('repeat')
  })

  it('may change while the leader has not decided, and not once it was yes, it has begun, or the group is gone', () => {
    expect(codeOf(answered(viewOf(group({ review: { kind: 'proposed', toSessionId: 'x', at: now } })), { kind: 'approve' }))).toBe('answer')
    const { review: _approved, ...approved } = group()
    expect(codeOf(answered(viewOf(approved), { kind: 'decline', reason: '' }))).toBe('NOT_UNDER_REVIEW')
    expect(codeOf(answered(viewOf(group()), { kind: 'approve' }, 'key', may(23, '14:00')))).toBe('SESSION_STARTED')
    expect(codeOf(answered(viewOf(), { kind: 'approve' }))).toBe('NO_RESERVATION')
  })
})
