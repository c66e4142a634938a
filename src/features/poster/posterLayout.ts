import { wrapLines } from '@/features/poster/wrapLines'

/** What stands on a poster. Nothing of the person who makes it. */
export interface PosterFacts {
  /** 高平科技周's theme; a blank is where it may break. */
  readonly theme: string
  readonly period: string
  readonly title: string
  readonly when: string
  readonly where: string
  readonly organisers: readonly string[]
  readonly demo: boolean
}

export const POSTER = { width: 750, height: 1334 } as const

/** Where the drawing ends and the words begin. */
export const SHEET_TOP = 668

const SIDE = 60
const WIDTH = POSTER.width - 2 * SIDE
/** Scanned from a wall: never below 200. */
const CODE = 236
const CODE_TOP = 1010

export type Colour = 'onSky' | 'ink' | 'grey' | 'primary'

/** A line of words; `y` is its baseline. */
export interface Words {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly colour: Colour
}

export interface PosterLayout {
  readonly words: readonly Words[]
  /** Where the mini-program code stands; absent: there is none, and the words say how to find us. */
  readonly code?: { readonly x: number; readonly y: number; readonly size: number }
  /** Where the box round the word of the demonstration begins; absent: nothing shown was made up. */
  readonly demo?: { readonly x: number; readonly y: number }
}

/** @returns the width of a text set in this size, bold or not */
export type Measure = (text: string, size: number, bold: boolean) => number

interface Style {
  readonly size: number
  readonly bold?: boolean
  readonly colour: Colour
  /** From one baseline to the next. */
  readonly leading: number
  readonly lines: number
}

const THEME: Style = { size: 60, bold: true, colour: 'onSky', leading: 84, lines: 2 }
const TITLE: Style = { size: 54, bold: true, colour: 'ink', leading: 72, lines: 2 }
const FACT: Style = { size: 36, colour: 'ink', leading: 50, lines: 2 }
const SMALL: Style = { size: 26, colour: 'grey', leading: 38, lines: 2 }

/** Where everything stands on a poster of 750 × 1334. */
export const posterLayout = (facts: PosterFacts, hasCode: boolean, measure: Measure): PosterLayout => {
  const block = (text: string, y: number, style: Style, x = SIDE) => blockOf({ text, x, y }, style, measure)
  const theme = facts.theme.split(' ').flatMap((part, index) => block(part, 214 + index * THEME.leading, { ...THEME, lines: 1 }))
  const title = block(facts.title, SHEET_TOP + 72, TITLE)
  const when = block(facts.when, below(title, 70), { ...FACT, bold: true, lines: 1 })
  const where = block(facts.where, below(when, 54), FACT)
  const beside = SIDE + CODE + 36
  const call = hasCode
    ? [...block('扫码看详情', CODE_TOP + 104, { ...FACT, size: 44, bold: true, colour: 'primary', lines: 1 }, beside),
      ...block('微信扫一扫，看时间、报名', CODE_TOP + 158, { ...SMALL, size: 28 }, beside)]
    : [...block('微信搜一搜「高平科技周」', CODE_TOP + 104, { ...FACT, size: 44, bold: true, colour: 'primary', lines: 1 }),
      ...block('打开小程序，看时间、报名', CODE_TOP + 158, { ...SMALL, size: 28 })]
  return {
    words: [
      ...block('高平科技周', 112, { ...FACT, size: 38, bold: true, colour: 'onSky', lines: 1 }),
      ...theme,
      ...block(facts.period, 214 + facts.theme.split(' ').length * THEME.leading - 20, { ...SMALL, size: 28, colour: 'onSky' }),
      ...title, ...when, ...where, ...call,
      ...block(`主办：${facts.organisers.join('、')}`, 1276, { ...SMALL, size: 24, leading: 34 }),
    ],
    ...(hasCode && { code: { x: SIDE, y: CODE_TOP, size: CODE } }),
    ...(facts.demo && { demo: { x: hasCode ? beside : SIDE, y: CODE_TOP + 184 } }),
  }
}

const below = (lines: readonly Words[], distance: number): number => (lines.at(-1)?.y ?? SHEET_TOP) + distance

const blockOf = (at: { readonly text: string; readonly x: number; readonly y: number }, style: Style, measure: Measure): readonly Words[] => {
  const { size, bold = false, colour, leading, lines } = style
  const room = { width: SIDE + WIDTH - at.x, lines }
  return wrapLines(at.text, room, (text) => measure(text, size, bold))
    .map((text, index) => ({ text, x: at.x, y: at.y + index * leading, size, bold, colour }))
}
