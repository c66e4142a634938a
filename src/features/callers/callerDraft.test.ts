import { EMPTY_PARTY } from '@domain/reservation/party'
import { callerInput, callerProblems, firstCaller, nextCallerAttempt } from '@/features/callers/callerDraft'
import { callerFailure, foundWords, spokenCode } from '@/features/callers/callerWords'

const draft = { ...firstCaller('2025.talk'), name: ' 郭老太 ', phone: '137 1111 2222' }

const SESSION = { partyMax: 5 }

describe("a caller's reservation", () => {
  it('needs a name and a number, which says who the caller is', () => {
    expect(callerProblems(draft, SESSION)).toEqual({})
    expect(Object.keys(callerProblems({ ...draft, party: EMPTY_PARTY, name: '', phone: '' }, SESSION))).toEqual(['party', 'name', 'phone'])
  })

  it('with a child needs the guardian\'s word; what the session asks is asked on the phone, and nothing else is sent', () => {
    const youth = { ...SESSION, asks: ['pickUp'] as const, acknowledge: ['不拍照'] }
    const withChild = { ...draft, party: { ...EMPTY_PARTY, adult: 1, under14: 1 } }
    expect(Object.keys(callerProblems(withChild, youth)).sort()).toEqual(['acknowledged', 'guardianAgreed', 'pickUp'])
    const said = { ...withChild, guardianAgreed: true, acknowledged: true, pickUp: ' 爷爷 ', guardianPhone: '13800000000' }
    expect(callerProblems(said, youth)).toEqual({})
    expect(callerInput({ requestKey: 'k', draft: said }, youth)).toMatchObject({ guardianAgreed: true, acknowledged: true, pickUp: '爷爷' })
    expect(callerInput({ requestKey: 'k', draft: said }, youth)).not.toHaveProperty('guardianPhone')
    expect(Object.keys(callerInput({ requestKey: 'k', draft: { ...said, party: draft.party } }, SESSION)).sort()).toEqual(['name', 'party', 'phone', 'requestKey', 'sessionId'])
  })

  it('goes out under the same key while its content is the same', () => {
    const first = nextCallerAttempt({ draft }, () => 'key-1')
    expect(nextCallerAttempt({ draft: { ...draft }, attempt: first }, () => 'key-2').requestKey).toBe('key-1')
    expect(nextCallerAttempt({ draft: { ...draft, name: '李' }, attempt: first }, () => 'key-2').requestKey).toBe('key-2')
    expect(callerInput(first, SESSION)).toMatchObject({ name: '郭老太', phone: '13711112222', requestKey: 'key-1' })
  })

  it('is refused in words for the one who answers the phone', () => {
    const refused = (refusal: Parameters<typeof callerFailure>[0] & { kind: 'refused' }) => callerFailure(refusal).words
    expect(refused({ kind: 'refused', requestId: 'r', refusal: { code: 'SESSION_FULL', placesLeft: 2, waiting: 0 } })).toContain('只剩 2 个')
    expect(refused({ kind: 'refused', requestId: 'r', refusal: { code: 'ALREADY_RESERVED', ticketId: '7K3M9Q2H' } })).toContain('7K3M-9Q2H')
    expect(refused({ kind: 'refused', requestId: 'r', refusal: { code: 'SESSION_OVER' } })).toContain('已经结束')
    expect(callerFailure({ kind: 'unreachable' }).words).toContain('再按一次不会重复')
  })

  it('is compared with what the caller says before it is given up', () => {
    expect(foundWords({ maskedName: '郭*太', maskedPhone: '137****2222', party: { ...EMPTY_PARTY, senior: 2 }, share: 'phone' })).toBe('郭*太，137****2222，2 人，电话约的')
    expect(foundWords({ party: { ...EMPTY_PARTY, adult: 1 }, share: 'online' })).toBe('没有留姓名，没有留号码，1 人，对方自己约的')
  })

  it('has a code to be read aloud sign by sign', () => {
    expect(spokenCode('7K3M9Q2H')).toBe('7 K 3 M，9 Q 2 H')
  })
})
