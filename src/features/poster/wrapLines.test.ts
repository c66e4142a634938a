import * as fc from 'fast-check'
import { wrapLines } from '@/features/poster/wrapLines'

/** A Chinese character is as wide as two letters. */
const measure = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0)
const wrapped = (text: string, width: number, lines = 2) => wrapLines(text, { width, lines }, measure)

describe('breaking a Chinese text into lines', () => {
  it('breaks between any two characters, and keeps a time together', () => {
    expect(wrapped('科技活动周宣传活动', 10)).toEqual(['科技活动周', '宣传活动'])
    expect(wrapped('周五 09:00–11:30', 10)).toEqual(['周五 ', '09:00–11:30'])
  })
  it('never begins a line with a closing mark', () => {
    expect(wrapped('科学家精神，唱响', 10)).toEqual(['科学家精神，', '唱响'])
  })
  it('ends in … where there is no room for all', () => {
    expect(wrapped('科技活动周和科技工作者日宣传活动', 10)).toEqual(['科技活动周', '和科技工…'])
  })
  it('has nothing to say of nothing', () => {
    expect(wrapped('', 10)).toEqual([])
  })
  it('loses no character while there is room, and never has more lines than asked', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...'科技周，。9:a《')).map((all) => all.join('')), fc.integer({ min: 2, max: 20 }), (text, width) => {
      expect(wrapped(text, width, 1000).join('')).toBe(text)
      expect(wrapped(text, width, 2).length).toBeLessThanOrEqual(2)
    }))
  })
})
