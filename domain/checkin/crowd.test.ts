import { crowdLevel, insideMaxOf, insideOf } from '@domain/checkin/crowd'

describe('people inside', () => {
  it('are those counted in less those counted out, never less than none', () => {
    expect(insideOf({ 东门: { in: 40, out: 5 }, 西门: { in: 0, out: 30 } })).toBe(5)
    expect(insideOf({ 东门: { in: 1, out: 9 } })).toBe(0)
  })

  it('are many at 80, 95 and 100 in a hundred of what the edition says, or else of all places', () => {
    const levels = [79, 80, 94, 95, 99, 100, 140].map((inside) => crowdLevel(inside, 100))
    expect(levels).toEqual(['free', 'near', 'near', 'nearly', 'nearly', 'full', 'full'])
    const capacity = { online: 30, group: 5, walkIn: 10, phone: 5 }
    expect([insideMaxOf({ capacity }), insideMaxOf({ capacity, insideMax: 20 })]).toEqual([50, 20])
    expect(crowdLevel(9, 0)).toBe('free')
  })
})
