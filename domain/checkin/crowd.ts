import type { Crossed } from '@domain/checkin/gateBook'
import { SHARES, type SessionFacts } from '@domain/session/session'

/** People inside: those counted in less those counted out, never less than none. */
export const insideOf = (crossed: Readonly<Record<string, Crossed>>): number =>
  Math.max(0, Object.values(crossed).reduce((sum, { in: came, out }) => sum + came - out, 0))

/** 在场人数上限: as the edition says, else as many as the session has places. */
export const insideMaxOf = ({ insideMax, capacity }: Pick<SessionFacts, 'insideMax' | 'capacity'>): number =>
  insideMax ?? SHARES.reduce((sum, share) => sum + capacity[share], 0)
