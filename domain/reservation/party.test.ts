import { checkParty, EMPTY_PARTY, partySize } from '@domain/reservation/party'

const party = (counts: Partial<typeof EMPTY_PARTY>) => ({ ...EMPTY_PARTY, ...counts })

describe('a party', () => {
  it('is counted over all age bands', () => {
    expect(partySize(party({ adult: 2, senior: 1, under14: 1 }))).toBe(4)
  })
  it('of nobody is refused', () => {
    expect(checkParty(EMPTY_PARTY, { partyMax: 5 })).toEqual({ ok: false, refusal: { code: 'PARTY_EMPTY' } })
  })
  it('of exactly the limit may come, one more may not', () => {
    expect(checkParty(party({ adult: 5 }), { partyMax: 5 }).ok).toBe(true)
    expect(checkParty(party({ adult: 6 }), { partyMax: 5 })).toEqual({ ok: false, refusal: { code: 'PARTY_TOO_LARGE', max: 5 } })
  })
  it('with a child under 14 needs an adult of any age; young people of 14 to 17 may come by themselves', () => {
    expect(checkParty(party({ under14: 1 }), { partyMax: 5 })).toEqual({ ok: false, refusal: { code: 'ADULT_NEEDED' } })
    expect(checkParty(party({ under14: 1, senior: 1 }), { partyMax: 5 }).ok).toBe(true)
    expect(checkParty(party({ from14to17: 2 }), { partyMax: 5 }).ok).toBe(true)
  })
})
