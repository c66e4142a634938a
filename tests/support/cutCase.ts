import type { Action, Input } from '@domain/contract/api'
import type { Stage } from './crashStage'

/** A request about to be made, and what has become of its matter: alike for two that were set up and ended alike. */
export interface CutSituation<A extends Action> {
  readonly persona: string
  readonly input: Input<A>
  readonly became: () => Promise<unknown>
}

/** A way to use an action that takes no place, set up anew for each cut. */
export interface CutCase<A extends Action> {
  readonly setUp: (stage: Stage) => Promise<CutSituation<A>>
  /** What a repeat may be told instead of yes, when all of it was done. */
  readonly orTold?: string
}
