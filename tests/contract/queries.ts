import { command } from '../../cloudfunctions/server/store/cloud'
import { type Assumption, contentOf, documents, times, type Written, write } from './assumption'

const placesOf = (found: readonly Written[]): unknown[] => found.map(({ place }) => place)

/** Reading: what is found, in which order, and how much of it. */
export const QUERIES: readonly Assumption[] = [
  {
    id: 'Q1',
    says: 'what was written is found by the next call, by its id and by an index; so is what was changed or removed',
    ask: async () => {
      const id = await write({ dueAt: 111 })
      const byIndex = async (dueAt: number) => (await documents.find({ where: { dueAt }, limit: 10 })).length
      const written = [await documents.count({ _id: id }), await byIndex(111)]
      await documents.change({ _id: id }, { dueAt: 222 })
      const changed = [await byIndex(111), await byIndex(222)]
      await documents.remove({ _id: id })
      return [written, changed, await byIndex(222), await documents.read(id)]
    },
    expects: [[1, 1], [0, 1], 0, undefined],
  },
  {
    id: 'Q2',
    says: 'a document that is not there is read as nothing, without an error',
    ask: () => documents.read('nothing-here'),
    expects: undefined,
  },
  {
    id: 'Q3',
    says: 'ids in [...] finds those that are there, ids with . and # included',
    ask: async () => {
      const root = await write({ place: 0 })
      await documents.put({ _id: `${root}#12`, place: 12 })
      const found = await documents.find({ where: { _id: command.in([root, `${root}#12`, 'nothing-here']) }, limit: 10 })
      return placesOf(found).sort()
    },
    expects: [0, 12],
  },
  {
    id: 'Q4',
    says: 'a projection names paths below a map: only these come back, absent ones are left out, the id always comes',
    ask: async () => {
      const id = await write({ title: 'x', ledger: { rev: 3, left: { online: 5 }, holders: { p1: { at: 1 }, p2: { at: 2 } } } })
      const fields = ['title', 'ledger.left', 'ledger.holders.p1', 'ledger.waiting.p1']
      const [found] = await documents.find({ where: { _id: id }, limit: 1, fields })
      return [await contentOf(id, fields), found?._id === id]
    },
    expects: [{ title: 'x', ledger: { left: { online: 5 }, holders: { p1: { at: 1 } } } }, true],
  },
  {
    id: 'Q5',
    says: 'lte on an indexed field finds neither a document without the field nor one with null there',
    ask: async () => {
      await Promise.all([write({ batch: 'Q5' }), write({ batch: 'Q5', dueAt: null }), write({ batch: 'Q5', dueAt: 301, place: 1 })])
      await Promise.all([write({ batch: 'Q5', dueAt: 300, place: 0 }), write({ batch: 'Q5', dueAt: 302, place: 2 })])
      const where = { batch: 'Q5', dueAt: command.lte(301) }
      return placesOf(await documents.find({ where, orderBy: [['dueAt', 'asc']], limit: 10 }))
    },
    expects: [0, 1],
  },
  {
    id: 'Q6',
    says: 'order by a path below a map, both ways, with a limit and what is skipped',
    ask: async () => {
      await Promise.all(times(5, (place) => write({ place, facts: { kind: 'Q6', startsAt: 1_748_000_000_000 + place } })))
      const find = async (way: 'asc' | 'desc') =>
        placesOf(await documents.find({ where: { 'facts.kind': 'Q6' }, orderBy: [['facts.startsAt', way]], limit: 2, skip: 1 }))
      return [await find('asc'), await find('desc')]
    },
    expects: [[1, 2], [3, 2]],
  },
  {
    id: 'Q7',
    says: 'a range holds both its ends as given: gte with lt',
    ask: async () => {
      await Promise.all(times(4, (place) => write({ place, facts: { kind: 'Q7', startsAt: place } })))
      const where = { 'facts.kind': 'Q7', 'facts.startsAt': command.gte(1).and(command.lt(3)) }
      return placesOf(await documents.find({ where, orderBy: [['facts.startsAt', 'asc']], limit: 10 }))
    },
    expects: [1, 2],
  },
  {
    id: 'Q8',
    says: 'more than 100 documents come back when more are asked for',
    ask: async () => {
      for (const ten of times(13, (place) => place)) await Promise.all(times(10, (place) => write({ place: ten * 10 + place, facts: { kind: 'Q8', startsAt: 1 } })))
      return [(await documents.find({ where: { 'facts.kind': 'Q8' }, limit: 1_000 })).length, await documents.count({ 'facts.kind': 'Q8' })]
    },
    expects: [130, 130],
  },
  {
    id: 'Q9',
    says: 'removal by condition removes all that meet it, and says how many',
    ask: async () => {
      await Promise.all(times(3, (place) => write({ place, facts: { kind: 'Q9', startsAt: place } })))
      const where = { 'facts.kind': 'Q9', 'facts.startsAt': command.gte(1) }
      return [await documents.remove(where), await documents.count({ 'facts.kind': 'Q9' })]
    },
    expects: [2, 1],
  },
  {
    id: 'Q10',
    says: 'in [...] on an indexed field finds the documents of each value',
    ask: async () => {
      await Promise.all(['Q10-a', 'Q10-b', 'Q10-c'].map((kind, place) => write({ place, facts: { kind, startsAt: 1 } })))
      const found = await documents.find({ where: { 'facts.kind': command.in(['Q10-a', 'Q10-c', 'Q10-x']) }, limit: 10 })
      return placesOf(found).sort()
    },
    expects: [0, 2],
  },
  {
    id: 'Q11',
    says: 'order by two paths, downwards, with a bound on the second: the greatest come first',
    ask: async () => {
      await Promise.all(times(4, (place) => write({ place, facts: { kind: 'Q11', startsAt: place } })))
      const where = { 'facts.kind': 'Q11', 'facts.startsAt': command.gt(0) }
      const found = await documents.find({ where, orderBy: [['facts.kind', 'desc'], ['facts.startsAt', 'desc']], limit: 2, fields: ['place'] })
      return placesOf(found)
    },
    expects: [3, 2],
  },
  {
    id: 'Q12',
    says: 'a field of the maps in a list is found by an index on it, wherever in the list it stands, and not once it was taken out',
    ask: async () => {
      const id = await write({ place: 0, tails: [{ of: 's1', tail: 'Q12-x' }, { of: 's2', tail: 'Q12-a' }] })
      await Promise.all([write({ place: 1, tails: [{ of: 's2', tail: 'Q12-a' }] }), write({ place: 2, tails: [] }), write({ place: 3 })])
      const find = async () => placesOf(await documents.find({ where: { 'tails.tail': 'Q12-a' }, limit: 10 })).sort()
      const before = await find()
      await documents.change({ _id: id }, { tails: command.pull({ of: 's2' }) })
      return [before, await find()]
    },
    expects: [[0, 1], [1]],
  },
]
