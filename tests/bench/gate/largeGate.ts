import type { GateRecord } from '@domain/checkin/gateRecord'
import { instant } from '@domain/kernel/instant'
import type { Party } from '@domain/reservation/party'
import { startCloud } from '../../support/cloud'
import { employ, openSetting } from '../../support/rehearsal/setting'
import { holdTickets } from '../../support/rehearsal/tickets'
import type { Steward } from '../../support/rehearsal/steward'
import { freshKey } from '../../support/scienceWeek'
import { chanceFrom } from '../../support/spoiltTickets'
import { watchedCloud, type Watched } from '../../support/watchedCloud'

export const TICKETS = 20_000
const SEED = 20

/** The gates of a session in 64 shards whose 20,000 tickets are held, with some stewards whose every request is watched. */
export const openLargeGate = async (stewards: number) => {
  const cloud = await startCloud({ seed: true })
  const watched: Watched[] = []
  const setting = await openSetting(watchedCloud(cloud, (request) => watched.push(request)), { online: 3 * TICKETS })
  const held = await holdTickets(cloud, setting.session.id, { count: TICKETS, chance: chanceFrom(SEED), at: await setting.stage.now() })
  return {
    cloud,
    session: setting.session,
    /** Parties, by ticket id. */
    held: [...held],
    stewards: await employ(setting, stewards, SEED),
    /** Does something, and gives the requests of one action that it took. */
    during: async (action: Watched['action'], run: () => Promise<unknown>) => {
      const [from, began] = [watched.length, performance.now()]
      await run()
      return { requests: watched.slice(from).filter((each) => each.action === action), seconds: (performance.now() - began) / 1_000 }
    },
  }
}

export type LargeGate = Awaited<ReturnType<typeof openLargeGate>>

/** A party that went in at a steward's gate, as the phone keeps it. */
export const entryOf = ([ticketId, people]: readonly [string, Party], { gate, network }: Steward): GateRecord =>
  ({ kind: 'ticket', scanId: `${freshKey()}-95a1-4f0c`, at: instant(network.now()), gate, ticketId, people, rev: 1 })
