import type { Box, Layout, Line, Target } from './layout'

/** Browsers round to parts of a pixel. */
const SLACK = 0.6
/** Between two targets. */
const GAP = 8
/** Rows and cells that adjoin are told apart by a line as thin as this. */
const HAIRLINE = 1.5

/** How far two boxes are apart across and down; negative: they share so much. */
const apart = (one: Box, other: Box) => ({
  across: Math.max(one.left, other.left) - Math.min(one.right, other.right),
  down: Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom),
})

/** What has been scrolled away is nobody's neighbour. */
const isShown = ({ shown }: { readonly shown: Box }): boolean => shown.right - shown.left > HAIRLINE && shown.bottom - shown.top > HAIRLINE

interface Shown {
  readonly shown: Box
  readonly layer: number
}

/** Two of one layer that are seen, one at most a gap below the other: others have nothing to do with one another. */
const neighbours = <Each extends Shown>(all: readonly Each[]): (readonly [Each, Each])[] => {
  const sorted = all.filter(isShown).sort((one, other) => one.shown.top - other.shown.top)
  return sorted.flatMap((one, index) => {
    const below = sorted.findIndex(({ shown }, other) => other > index && shown.top > one.shown.bottom + GAP)
    const beside = sorted.slice(index + 1, below === -1 ? sorted.length : below)
    return beside.filter(({ layer }) => layer === one.layer).map((other) => [one, other] as const)
  })
}

const tooWide = ({ width, parts }: Layout): string[] =>
  parts
    .filter(({ box }) => box.left < -SLACK || box.right > width + SLACK)
    .map(({ name, box }) => `wider than the screen: ${name} (${box.left.toFixed(1)} to ${box.right.toFixed(1)})`)

/** The letters of a line, without the space above and below them. */
const lettersOf = ({ size }: Line, box: Box): Box => {
  const middle = (box.top + box.bottom) / 2
  return { ...box, top: middle - size / 2, bottom: middle + size / 2 }
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK

const cutOff = ({ lines, placeholders }: Layout): string[] => [
  ...lines.flatMap((line) =>
    line.clips.filter(({ box }) => !isInside(lettersOf(line, line.box), box)).map((clip) => `cut off: ${line.name} (by ${clip.name})`)),
  ...placeholders.filter(({ needed, room }) => needed > room + SLACK).map(({ name }) => `cut off: the placeholder of ${name}`),
]

const tooSmall = ({ targets }: Layout, smallest: number): string[] =>
  targets.flatMap(({ name, box }) => {
    const [width, height] = [box.right - box.left, box.bottom - box.top]
    return Math.min(width, height) < smallest - SLACK ? [`too small: ${name} (${width.toFixed(1)} × ${height.toFixed(1)})`] : []
  })

const tooClose = ([one, other]: readonly [Target, Target]): string[] => {
  const { across, down } = apart(one.shown, other.shown)
  const gap = Math.max(across, down)
  if (gap < -HAIRLINE) return [`overlapping: ${one.name} and ${other.name}`]
  const besides = Math.min(across, down) < 0
  const adjoin = gap <= HAIRLINE && one.parent === other.parent
  return besides && gap < GAP - SLACK && !adjoin ? [`too close: ${one.name} and ${other.name} (${gap.toFixed(1)})`] : []
}

const overlap = ([one, other]: readonly [Line, Line]): string[] => {
  if (one.element === other.element) return []
  const { across, down } = apart(lettersOf(one, one.shown), lettersOf(other, other.shown))
  return across < -1 && down < -1 ? [`overlapping words: ${one.name} and ${other.name}`] : []
}

/** What is wrong with how a screen is laid out, in words to find it by. `smallest`: of a target, in CSS px. */
export const layoutFaults = (layout: Layout, smallest: number): readonly string[] => [
  ...tooWide(layout),
  ...cutOff(layout),
  ...tooSmall(layout, smallest),
  ...neighbours(layout.targets).flatMap(tooClose),
  ...neighbours(layout.lines).flatMap(overlap),
]
