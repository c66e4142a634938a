import { POSTER, SHEET_TOP } from '@/features/poster/posterLayout'

// The hero's drawing (ui/drawings/_motifs.scss) once more, in strokes of a canvas: WeChat's knows no SVG and no
// style sheet. Its units are those of the hero, 375 wide, with the ridge's own corner at (0, 142).

type Point = readonly [x: number, y: number]

const points = (text: string): readonly Point[] => {
  const numbers = text.split(' ').map(Number)
  return numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []))
}

const BACK = points(
  '-9 64 18 60 23 45 30 41 58 40 63 53 86 60 107 62 113 40 119 29 126 26 150 25 156 42 170 52 196 56 213 57 219 34 225 19 ' +
  '231 15 262 13 267 30 274 42 296 50 317 52 323 36 329 30 353 28 358 42 389 50')
const FRONT = points(
  '-9 66 24 70 51 78 56 66 62 60 92 58 98 70 122 80 157 86 163 74 170 69 204 67 210 78 238 86 269 90 276 74 283 67 322 64 ' +
  '328 76 352 84 389 88')
const FOOTHILLS = points('-5 104 18 97 40 92 66 95 92 100 120 107 150 108 180 103 210 96 240 100 268 104 296 98 322 94 352 98 385 104')
const SILK = [points('-25 64 60 78 145 64 230 80 315 86 400 62'), points('-25 80 60 68 145 84 230 62 315 54 400 80')] as const
const THREADS = 13

/** Paints sky, sun, ridge and silk, and the sheet on which the words will stand. */
export const paintLandscape = (surface: CanvasRenderingContext2D): void => {
  const { width, height } = POSTER
  const sky = surface.createLinearGradient(0, 0, 0, SHEET_TOP)
  sky.addColorStop(0, '#0A3E9C')
  sky.addColorStop(0.55, '#0B57D0')
  sky.addColorStop(0.7, '#4A83D9')
  sky.addColorStop(0.88, '#F3CB9C')
  surface.fillStyle = sky
  surface.fillRect(0, 0, width, SHEET_TOP)
  surface.fillStyle = '#FFFFFF'
  surface.fillRect(0, SHEET_TOP, width, height - SHEET_TOP)
  paintSun(surface)
  surface.save()
  surface.translate(0, SHEET_TOP - 270)
  surface.scale(2, 2.5)
  paintRidge(surface)
  surface.restore()
}

const paintRidge = (surface: CanvasRenderingContext2D): void => {
  const distance = surface.createLinearGradient(0, 10, 0, 100)
  distance.addColorStop(0, '#5585D8')
  distance.addColorStop(1, '#A9C2EA')
  fillBelow(surface, BACK, distance)
  fillBelow(surface, FRONT, '#BFD0EE')
  surface.lineWidth = 0.9
  surface.globalAlpha = 0.75
  for (let thread = 0; thread < THREADS; thread += 1) {
    const share = thread / (THREADS - 1)
    surface.strokeStyle = mixed([255, 244, 220], [224, 123, 58], share)
    surface.beginPath()
    curve(surface, SILK[0].map(([x, y], at): Point => [x, y + ((SILK[1][at]?.[1] ?? y) - y) * share]))
    surface.stroke()
  }
  surface.globalAlpha = 1
  surface.fillStyle = '#FFFFFF'
  surface.beginPath()
  curve(surface, FOOTHILLS)
  closeBelow(surface, 116)
  surface.fill()
}

const fillBelow = (surface: CanvasRenderingContext2D, outline: readonly Point[], colour: string | CanvasGradient): void => {
  surface.beginPath()
  for (const [x, y] of outline) surface.lineTo(x, y)
  closeBelow(surface, 112)
  surface.fillStyle = colour
  surface.fill()
  // The round stroke rounds the corners.
  surface.lineJoin = 'round'
  surface.lineWidth = 5
  surface.strokeStyle = colour
  surface.stroke()
}

const closeBelow = (surface: CanvasRenderingContext2D, y: number): void => {
  surface.lineTo(389, y)
  surface.lineTo(-9, y)
  surface.closePath()
}

/** A smooth line through points at even steps. */
const curve = (surface: CanvasRenderingContext2D, through: readonly Point[]): void => {
  const at = (index: number): Point => through[Math.min(Math.max(index, 0), through.length - 1)] ?? [0, 0]
  surface.moveTo(...at(0))
  for (let index = 1; index < through.length; index += 1) {
    const [before, from, to, after] = [at(index - 2), at(index - 1), at(index), at(index + 1)]
    surface.bezierCurveTo(
      from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6, to[0], to[1])
  }
}

/** The sun with its ring: the far half passes behind it, the near half before it, and a planet on the way. */
const paintSun = (surface: CanvasRenderingContext2D): void => {
  surface.save()
  surface.translate(600, 330)
  const halo = surface.createRadialGradient(0, 0, 0, 0, 0, 150)
  halo.addColorStop(0, 'rgba(255, 221, 160, 0.9)')
  halo.addColorStop(0.4, 'rgba(255, 221, 160, 0.29)')
  halo.addColorStop(1, 'rgba(255, 221, 160, 0)')
  surface.fillStyle = halo
  surface.fillRect(-150, -150, 300, 300)
  surface.rotate(-Math.PI / 10)
  const ring = (from: number, to: number, light: string) => {
    surface.beginPath()
    surface.ellipse(0, 0, 130, 34, 0, from, to)
    surface.strokeStyle = light
    surface.lineWidth = 2.8
    surface.stroke()
  }
  ring(Math.PI, 2 * Math.PI, 'rgba(255, 255, 255, 0.55)')
  surface.fillStyle = '#FFE3B0'
  disc(surface, [0, 0], 52)
  ring(0, Math.PI, '#FFFFFF')
  surface.fillStyle = '#FFFFFF'
  disc(surface, [-98, 22], 9)
  surface.restore()
}

const disc = (surface: CanvasRenderingContext2D, [x, y]: Point, radius: number): void => {
  surface.beginPath()
  surface.arc(x, y, radius, 0, 2 * Math.PI)
  surface.fill()
}

type Rgb = readonly [red: number, green: number, blue: number]
const mixed = (from: Rgb, to: Rgb, share: number): string =>
  `rgb(${from.map((part, at) => Math.round(part + ((to[at] ?? part) - part) * share)).join(', ')})`
