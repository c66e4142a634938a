/** One figure of the bench. `budget`: the most it may be; absent where there is none. */
export interface Figure {
  /** Stable: `calls.reserve.accepted`. */
  readonly name: string
  readonly value: number
  readonly unit: 'calls' | 'bytes' | 'nodes'
  readonly budget?: number
}

export const isOver = ({ value, budget }: Figure): boolean => budget !== undefined && value > budget

/** The figures as a table for a terminal. */
export const tableOf = (figures: readonly Figure[]): string => {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const line = (figure: Figure) =>
    [
      figure.name.padEnd(width),
      String(figure.value).padStart(9),
      figure.unit.padEnd(5),
      figure.budget === undefined ? '' : `${isOver(figure) ? 'OVER' : 'ok  '} budget ${figure.budget}`,
    ].join('  ').trimEnd()
  return figures.map(line).join('\n')
}
