import Database from 'libsql'
import { entryKey, newPerson, personDocumentId, tailsOf, type Entry } from '@domain/person/person'
import type { Instant } from '@domain/kernel/instant'
import { COLLECTIONS } from '../../../cloudfunctions/server/store/collections'
import { keyAt } from '../../../local/emulator/plan'
import { stringifyDocument } from '../../../local/emulator/wire'
import { partyOf } from '../../support/crashStage'

const EDITION = '2025'
const LAST_YEAR = Date.parse('2025-05-21T09:00:00+08:00') as Instant
/** As long as what an encrypted name and an encrypted OPENID take. */
const SEALED = `e1.2025a.${'A'.repeat(90)}`

const entry: Entry = {
  sessionId: '2025.kick-off-0523',
  state: 'held',
  requestKey: '3f0c6d1e-95a1-4f0c-8f7e-0f4b2a9d7c11',
  ticketId: '7K3MQ2XV',
  rev: 1,
  party: partyOf(2),
  at: LAST_YEAR,
  shown: { eventId: '2025.kick-off', title: '2025年全国科技活动周高平市主场活动', placeName: '高平市人民广场', gates: ['东门', '西门'] },
  startsAt: LAST_YEAR,
  endsAt: LAST_YEAR,
  answers: SEALED,
  openid: SEALED,
  phoneTail: 'A'.repeat(24),
}

/** Somebody who holds a place, whom the clock need not look at for a long time. */
const somebody = (number: number) => {
  const entries = { [entryKey(entry.sessionId)]: entry }
  const personId = `p${String(number).padStart(24, '0')}`
  const person = { ...newPerson(EDITION, personId, LAST_YEAR), rev: 3, entries, tails: tailsOf(entries) }
  return { _id: personDocumentId(EDITION, personId), ...person, dueAt: Date.parse('2036-01-01') + number }
}

/** Writes people's documents straight into the emulator's file, as its store lays rows out: `body`, then each key. */
export const fillAgenda = (file: string, documents: number): void => {
  const database = new Database(file)
  const indexes = COLLECTIONS.find(({ name }) => name === 'agenda')?.indexes ?? []
  const paths = [...new Set(['_id', ...indexes.flatMap(({ fields }) => fields.map(({ path }) => path))])]
  const insert = database.prepare(`insert into "documents agenda" values(?${', ?'.repeat(paths.length)})`)
  database.exec('begin')
  for (let number = 0; number < documents; number += 1) {
    const document = somebody(number)
    insert.run([stringifyDocument(document), ...paths.map((path) => keyAt(document, path))])
  }
  database.exec('commit')
  database.close()
}
