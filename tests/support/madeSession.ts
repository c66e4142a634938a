import type { Instant } from '@domain/kernel/instant'
import { entryKey } from '@domain/person/person'
import { newLedger } from '@domain/session/ledger'
import { NO_PLACES, type Places, type SessionFacts } from '@domain/session/session'
import { evenly, SHARD_COUNT, shardId, shardsFor } from '@domain/session/shards'
import type { Cloud } from './cloud'
import { addAll, changeAll, readAll } from './database'
import { KICK_OFF } from './scienceWeek'

let made = 0
const patterns = new Map<string, object>()

/** The kick-off, read once: later there are many sessions. */
const patternOf = async (emulatorUrl: string): Promise<object> => {
  const known = patterns.get(emulatorUrl)
  if (known) return known
  const pattern = (await readAll(emulatorUrl, 'sessions')).find((row) => row._id === KICK_OFF.sessionId)
  if (!pattern) throw new Error('the kick-off is gone')
  patterns.set(emulatorUrl, pattern)
  return pattern
}

export type SessionWish = Partial<Omit<SessionFacts, 'id' | 'capacity'>> & { readonly capacity?: Partial<Places>; readonly spread?: Spread }

/** Of a large session: the online places in each shard. Only these are made: whoever comes must have one as home. */
export type Spread = Readonly<Record<number, number>>

const FAR: Instant = Date.parse('2025-05-30T09:00:00+08:00') as Instant
const HOUR_MS = 3_600_000

/**
 * Makes a session of its own for a test, straight in the database: an event of the kick-off's kind that nobody has
 * signed up for, a week and more ahead. Sharded when it is as large as that.
 * @returns its id
 */
export const makeSession = async (
  { emulatorUrl }: Pick<Cloud, 'emulatorUrl'>,
  { spread, ...wish }: SessionWish = {},
): Promise<string> => {
  made += 1
  const _id = `2025.made-${process.pid}-${made}`
  const spreadOut = Object.values(spread ?? {}).reduce((sum, places) => sum + places, 0)
  const capacity: Places = { ...NO_PLACES, online: spreadOut, ...wish.capacity }
  const shards = spread ? SHARD_COUNT : shardsFor(capacity.online)
  const facts = {
    ...(await patternOf(emulatorUrl)),
    startsAt: FAR,
    endsAt: FAR + 3 * HOUR_MS,
    signUpOpensAt: Date.parse('2025-05-01T00:00:00+08:00'),
    signUpClosesAt: FAR - HOUR_MS,
    partyMax: 6,
    liveMax: 50,
    ...wish,
    _id,
    capacity,
    factsRev: 1,
    ...(shards !== undefined && { shards }),
  }
  const inShards: Spread = spread ?? (shards === undefined ? {} : { ...evenly(capacity.online, shards) })
  const root = { ...facts, ledger: newLedger(shards === undefined ? capacity : { ...capacity, online: 0 }) }
  await addAll(emulatorUrl, 'sessions', [
    root,
    ...Object.entries(inShards).map(([shard, online]) => ({ _id: shardId(_id, Number(shard)), shardOf: _id, factsRev: 1, ledger: newLedger({ online }) })),
  ])
  return _id
}

/** Lets a session be over since yesterday, for everybody who is in it too. */
export const letPass = async ({ emulatorUrl }: Pick<Cloud, 'emulatorUrl'>, sessionId: string): Promise<void> => {
  const over = { startsAt: Date.parse('2025-05-19T09:00:00+08:00'), endsAt: Date.parse('2025-05-19T11:00:00+08:00') }
  const entry = `entries.${entryKey(sessionId)}`
  await changeAll(emulatorUrl, 'sessions', { where: { _id: sessionId }, changes: over })
  await changeAll(emulatorUrl, 'agenda', {
    where: { [`${entry}.sessionId`]: sessionId },
    changes: { [`${entry}.startsAt`]: over.startsAt, [`${entry}.sessionEndsAt`]: over.endsAt, [`${entry}.endsAt`]: over.endsAt },
  })
}
