import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Holder } from '@domain/session/ledger'
import { SHARD_COUNT, shardId } from '@domain/session/shards'
import type { Instant } from '@domain/kernel/instant'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { ticketIdFrom } from '@domain/ticket/shortCode'
import type { TicketClaims } from '@domain/ticket/ticketText'
import { signTicket } from '../../../cloudfunctions/server/ticket/ticketSigner'
import type { Cloud } from '../cloud'
import { changeAll } from '../database'
import { freshKey } from '../scienceWeek'
import type { Chance } from '../spoiltTickets'

type Claims = Pick<TicketClaims, 'sessionId' | 'ticketId' | 'rev' | 'party' | 'expiresAt'>

/** Signs as the functions of this cloud do. */
export const signerOf = ({ dataFolder }: Pick<Cloud, 'dataFolder'>) => {
  const keys = JSON.parse(readFileSync(path.join(dataFolder, 'keys.json'), 'utf8')) as { readonly TICKET_SIGNING_KEY: string }
  const environment = { TICKET_SIGNING_KEY: JSON.parse(keys.TICKET_SIGNING_KEY) as unknown } as Parameters<typeof signTicket>[1]
  return (claims: Claims): string => signTicket({ editionId: '2025', ...claims }, environment)
}

/** Who comes on a reservation: one to three adults, and sometimes children. */
export const someParty = (chance: Chance): Party => ({ ...EMPTY_PARTY, adult: 1 + chance(3), under14: chance(3) === 0 ? 1 + chance(2) : 0 })

/** A ticket id that names one of the shards. */
export const someTicketId = (chance: Chance, shard = chance(SHARD_COUNT)): string => ticketIdFrom(Array.from({ length: 8 }, () => chance(256)), shard)

const AT_ONCE = 8

/** Lets so many parties hold places in a session of 64 shards, behind everybody's back. @returns their parties, by ticket id */
export const holdTickets = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>, sessionId: string, { count, chance, at }: { readonly count: number; readonly chance: Chance; readonly at: Instant }) => {
  const parties = new Map<string, Party>()
  const shards = Array.from({ length: SHARD_COUNT }, (): Record<string, Holder> => ({}))
  while (parties.size < count) {
    const shard = parties.size % SHARD_COUNT
    const [ticketId, party] = [someTicketId(chance, shard), someParty(chance)]
    const holders = shards[shard]
    if (!holders || parties.has(ticketId)) continue
    parties.set(ticketId, party)
    holders[`p${String(parties.size).padStart(24, '0')}`] = { requestKey: freshKey(), ticketId, rev: 1, party, share: 'online', at }
  }
  for (let from = 0; from < SHARD_COUNT; from += AT_ONCE) {
    await Promise.all(shards.slice(from, from + AT_ONCE).map((holders, place) =>
      changeAll(emulatorUrl, 'sessions', { where: { _id: shardId(sessionId, from + place) }, changes: { 'ledger.holders': holders, 'ledger.rev': 1 } })))
  }
  return parties
}
