import { crowdNow } from '@domain/base/crowd'
import { ok } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { readCrowds } from '../store/crowd'

/** How busy the edition's places are, by id, as their staff said in the last two hours. 1 call. */
export const crowds: PublicHandler<'crowds'> = async (_input, { environment: { EDITION }, now }) => {
  const said = Object.entries(await readCrowds(EDITION))
  return ok({ crowds: Object.fromEntries(said.flatMap(([slug, crowd]) => (crowdNow(crowd, now) ? [[`${EDITION}.${slug}`, crowd]] : []))) })
}
