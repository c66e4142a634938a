import { contrast, readColours, type Theme } from '../support/colours'

const THEMES: readonly Theme[] = ['light', 'dark']
const WHITE = 'white'

type Pairs = Readonly<Record<string, readonly string[]>>

/** Words, and the grounds they stand on. WCAG 1.4.3 (AA): at least 4.5. */
const WORDS: Pairs = {
  t1: ['page', 'surface', 'sunk', 'primary-tint'],
  t2: ['page', 'surface', 'sunk', 'primary-tint'],
  t3: ['page', 'surface', 'sunk'],
  primary: ['page', 'surface', 'primary-tint'],
  'on-primary': ['primary', 'primary-press'],
  'on-success-tint': ['success-tint', 'surface', 'page', 'primary-tint'],
  'on-warning-tint': ['warning-tint', 'surface', 'page', 'primary-tint'],
  'on-danger-tint': ['danger-tint'],
  danger: ['page', 'surface'],
  'on-danger': ['danger'],
  'on-accent-tint': ['accent-tint', 'surface'],
  'on-toast': ['toast'],
  // The hero's words stand on its upper part, above the sun's light.
  [WHITE]: ['sky-1', 'sky-2', 'scan-ok', 'scan-no'],
  'scan-ink': ['scan-warn'],
}

/** Edges of controls, and signs that say something. WCAG 1.4.11: at least 3. */
const EDGES: Pairs = {
  edge: ['page', 'surface', 'primary-tint'],
  primary: ['page', 'surface', 'primary-tint', 'sunk'],
  danger: ['page', 'surface', 'danger-tint'],
  success: ['page', 'surface', 'success-tint'],
  warning: ['page', 'surface', 'warning-tint'],
  accent: ['page', 'surface', 'accent-tint'],
  'on-primary': ['primary'],
  // The knob of a switch that is off.
  [WHITE]: ['edge'],
  // Between the colours of the scanner, which are told apart by a sign and words besides.
  'scan-ink': ['scan-warn'],
}

/** They say nothing that words beside them do not say: hairlines, tracks, drawings and their grounds. */
const DECORATION = [
  'line', 'bar', 'gold', 'scene', 'sky-3', 'sky-4', 'kick-1', 'kick-2', 'silk-1', 'silk-2', 'yandi-1', 'yandi-2', 'talk-1', 'talk-2',
  'youth-1', 'youth-2', 'farm-1', 'farm-2', 'firm-1', 'firm-2', 'greet-1', 'greet-2', 'film-1', 'film-2',
]

const pairsOf = (pairs: Pairs, atLeast: number) =>
  THEMES.flatMap((theme) =>
    Object.entries(pairs).flatMap(([front, grounds]) => grounds.map((ground) => ({ theme, front, ground, atLeast }))))

const colours = readColours()

const colourOf = (theme: Theme, name: string): string => {
  const colour = name === WHITE ? '#fff' : colours[theme].get(name)
  if (colour === undefined) throw new Error(`there is no colour --${name}`)
  return colour
}

describe('the colours of the design system', () => {
  it.each([...pairsOf(WORDS, 4.5), ...pairsOf(EDGES, 3)])('$theme: $front on $ground is at least $atLeast', ({ theme, front, ground, atLeast }) => {
    expect(contrast(colourOf(theme, front), colourOf(theme, ground))).toBeGreaterThanOrEqual(atLeast)
  })

  it('are each in a pair, or decoration', () => {
    const paired = [...Object.entries(WORDS), ...Object.entries(EDGES)].flatMap(([front, grounds]) => [front, ...grounds])
    const known = new Set([...paired, ...DECORATION, WHITE])
    expect([...colours.light.keys()].filter((name) => !known.has(name))).toEqual([])
    expect([...known].filter((name) => name !== WHITE && !colours.light.has(name))).toEqual([])
  })

  it('have a dark counterpart, but for the scanner, which is read in the sun', () => {
    const same = [...colours.light].filter(([name, value]) => colours.dark.get(name) === value).map(([name]) => name)
    expect(same.sort()).toEqual(['scan-ink', 'scan-no', 'scan-ok', 'scan-warn'])
  })
})
