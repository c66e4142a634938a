import { readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { ROOT } from '../../local/paths'

export type Theme = 'light' | 'dark'

/** Each colour variable of a theme as #rgb or #rrggbb; those with their own transparency are left out. */
export type Colours = ReadonlyMap<string, string>

const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i

/** The colours of both themes as src/ui/tokens.scss has them; a dark theme has the light one's colours unless it says others. */
export const readColours = (): Readonly<Record<Theme, Colours>> => {
  const scss = readFileSync(path.join(ROOT, 'src', 'ui', 'tokens.scss'), 'utf8').replace(/\/\/.*$/gm, '')
  const light = new Map<string, string>()
  const dark = new Map<string, string>()
  postcss.parse(scss).walkDecls(/^--/, ({ prop, value, parent }) => {
    if (!HEX.test(value)) return
    const inDark = parent?.parent?.type === 'atrule'
    ;(inDark ? dark : light).set(prop.slice(2), value)
  })
  return { light, dark: new Map([...light, ...dark]) }
}

const channelsOf = (hex: string): readonly number[] => {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1)
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2's contrast ratio of two colours, 1 to 21. */
export const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
