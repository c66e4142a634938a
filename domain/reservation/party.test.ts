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
  it('needs as many adults as the session says', () => {
    const rules = { partyMax: 9, childrenPerAdult: 2 }
    expect(checkParty(party({ adult: 1, under14: 2 }), rules).ok).toBe(true)
    expect(checkParty(party({ adult: 1, under14: 3 }), rules)).toEqual({ ok: false, refusal: { code: 'MORE_ADULTS_NEEDED', adults: 2, childrenPerAdult: 2 } })
    expect(checkParty(party({ adult: 1, senior: 1, under14: 3 }), rules).ok).toBe(true)
  })
  it('is for whom the session is for; adults may come along, and not alone', () => {
    const rules = { partyMax: 9, forBands: ['under14'] as const }
    expect(checkParty(party({ adult: 2, under14: 1 }), rules).ok).toBe(true)
    expect(checkParty(party({ adult: 2 }), rules)).toMatchObject({ refusal: { code: 'NOBODY_IT_IS_FOR' } })
    expect(checkParty(party({ adult: 1, under14: 1, from14to17: 1 }), rules)).toEqual({ ok: false, refusal: { code: 'BAND_NOT_ADMITTED', band: 'from14to17' } })
  })
})
