import fc from 'fast-check'
import { answersProblems, checkAnswers, checkRaised, questionsFor, raisedBy, raisedProblems, type Asked } from '@domain/reservation/answers'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import type { Share } from '@domain/session/session'

const YOUTH = { asks: ['pickUp', 'guardianPhone'] as const, acknowledge: ['机房里不能拍照'] }
const CHILD = { ...EMPTY_PARTY, adult: 1, under14: 1 }
const NOTHING = { pickUp: false, guardianPhone: false, notes: [] }
const ALONE = { ...EMPTY_PARTY, from14to17: 2 }

describe('what is asked besides the name', () => {
  it('concerns the party: who picks up a child, a guardian\'s number of those who come alone', () => {
    expect(questionsFor(YOUTH, CHILD)).toEqual({ pickUp: true, guardianPhone: false })
    expect(questionsFor(YOUTH, ALONE)).toEqual({ pickUp: false, guardianPhone: true })
    expect(questionsFor(YOUTH, { ...ALONE, adult: 1 })).toEqual({ pickUp: false, guardianPhone: false })
    expect(questionsFor({}, CHILD)).toEqual({ pickUp: false, guardianPhone: false })
  })

  it('is asked at a change only when the change raises it', () => {
    const raised = (before: Party, after: Party) => raisedBy({ session: YOUTH, party: before }, { session: YOUTH, party: after })
    expect(raised({ ...EMPTY_PARTY, adult: 1 }, CHILD)).toEqual({ pickUp: true, guardianPhone: false, notes: [] })
    expect(raised(CHILD, { ...CHILD, under14: 2 })).toEqual(NOTHING)
    expect(raised({ ...ALONE, adult: 1 }, ALONE)).toEqual({ ...NOTHING, guardianPhone: true })
    expect(raised(CHILD, { ...EMPTY_PARTY, adult: 1 })).toEqual(NOTHING)
  })

  it('is asked at a move where the other session asks more, or has a note that is new', () => {
    const raised = (from: Asked, to: Asked, party: Party, share?: Share) => raisedBy({ session: from, party }, { session: to, party }, share)
    expect(raised({}, YOUTH, CHILD)).toEqual({ pickUp: true, guardianPhone: false, notes: YOUTH.acknowledge })
    expect(raised({}, YOUTH, CHILD, 'group')).toEqual({ ...NOTHING, notes: YOUTH.acknowledge })
    expect(raised(YOUTH, YOUTH, CHILD)).toEqual(NOTHING)
    expect(raised(YOUTH, {}, CHILD)).toEqual(NOTHING)
    const stricter = { acknowledge: [...YOUTH.acknowledge, '不能带包'] }
    expect(raised(YOUTH, stricter, CHILD).notes).toEqual(stricter.acknowledge)
    expect(raised(stricter, YOUTH, CHILD).notes).toEqual([])
  })

  it('is refused exactly when it was raised and is missing', () => {
    const anyAnswers = fc.record({
      pickUp: fc.constantFrom(undefined, '', ' ', '爷爷'), guardianPhone: fc.constantFrom(undefined, '12', '13900000000'), acknowledged: fc.constantFrom(undefined, true as const),
    })
    const anyRaised = fc.record({ pickUp: fc.boolean(), guardianPhone: fc.boolean(), notes: fc.constantFrom([], ['不能拍照']) })
    fc.assert(fc.property(anyAnswers, anyRaised, (answers, raised) => {
      const isMissing = {
        pickUp: raised.pickUp && !answers.pickUp?.trim(),
        guardianPhone: raised.guardianPhone && answers.guardianPhone !== '13900000000',
        acknowledged: raised.notes.length > 0 && !answers.acknowledged,
      }
      const wrong = Object.keys(raisedProblems(answers, raised))
      expect(wrong).toEqual(Object.entries(isMissing).filter(([, missing]) => missing).map(([name]) => name))
      expect(checkRaised(answers, raised).ok).toBe(wrong.length === 0)
    }))
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
