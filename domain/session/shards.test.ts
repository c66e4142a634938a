import fc from 'fast-check'
import { evenly, SHARD_COUNT, sessionOfShard, shardId, shardOfPerson, shardsFor } from '@domain/session/shards'
import { shardOfTicket, ticketIdFrom } from '@domain/ticket/shortCode'

describe('the shards of a large session', () => {
  it('are made from 501 online places on', () => {
    expect([shardsFor(500), shardsFor(501), shardsFor(1600), shardsFor(1601)]).toEqual([undefined, 8, 8, 64])
  })
  it('share the places evenly: none has two more than another, none is lost', () => {
    expect(evenly(10, 4)).toEqual([3, 3, 2, 2])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: SHARD_COUNT }), (places, shards) => {
        const split = evenly(places, shards)
        return split.length === shards && split.reduce((sum, each) => sum + each, 0) === places && Math.max(...split) - Math.min(...split) <= 1
      }),
    )
  })
  it('are named after their session', () => {
    expect(shardId('2025.show', 7)).toBe('2025.show#7')
    expect([sessionOfShard('2025.show#7'), sessionOfShard('2025.show')]).toEqual(['2025.show', '2025.show'])
  })
  it('are each the home of every 64th letter, and a ticket says which', () => {
    expect(['pA', 'pB', 'p_', 'cA'].map(shardOfPerson)).toEqual([0, 1, 63, 0])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), fc.uint8Array({ minLength: 8, maxLength: 8 }), (shard, bytes) => shardOfTicket(ticketIdFrom(bytes, shard)) === shard),
    )
  })
})
