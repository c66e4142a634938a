import { as } from '../../../local/emulator/testCloud'
import type { Holder } from '@domain/session/ledger'
import { NO_PLACES, type SessionFacts } from '@domain/session/session'
import { shardId } from '@domain/session/shards'
import { later, HOUR, DAY } from '@domain/kernel/instant'
import { addSession } from '../../../cloudfunctions/server/store/editionContent'
import { command } from '../../../cloudfunctions/server/store/cloud'
import { sessionDocuments } from '../../../cloudfunctions/server/store/sessions'
import { partyOf } from '../../support/crashStage'
import { freshKey } from '../../support/scienceWeek'
import { NOW, personId } from './functions'

let made = 0

/** Makes a session whose places nobody holds, as an import does. @returns its id */
export const openSession = async (online: number): Promise<string> => {
  const id = `2025.bench-${(made += 1)}`
  const startsAt = later(NOW, 10 * DAY)
  const facts: SessionFacts = {
    id,
    editionId: '2025',
    eventId: '2025.kick-off',
    kind: 'activity',
    title: '2025年全国科技活动周高平市主场活动',
    placeName: '高平市人民广场',
    startsAt,
    endsAt: later(startsAt, 3 * HOUR),
    signUpOpensAt: later(NOW, -DAY),
    signUpClosesAt: later(startsAt, -HOUR),
    capacity: { ...NO_PLACES, online },
    partyMax: 6,
    gates: ['东门', '西门'],
  }
  await as('setup', () => addSession(facts))
  return id
}

let strangers = 0

const holders = (count: number): Readonly<Record<string, Holder>> =>
  Object.fromEntries(Array.from({ length: count }, (_, number) => {
    const requestKey = `${freshKey()}-0000-0000-000000`
    return [personId(`stranger-${(strangers += 1)}`), {
      requestKey, ticketId: String(number).padStart(8, '7'), rev: 1, party: partyOf(1), share: 'online', at: NOW,
    }]
  }))

/** Behind everybody's back: so many of a session's places are held by strangers. Of a large one, in every shard alike. */
export const holdPlaces = async (sessionId: string, held: number, left: number, shards?: number): Promise<void> => {
  const documents = shards === undefined ? [sessionId] : Array.from({ length: shards }, (_, shard) => shardId(sessionId, shard))
  for (const _id of documents) {
    const changes = {
      'ledger.holders': command.set(holders(Math.floor(held / documents.length))),
      'ledger.left.online': Math.floor(left / documents.length),
    }
    await as('setup', () => sessionDocuments.change({ _id }, changes))
  }
}

/** Behind everybody's back: how many places a large session's shards have left, and that nobody was told it is full. */
export const leaveInShards = async (sessionId: string, left: number): Promise<void> => {
  await as('setup', () => sessionDocuments.change({ shardOf: sessionId }, { 'ledger.left.online': left, 'ledger.rev': command.inc(1) }))
  await as('setup', () => sessionDocuments.change({ _id: sessionId }, { 'ledger.soldOut': command.remove(), 'ledger.rev': command.inc(1) }))
}
