/** One figure of the bench. */
export interface Figure {
  /** Stable: `calls.reserve.accepted`. */
  readonly name: string
  readonly value: number
  readonly unit: 'calls' | 'bytes' | 'nodes' | 'faults' | 'people' | 'share' | 'seconds' | 'minutes' | 'ms' | 'x' | 'requests' | 'scans'
  /** The most it may be; absent where there is none. */
  readonly budget?: number
  /** The least it may be. */
  readonly least?: number
  /** It tells of this machine's moment, too: a miss is reported, and fails nothing. */
  readonly isTime?: true
}

export const isOver = ({ value, budget = Infinity, least = -Infinity }: Figure): boolean => !(value <= budget && value >= least)

/** The figures as a table for a terminal. */
export const tableOf = (figures: readonly Figure[]): string => {
  const width = Math.max(...figures.map(({ name }) => name.length))
  return figures.map((figure) =>
    [figure.name.padEnd(width), shown(figure.value).padStart(9), figure.unit.padEnd(8), verdict(figure)].join('  ').trimEnd(),
  ).join('\n')
}

const shown = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1))

const verdict = (figure: Figure): string => {
  const { budget, least } = figure
  if (budget === undefined && least === undefined) return ''
  const word = isOver(figure) ? (figure.isTime ? 'MISS' : 'OVER') : 'ok  '
  return `${word} ${budget === undefined ? `least ${least}` : `budget ${budget}`}`
}
