/**
 * A large session's online places lie in shards, so that no document grows past some 200 holders and no two writers meet
 * often. People never move: a person has one home shard; places do (docs/decisions/ledger.md).
 */

/** Sessions with more online places than this are sharded when they are made. */
const ONE_DOCUMENT = 1_000

export const SHARD_COUNT = 64

/** How many shards a new session gets; undefined when one document will do. */
export const shardsFor = (onlinePlaces: number): number | undefined => (onlinePlaces > ONE_DOCUMENT ? SHARD_COUNT : undefined)

export const shardId = (sessionId: string, shard: number): string => `${sessionId}#${shard}`

/** The session a ledger document belongs to. */
export const sessionOfShard = (documentId: string): string => documentId.split('#')[0] ?? documentId

/** The number of a shard, 0 to 63. */
export const shardNumber = (documentId: string): number => Number(documentId.split('#')[1] ?? 0)

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A person's home shard, 0 to 63: the id is an HMAC, so its second character is as good as a die. */
export const shardOfPerson = (personId: string): number => Math.max(0, BASE64URL.indexOf(personId[1] ?? ''))

/** `capacity` split as evenly as it goes: the first shards have one more. */
export const evenly = (capacity: number, shards: number): readonly number[] =>
  Array.from({ length: shards }, (_, shard) => Math.floor(capacity / shards) + (shard < capacity % shards ? 1 : 0))
