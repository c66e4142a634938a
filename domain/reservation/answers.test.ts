import fc from 'fast-check'
import { answersProblems, checkAnswers, questionsFor, questionsRaised } from '@domain/reservation/answers'
import { EMPTY_PARTY } from '@domain/reservation/party'

const YOUTH = { asks: ['pickUp', 'guardianPhone'] as const, acknowledge: ['机房里不能拍照'] }
const CHILD = { ...EMPTY_PARTY, adult: 1, under14: 1 }
const ALONE = { ...EMPTY_PARTY, from14to17: 2 }

describe('what is asked besides the name', () => {
  it('concerns the party: who picks up a child, a guardian\'s number of those who come alone', () => {
    expect(questionsFor(YOUTH, CHILD)).toEqual({ pickUp: true, guardianPhone: false })
    expect(questionsFor(YOUTH, ALONE)).toEqual({ pickUp: false, guardianPhone: true })
    expect(questionsFor(YOUTH, { ...ALONE, adult: 1 })).toEqual({ pickUp: false, guardianPhone: false })
    expect(questionsFor({}, CHILD)).toEqual({ pickUp: false, guardianPhone: false })
  })

  it('is asked at a change only when the change raises it', () => {
    expect(questionsRaised(YOUTH, { ...EMPTY_PARTY, adult: 1 }, CHILD)).toEqual({ pickUp: true, guardianPhone: false })
    expect(questionsRaised(YOUTH, CHILD, { ...CHILD, under14: 2 })).toEqual({ pickUp: false, guardianPhone: false })
    expect(questionsRaised(YOUTH, { ...ALONE, adult: 1 }, ALONE)).toEqual({ pickUp: false, guardianPhone: true })
    expect(questionsRaised(YOUTH, CHILD, { ...EMPTY_PARTY, adult: 1 })).toEqual({ pickUp: false, guardianPhone: false })
  })

  it('is missed by field, all at once', () => {
    expect(answersProblems({ name: '', phone: '123' }, YOUTH, CHILD)).toEqual({
      name: { code: 'NAME_MISSING' }, phone: { code: 'PHONE_NOT_MOBILE' }, pickUp: { code: 'PICK_UP_MISSING' }, acknowledged: { code: 'ACKNOWLEDGEMENT_MISSING' },
    })
    expect(answersProblems({ name: '王芳', guardianPhone: '1380000' , acknowledged: true }, YOUTH, ALONE)).toEqual({ guardianPhone: { code: 'GUARDIAN_PHONE_MISSING' } })
    expect(answersProblems({ name: '王芳', pickUp: '爷爷', acknowledged: true }, YOUTH, CHILD)).toEqual({})
  })

  it('is refused exactly when a field is wrong, with the first of them', () => {
    const anyAnswers = fc.record({
      name: fc.constantFrom('', '王芳', '🙂'), phone: fc.constantFrom('', '13800000000', '12'), pickUp: fc.constantFrom('', ' ', '爷爷'), guardianPhone: fc.constantFrom('', '13900000000'),
    })
    fc.assert(fc.property(anyAnswers, fc.constantFrom(CHILD, ALONE, EMPTY_PARTY), (answers, party) => {
      const [first] = Object.values(answersProblems(answers, YOUTH, party))
      const checked = checkAnswers(answers, YOUTH, party)
      expect(checked.ok ? undefined : checked.refusal).toEqual(first)
    }))
  })
})
