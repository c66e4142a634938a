import { createHash } from 'node:crypto'
import { CHILD_RULES } from '@domain/consent/childRules'
import { bringsWards, checkConsent, CHILD_RULES_VERSION, comesAlone } from '@domain/consent/consent'
import { EMPTY_PARTY } from '@domain/reservation/party'

/** The text of each version that was ever shown. A change of the text fails here until the version is raised with it. */
const FINGERPRINTS: Readonly<Record<string, string>> = {
  '1': 'f5f8ea9916358e517b1396055f2d53c300fc060885c2640805bd58b203006c5c',
}

const CHILD = { ...EMPTY_PARTY, adult: 1, under14: 1 }

describe('a guardian\'s consent', () => {
  it('is to the very text of its version', () => {
    expect(createHash('sha256').update(JSON.stringify(CHILD_RULES)).digest('hex')).toBe(FINGERPRINTS[CHILD_RULES_VERSION])
  })

  it('is needed for children under 14 and nobody else, and in the version of today', () => {
    const needed = { ok: false, refusal: { code: 'CONSENT_NEEDED', version: CHILD_RULES_VERSION } }
    expect(checkConsent(CHILD, undefined)).toEqual(needed)
    expect(checkConsent(CHILD, { version: '0' })).toEqual(needed)
    expect(checkConsent(CHILD, { version: CHILD_RULES_VERSION }).ok).toBe(true)
    expect(checkConsent({ ...EMPTY_PARTY, adult: 2, from14to17: 3 }, undefined).ok).toBe(true)
  })

  it('is asked again for more children alone; of a group\'s leader for more of anyone under 18', () => {
    const youth = { ...CHILD, from14to17: 1 }
    expect([bringsWards(CHILD, { ...CHILD, adult: 2 }, false), bringsWards(CHILD, { ...CHILD, under14: 2 }, false)]).toEqual([false, true])
    expect([bringsWards(CHILD, youth, false), bringsWards(CHILD, youth, true)]).toEqual([false, true])
  })

  it('concerns nobody of 14 to 17, who may come alone', () => {
    expect(comesAlone({ ...EMPTY_PARTY, from14to17: 1 })).toBe(true)
    expect(comesAlone({ ...EMPTY_PARTY, from14to17: 1, senior: 1 })).toBe(false)
    expect(comesAlone(CHILD)).toBe(false)
  })

  it('is asked for with everything the law wants to be told: what, where, how long, what a no means, how to complain', () => {
    const text = JSON.stringify(CHILD_RULES)
    for (const words of ['收集什么', '放在哪里', '放多久', '不同意会怎样', '撤回', '投诉', '加密', '30 天', '三年']) expect(text).toContain(words)
  })
})
