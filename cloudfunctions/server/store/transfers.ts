import { randomUUID } from 'node:crypto'
import type { Instant } from '@domain/kernel/instant'
import { drop, is, put } from '@domain/session/ledgerWrite'
import type { Ledger, Moving } from '@domain/session/ledger'
import { SHARD_COUNT, shardId } from '@domain/session/shards'
import { areAllTaken, arrival, departure, sweepSteps, type PlaceKind } from '@domain/session/transfer'
import { command } from './cloud'
import { sessionDocuments, shardDocuments, writeLedger } from './sessions'

export interface Donor {
  readonly id: string
  readonly left: number
}

/** The shards of a session that have online places left, the richest first. 1 call. */
export const findDonors = async (sessionId: string): Promise<readonly Donor[]> => {
  const where = { shardOf: sessionId, 'ledger.left.online': command.gt(0) }
  const found = await shardDocuments.find({
    where, orderBy: [['shardOf', 'desc'], ['ledger.left.online', 'desc']], limit: SHARD_COUNT, fields: ['ledger.left.online'],
  })
  return found.map(({ _id, ledger }) => ({ id: _id, left: ledger.left.online }))
}

/** Places from one document of a session to another. `kind`: what they were; `into`: what they become, the same unless said. */
export interface Transfer {
  readonly from: string
  readonly to: string
  readonly places: number
  readonly kind: PlaceKind
  readonly into?: PlaceKind
}

/**
 * Moves places from one document of a session to another: they leave the one with a note of where they go, and arrive at
 * the other once. What a crash leaves on the way, `finishTransfers` brings there. 2 calls.
 * @param kind  what they were; `into`: what they become, the same unless said otherwise
 * @returns false when the donor no longer has them
 */
export const transfer = async ({ from, to, places, kind, into = kind }: Transfer, now: Instant): Promise<boolean> => {
  const id = `t_${randomUUID()}`
  const moving: Moving = { to, places, into, at: now }
  const left = await writeLedger(from, departure(id, kind, moving))
  if (left) await arrive(id, moving, now)
  return left
}

const arrive = (id: string, moving: Moving, now: Instant): Promise<boolean> => writeLedger(moving.to, arrival(id, moving, now))

type OnTheWay = { readonly _id: string; readonly ledger: Pick<Ledger, 'moving' | 'arrived' | 'freed' | 'left' | 'waitingCount' | 'soldOut'> }

const WAY_FIELDS = ['ledger.moving', 'ledger.arrived', 'ledger.freed', 'ledger.left', 'ledger.waitingCount', 'ledger.soldOut'] as const

/** All documents of a sharded session, as far as places between them are concerned. 1 call. */
export const readWays = async (sessionId: string): Promise<readonly OnTheWay[]> => {
  const ids = [sessionId, ...Array.from({ length: SHARD_COUNT }, (_, shard) => shardId(sessionId, shard))]
  return sessionDocuments.find({ where: { _id: command.in(ids) }, limit: SHARD_COUNT + 1, fields: WAY_FIELDS })
}

/**
 * Finishes every transfer that was begun: places arrive once, whoever brings them. That they arrived stays noted until no
 * request can still be on its way with them. @returns how many it finished
 */
export const finishTransfers = async (documents: readonly OnTheWay[], now: Instant): Promise<number> => {
  let finished = 0
  for (const { documentId, write, brings } of sweepSteps(new Map(documents.map(({ _id, ledger }) => [_id, ledger])), now)) {
    if ((await writeLedger(documentId, write)) && brings) finished += 1
  }
  return finished
}

/**
 * Once the session has no place left anywhere, nor on its way: who asks next is refused at the first read. 2 calls. A
 * place given back between the two is found by the clock.
 */
export const markSoldOut = async (sessionId: string): Promise<void> => {
  if (!areAllTaken((await readWays(sessionId)).map(({ ledger }) => ledger))) return
  await writeLedger(sessionId, { guards: [is('ledger.waitingCount', 0)], edits: [put('ledger.soldOut', true)] })
}

/** 1 call. */
export const clearSoldOut = async (sessionId: string): Promise<void> => {
  await writeLedger(sessionId, { guards: [], edits: [drop('ledger.soldOut')] })
}
