import { crowdNow } from '@domain/base/crowd'
import { visitWindow } from '@domain/base/visitWindow'
import { packSessions } from '@domain/contract/packedSessions'
import { localDateOf, startOfDay } from '@domain/kernel/instant'
import { ok, refuse } from '@domain/kernel/result'
import type { PublicHandler } from '../context'
import { sessionView } from '../event/sessionView'
import { command } from '../store/cloud'
import { readCrowds, slugOf } from '../store/crowd'
import { readBase } from '../store/programme'
import { listSessions } from '../store/sessions'

/** A place with two weeks of its sessions and their places, and how busy it is. 3 calls. */
export const base: PublicHandler<'base'> = async ({ baseId, from: asked }, { caller, environment, now }) => {
  const where = { baseId, startsAt: command.gte(startOfDay(localDateOf(now))) }
  const [found, all, crowds] = await Promise.all([readBase(baseId), listSessions(where, caller?.personId), readCrowds(environment.EDITION)])
  if (!found) return refuse({ code: 'NOT_FOUND' })
  const { from, sessions, laterFrom } = visitWindow(all.map((each) => ({ ...each, startsAt: each.session.startsAt })), now, asked)
  const crowd = crowdNow(crowds[slugOf(baseId)], now)
  return ok({
    base: found,
    from,
    ...(laterFrom !== undefined && { laterFrom }),
    visits: packSessions(sessions.map((each) => sessionView(each, caller, now))),
    ...(crowd && { crowd }),
  })
}
