import { command } from '../../cloudfunctions/server/store/cloud'
import { type Assumption, contentOf, documents, times, write } from './assumption'

/** What a document has become after one update. */
const after = async (content: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const id = await write(content)
  await documents.change({ _id: id }, changes)
  return contentOf(id)
}

/** What an update does to a document. */
export const CHANGES: readonly Assumption[] = [
  {
    id: 'C1',
    says: 'a key with dots is a path; its maps are made when they are absent',
    ask: () => after({ a: { kept: 1 } }, { 'a.b.c': 2, 'd.e': 3 }),
    expects: { a: { kept: 1, b: { c: 2 } }, d: { e: 3 } },
  },
  {
    id: 'C2',
    says: 'a path may hold a person id: letters, digits, - and _, led by a letter',
    ask: () => after({ holders: {} }, { 'holders.p-A_z09-': command.set({ at: 1 }), 'holders.pZZ--__': command.set({ at: 2 }) }),
    expects: { holders: { 'p-A_z09-': { at: 1 }, 'pZZ--__': { at: 2 } } },
  },
  {
    id: 'C3',
    says: 'set replaces a whole map; a map without set is merged into the one that is there',
    ask: () => after({ replaced: { a: 1, b: 2 }, merged: { a: 1, b: 2 } }, { replaced: command.set({ a: 3 }), merged: { a: 3 } }),
    expects: { replaced: { a: 3 }, merged: { a: 3, b: 2 } },
  },
  {
    id: 'C4',
    says: 'remove takes a field out, also deep in a map; of an absent one it does nothing; a map may become empty',
    ask: () => after({ holders: { p1: { at: 1 } }, gone: 1 }, { 'holders.p1': command.remove(), gone: command.remove(), never: command.remove(), rev: 1 }),
    expects: { holders: {}, rev: 1 },
  },
  {
    id: 'C5',
    says: 'inc adds, also below 0; an absent field counts as 0',
    ask: () => after({ left: 1 }, { left: command.inc(-3), 'accepts.offer': command.inc(1) }),
    expects: { left: -2, accepts: { offer: 1 } },
  },
  {
    id: 'C6',
    says: 'min keeps the smaller number; an absent field takes the one given',
    ask: () => after({ dueAt: 10, late: 10 }, { dueAt: command.min(20), late: command.min(5), fresh: command.min(7) }),
    expects: { dueAt: 10, late: 5, fresh: 7 },
  },
  {
    id: 'C7',
    says: 'push puts one or several at the end of a list; an absent list is made',
    ask: () => after({ queue: ['p1'] }, { queue: command.push(['p2', 'p3']), fresh: command.push(['p4']) }),
    expects: { queue: ['p1', 'p2', 'p3'], fresh: ['p4'] },
  },
  {
    id: 'C8',
    says: 'pullAll and pull(in) take all of the given out of a list, wherever they stand, and nothing else',
    ask: () => after(
      { queue: ['p1', 'p2', 'p3'], waiting: ['p1', 'p2', 'p3'] },
      { queue: command.pullAll(['p2', 'p9']), waiting: command.pull(command.in(['p1', 'p3'])) },
    ),
    expects: { queue: ['p1', 'p3'], waiting: ['p2'] },
  },
  {
    id: 'C9',
    says: 'one update may add, replace, take out, append and count together, in one step',
    ask: () => after(
      { ledger: { rev: 1, left: { online: 3 }, freed: 0, queue: ['p1', 'p2'], holders: { p3: { at: 1 } }, waiting: {} } },
      {
        'ledger.rev': command.inc(1), 'ledger.freed': 2, 'ledger.left.online': command.inc(-1), 'ledger.queue': command.pullAll(['p1']),
        'ledger.holders.p3': command.remove(), 'ledger.waiting.p1': command.set({ places: 2 }),
      },
    ),
    expects: { ledger: { rev: 2, left: { online: 2 }, freed: 2, queue: ['p2'], holders: {}, waiting: { p1: { places: 2 } } } },
  },
  {
    id: 'C10',
    says: 'an update by condition changes every document that meets it, and says how many',
    ask: async () => {
      const ids = await Promise.all(times(3, (place) => write({ batch: 'C10', place })))
      const changed = await documents.change({ _id: command.in(ids), place: command.gte(1) }, { told: true })
      return [changed, await Promise.all(ids.map((id) => contentOf(id, ['told'])))]
    },
    expects: [2, [{}, { told: true }, { told: true }]],
  },
  {
    id: 'C11',
    says: '20 additions at once to one field are all counted',
    ask: async () => {
      const id = await write({ sum: 0 })
      await Promise.all(times(20, () => documents.change({ _id: id }, { sum: command.inc(1) })))
      return contentOf(id)
    },
    expects: { sum: 20 },
  },
  {
    id: 'C12',
    says: 'pull by a field takes the maps that have it out of a list, and nothing else; of an absent list it does nothing',
    ask: () => after(
      { tails: [{ of: 's1', tail: 'a' }, { of: 's2', tail: 'b' }] },
      { tails: command.pull({ of: 's1' }), never: command.pull({ of: 's1' }) },
    ),
    expects: { tails: [{ of: 's2', tail: 'b' }] },
  },
]
