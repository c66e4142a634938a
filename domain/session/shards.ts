/**
 * A large session's online places lie in shards, so that no document grows past some 200 holders and no two writers meet
 * often. People never move: a person has one home shard; places do (docs/decisions/ledger.md).
 */

/** Sessions with more online places than this are sharded when they are made: 500 places are some 200 parties. */
const ONE_DOCUMENT = 500
/** With more than this in many shards: a shard should hold some 200 people at most. */
const FEW_SHARDS_UP_TO = 1_600
const FEW_SHARDS = 8

/** As many as a person's home can name. */
export const SHARD_COUNT = 64

/** How many shards a new session gets; undefined when one document will do. */
export const shardsFor = (onlinePlaces: number): number | undefined => {
  if (onlinePlaces <= ONE_DOCUMENT) return undefined
  return onlinePlaces <= FEW_SHARDS_UP_TO ? FEW_SHARDS : SHARD_COUNT
}

export const shardId = (sessionId: string, shard: number): string => `${sessionId}#${shard}`

/** The session a ledger document belongs to. */
export const sessionOfShard = (documentId: string): string => documentId.split('#')[0] ?? documentId

/** The number of a shard, 0 to 63. */
export const shardNumber = (documentId: string): number => Number(documentId.split('#')[1] ?? 0)

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A person's home, 0 to 63: the id is an HMAC, so its second character is as good as a die. */
export const shardOfPerson = (personId: string): number => Math.max(0, BASE64URL.indexOf(personId[1] ?? ''))

/** Where a home (0 to 63) lies in a session of so many shards. */
export const shardOfHome = (home: number, shards: number): number => home % shards

/** The documents in which a home can lie, before it is known how many shards the session has. */
export const homeShards = (sessionId: string, home: number): readonly string[] =>
  [...new Set([SHARD_COUNT, FEW_SHARDS].map((shards) => shardId(sessionId, shardOfHome(home, shards))))]

/** A person's home shard in a session of so many shards. */
export const homeShard = (sessionId: string, personId: string, shards: number): string => shardId(sessionId, shardOfHome(shardOfPerson(personId), shards))

/** `capacity` split as evenly as it goes: the first shards have one more. */
export const evenly = (capacity: number, shards: number): readonly number[] =>
  Array.from({ length: shards }, (_, shard) => Math.floor(capacity / shards) + (shard < capacity % shards ? 1 : 0))
