import { generateKeyPairSync } from 'node:crypto'
import { decideCheckIn } from '@domain/checkin/decideCheckIn'
import { rosterEntry, type RosterPart } from '@domain/checkin/roster'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { EMPTY_PARTY } from '@domain/reservation/party'
import { ticketIdFrom } from '@domain/ticket/shortCode'
import { readTicket as readOnPhone } from '@/features/checkin/ticket/ticketReader'
import { LIBRARIES } from '@/features/checkin/ticket/verifiers'
import { signTicket } from '../../../cloudfunctions/server/ticket/ticketSigner'

/** Milliseconds of one: the middle of many. */
export interface Timed {
  readonly library: string
  readonly verify: number
  readonly decide: number
}

const TICKETS = 20_000
const SHARDS = 16
const TURNS = 15
const NINE = instant(Date.parse('2025-05-23T09:00:00+08:00'))
const SESSION = { startsAt: NINE, endsAt: later(NINE, 2 * HOUR) }
const SCAN = { at: NINE, gate: '东门', by: 'steward', offline: true } as const

/** Reproducible, and different for each. */
const idOf = (index: number): string => ticketIdFrom(Array.from({ length: 8 }, (_, at) => (index >> (2 * at)) * 7 + at), index % SHARDS)

const ids = [...new Set(Array.from({ length: TICKETS }, (_, index) => idOf(index)))]
const parts: readonly RosterPart[] = Array.from({ length: SHARDS }, (_, shard): RosterPart => ({
  kind: 'tickets', id: `hall#${shard}`, rev: 1,
  lines: ids.filter((_id, index) => index % SHARDS === shard).map((id) => `\n${id} a2c1 1`).join(''),
}))

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const publicKeys = { k1: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
const environment = {
  TICKET_SIGNING_KEY: { kid: 'k1', pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') },
} as Parameters<typeof signTicket>[1]
const TEXTS = Array.from({ length: TURNS }, (_, turn) => signTicket({
  editionId: '2025', sessionId: '2025.kick-off-0523', ticketId: ids[(turn * 1_301) % ids.length] ?? '', rev: 1,
  party: { ...EMPTY_PARTY, adult: 2, under14: 1 }, expiresAt: SESSION.endsAt,
}, environment))

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0
const timesOf = (run: (text: string) => void): number =>
  middle(TEXTS.map((text) => {
    const before = performance.now()
    run(text)
    return performance.now() - before
  }))

const measure = async ([library, load]: (typeof LIBRARIES)[number]): Promise<Timed> => {
  const verify = await load()
  const read = (text: string) => {
    const ticket = readOnPhone(text, publicKeys, verify)
    if (ticket.kind !== 'genuine') throw new Error(`a ticket is ${ticket.kind}`)
    return ticket.claims
  }
  const decide = (text: string) => {
    const { ticketId, rev } = read(text)
    if (!decideCheckIn(SESSION, rosterEntry(parts, ticketId), { ...SCAN, rev }).ok) throw new Error('nobody is let in')
  }
  for (const text of TEXTS) decide(text)
  // Only the signature: what is asked of the library, recorded once.
  const asked = new Map<string, () => boolean>()
  for (const text of TEXTS) {
    readOnPhone(text, publicKeys, (signature, message, key) => {
      asked.set(text, () => verify(signature, message, key))
      return true
    })
  }
  return { library, verify: timesOf((text) => asked.get(text)?.()), decide: timesOf(decide) }
}

const main = async (): Promise<void> => {
  const timed: Timed[] = []
  for (const library of LIBRARIES) timed.push(await measure(library))
  console.log(JSON.stringify(timed))
}

void main()
