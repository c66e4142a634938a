import { createHash, timingSafeEqual } from 'node:crypto'
import { ok, refuse } from '@domain/kernel/result'
import type { PersonHandler } from '../context'
import { claimGrant } from '../store/grants'

/** The first organiser: whoever enters the setup code first gets the edition; from then on the code is void. */
export const claimOrganiser: PersonHandler<'claimOrganiser'> = async ({ code }, { caller, environment }) => {
  const { SETUP_CODE, EDITION } = environment
  if (!SETUP_CODE || !sameSecret(code.trim(), SETUP_CODE)) return refuse({ code: 'SETUP_CODE_WRONG' })
  const grant = { personId: caller.personId, role: 'organiser', scope: { kind: 'edition', editionId: EDITION } } as const
  const holder = await claimGrant(`setup.${digest(SETUP_CODE).toString('hex').slice(0, 16)}`, grant)
  return holder === caller.personId ? ok({ claimed: true }) : refuse({ code: 'SETUP_CODE_USED' })
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const sameSecret = (left: string, right: string): boolean => timingSafeEqual(digest(left), digest(right))
