import * as fc from 'fast-check'
import { soundsLike } from '@domain/event/sounds'

const LECTURE = 'ke ji da jiang tang|chang ping guang chang'

describe('finding a name by its sound', () => {
  it.each(['kejidajiangtang', 'kjdjt', 'kejidjt', 'dajiang', 'tang', 'cpgc', 'guangc'])('finds 科技大讲堂 on 长平广场 by %s', (letters) => {
    expect(soundsLike(LECTURE, letters)).toBe(true)
  })
  it.each(['', 'kd', 'eji', 'tangchang', 'kjdjtx'])('does not by "%s"', (letters) => {
    expect(soundsLike(LECTURE, letters)).toBe(false)
  })

  const syllables = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 8 })
  it('finds every run of syllables by any beginnings of them', () => {
    const run = syllables.chain((all) =>
      fc.tuple(fc.constant(all), fc.nat(all.length - 1), fc.array(fc.integer({ min: 1, max: 6 }), { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(fc.property(run, ([all, from, lengths]) => {
      const letters = all.slice(from).map((syllable, index) => syllable.slice(0, lengths[index])).join('')
      return soundsLike(all.join(' '), letters)
    }))
  })
})
