import type { Painter } from '@/platform/painter'
import { DEMO_WORD } from '@/ui/DemoTag'
import { paintLandscape } from '@/features/poster/paintLandscape'
import { posterLayout, type Colour, type Measure, type PosterFacts, type PosterLayout, type Words } from '@/features/poster/posterLayout'

const COLOURS: Readonly<Record<Colour, string>> = { onSky: '#FFFFFF', ink: '#1F2329', grey: '#51586A', primary: '#0B57D0' }

const fontOf = (size: number, bold: boolean): string =>
  `${bold ? '600' : '400'} ${size}px -apple-system, "PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans SC Variable", "Noto Sans SC", sans-serif`

/**
 * How to paint a poster.
 * @param code the mini-program code as a data URL; without it, or where it is no picture, the poster says how to find us
 */
export const posterPainter = (facts: PosterFacts, code: string | undefined): Painter => async (surface, load) => {
  const picture = code === undefined ? undefined : await load(code).catch(() => undefined)
  const measure: Measure = (text, size, bold) => {
    surface.font = fontOf(size, bold)
    return surface.measureText(text).width
  }
  const layout = posterLayout(facts, picture !== undefined, measure)
  paintLandscape(surface)
  for (const words of layout.words) write(surface, words)
  if (picture && layout.code) surface.drawImage(picture, layout.code.x, layout.code.y, layout.code.size, layout.code.size)
  if (layout.demo) markDemo(surface, layout.demo)
}

const write = (surface: CanvasRenderingContext2D, { text, x, y, size, bold, colour }: Words): void => {
  surface.font = fontOf(size, bold)
  surface.fillStyle = COLOURS[colour]
  surface.textBaseline = 'alphabetic'
  surface.fillText(text, x, y)
}

const markDemo = (surface: CanvasRenderingContext2D, { x, y }: NonNullable<PosterLayout['demo']>): void => {
  const size = 26
  surface.font = fontOf(size, false)
  surface.strokeStyle = COLOURS.grey
  surface.lineWidth = 2
  surface.strokeRect(x, y, surface.measureText(DEMO_WORD).width + 20, 40)
  write(surface, { text: DEMO_WORD, x: x + 10, y: y + 29, size, bold: false, colour: 'grey' })
}
