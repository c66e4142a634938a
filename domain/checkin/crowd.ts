import type { Crossed } from '@domain/checkin/gateBook'
import { SHARES, type SessionFacts } from '@domain/session/session'

/** People inside: those counted in less those counted out, never less than none. */
export const insideOf = (crossed: Readonly<Record<string, Crossed>>): number =>
  Math.max(0, Object.values(crossed).reduce((sum, { in: came, out }) => sum + came - out, 0))

/** 在场人数上限: as the edition says, else as many as the session has places. */
export const insideMaxOf = ({ insideMax, capacity }: Pick<SessionFacts, 'insideMax' | 'capacity'>): number =>
  insideMax ?? SHARES.reduce((sum, share) => sum + capacity[share], 0)

/** How full it is inside: as one would say it, at 80, 95 and 100 in a hundred. */
export type InsideLevel = 'free' | 'near' | 'nearly' | 'full'

/** @param max  0: nobody has said how many may be inside */
export const crowdLevel = (inside: number, max: number): InsideLevel => {
  if (max === 0 || inside < max * NEAR) return 'free'
  if (inside >= max) return 'full'
  return inside >= max * NEARLY ? 'nearly' : 'near'
}

const NEAR = 0.8
const NEARLY = 0.95
