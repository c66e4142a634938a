import type { Instant } from '@domain/kernel/instant'

/** One call as the desk shows it: no input and no reply, so no personal data. */
export interface CallLine {
  readonly at: Instant
  readonly requestId: string
  readonly function: string
  readonly action: string
  readonly caller: string
  readonly ms: number
  /** `ok`, a refusal's code, or how the call failed. */
  readonly outcome: string
}

export interface CallLog {
  readonly add: (line: CallLine) => void
  /** The latest first. */
  readonly latest: (count: number) => readonly CallLine[]
}

const KEPT = 200

export const openCallLog = (): CallLog => {
  const lines: CallLine[] = []
  return {
    add: (line) => {
      lines.unshift(line)
      lines.length = Math.min(lines.length, KEPT)
    },
    latest: (count) => lines.slice(0, count),
  }
}
