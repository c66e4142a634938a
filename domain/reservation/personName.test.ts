import { nameProblem } from '@domain/reservation/personName'

describe('a name', () => {
  it.each(['李秀英', '阿卜杜拉·买买提', "O'Brien", 'عائشة', '  王芳 '])('%s is taken as it is', (name) => {
    expect(nameProblem(name)).toBeUndefined()
  })
  it.each(['', '   '])('left empty is asked for', (name) => {
    expect(nameProblem(name)).toEqual({ code: 'NAME_MISSING' })
  })
  it.each(['😀', '李😀', '<b>李</b>', '李\u202E英', '138'])('%s is not a name', (name) => {
    expect(nameProblem(name)).toEqual({ code: 'NAME_NOT_A_NAME' })
  })
  it('may have 20 characters and not one more', () => {
    expect(nameProblem('李'.repeat(20))).toBeUndefined()
    expect(nameProblem('李'.repeat(21))).toEqual({ code: 'NAME_TOO_LONG', max: 20 })
  })
})
