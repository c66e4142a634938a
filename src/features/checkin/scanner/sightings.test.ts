import { sameWithin, withSighting, type Sighting, type Sightings } from '@/features/checkin/scanner/sightings'

/** Which of the codes that a camera reports are read. */
const readOf = (reported: readonly Sighting[]): readonly string[] => {
  let seen: Sightings = new Map()
  return reported.flatMap((sighting) => {
    const isSame = sameWithin(seen, sighting)
    seen = withSighting(seen, sighting)
    return isSame ? [] : [`${sighting.text} ${sighting.at}`]
  })
}
const at = (text: string, ...times: readonly number[]): Sighting[] => times.map((time) => ({ text, at: time }))

describe('a code in front of the camera', () => {
  it('is read once as long as it stays, and again when it was gone for three seconds', () => {
    expect(readOf(at('a', 0, 100, 2_900, 5_800, 8_700))).toEqual(['a 0'])
    expect(readOf(at('a', 0, 2_999))).toEqual(['a 0'])
    expect(readOf(at('a', 0, 3_000))).toEqual(['a 0', 'a 3000'])
  })

  it('is read at once when it is another', () => {
    expect(readOf([...at('a', 0), ...at('b', 1)])).toEqual(['a 0', 'b 1'])
  })

  it('is read once also beside another, when the camera sees them by turns', () => {
    const byTurns = Array.from({ length: 100 }, (_, turn): Sighting => ({ text: turn % 2 ? 'b' : 'a', at: turn * 100 }))
    expect(readOf(byTurns)).toEqual(['a 0', 'b 100'])
  })

  it('is read when the clock was put back for longer', () => {
    expect(readOf(at('a', 60_000, 1_000, 1_100))).toEqual(['a 60000', 'a 1000'])
  })

  it('is forgotten when it is out of sight', () => {
    const many = Array.from({ length: 500 }, (_, index): Sighting => ({ text: `${index}`, at: index * 1_000 }))
    expect(many.reduce<Sightings>(withSighting, new Map()).size).toBe(3)
  })
})
