import { command } from '../../cloudfunctions/server/store/cloud'
import { type Assumption, coded, contentOf, documents, isRefused, type Question, times, write } from './assumption'

const HOLDERS = 2_000

/** A ledger of about 300 KB, as a session of 2,000 holders has it. */
const bigLedger = () => ({
  rev: 1,
  holders: Object.fromEntries(times(HOLDERS, (place) => [`p${place}-aaaaaaaaaaaaaaaaaaaa`, {
    requestKey: `${place}`.padStart(32, 'k'), ticketId: 'ABCD2345', rev: 1, party: { adults: 2, children: 1 }, share: 'online', at: 1_748_000_000_000 + place,
  }])),
})

/** Documents: how they are made, and what they may hold. */
export const STORING: readonly Assumption[] = [
  {
    id: 'D1',
    says: 'a new document with an id that is taken is refused, and the one that is there is answered unchanged',
    ask: async () => {
      const _id = await write({ first: true })
      return [await documents.insert({ _id, first: false }), await contentOf(_id)].map((found) => (found as { first: boolean }).first)
    },
    expects: [true, true],
  },
  {
    id: 'D2',
    says: 'of 10 new documents at once with one id exactly one is made',
    ask: async () => {
      const answers = await Promise.all(times(10, (place) => documents.insert({ _id: 'only-once', place })))
      return answers.filter((existing) => existing === undefined).length
    },
    expects: 1,
  },
  {
    id: 'D3',
    says: 'putting a document makes it, or replaces it whole',
    ask: async () => {
      const id = await write({ old: 1, kept: { deep: 1 } })
      await documents.put({ _id: id, kept: {} })
      return contentOf(id)
    },
    expects: { kept: {} },
  },
  {
    id: 'D4',
    says: 'numbers, texts, empty maps and lists, true, false and null come back as they were; milliseconds as plain numbers',
    ask: async () => contentOf(await write({ at: 1_748_048_400_123, half: 0.5, words: '高平·炎帝😀', map: {}, list: [], nested: [{ a: [1] }], yes: true, no: false, none: null })),
    expects: { at: 1_748_048_400_123, half: 0.5, words: '高平·炎帝😀', map: {}, list: [], nested: [{ a: [1] }], yes: true, no: false, none: null },
  },
  {
    id: 'D5',
    says: 'a document of 300 KB is accepted, read in part, and changed by a guarded update',
    ask: async () => {
      const id = await write({ ledger: bigLedger() })
      const mine = `ledger.holders.p${HOLDERS - 1}-aaaaaaaaaaaaaaaaaaaa`
      const changed = await documents.change({ _id: id, 'ledger.rev': 1, [`${mine}.rev`]: 1 }, { 'ledger.rev': 2, [`${mine}.rev`]: command.inc(1) })
      const part = JSON.stringify(await contentOf(id, [`${mine}.rev`, 'ledger.rev']))
      return [changed, part.includes('"rev":2'), part.length < 200, JSON.stringify(await contentOf(id)).length > 300_000]
    },
    expects: [1, true, true, true],
  },
  {
    id: 'D6',
    says: 'a unique index refuses a second document with the same value, and a change into it',
    ask: async () => {
      await coded.put({ _id: 'a', code: 'A' })
      await coded.put({ _id: 'b', code: 'B' })
      const same = isRefused(coded.put({ _id: 'c', code: 'A' }))
      return [await same, await isRefused(coded.change({ _id: 'b' }, { code: 'A' })), await coded.count({ code: 'A' })]
    },
    expects: [true, true, 1],
  },
  {
    id: 'D7',
    says: 'a unique index counts an absent field as null: a second document without it is refused',
    ask: async () => {
      await coded.put({ _id: 'without', other: 1 })
      return isRefused(coded.put({ _id: 'without-too', other: 2 }))
    },
    expects: true,
  },
]

/** Nothing relies on the answers; they are printed for a real environment. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'O1',
    says: '`updated` of an update that met a document and left it as it was (1: it counts those met, 0: those changed)',
    ask: async () => documents.change({ _id: await write({ rev: 1 }) }, { rev: 1 }),
  },
  {
    id: 'O2',
    says: 'whether a new document may hold a field name with a dot',
    ask: async () => ((await isRefused(documents.put({ _id: 'dotted', map: { 'a.b': 1 } }))) ? 'refused' : contentOf('dotted')),
  },
  {
    id: 'O3',
    says: 'milliseconds of a guarded update, the median of 11 one after another',
    ask: async () => {
      const id = await write({ rev: 0 })
      const took: number[] = []
      for (const rev of times(11, (place) => place)) {
        const started = performance.now()
        await documents.change({ _id: id, rev }, { rev: command.inc(1) })
        took.push(performance.now() - started)
      }
      return Math.round(took.sort((one, other) => one - other)[5] ?? 0)
    },
  },
]
