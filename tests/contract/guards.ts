import { command } from '../../cloudfunctions/server/store/cloud'
import { type Assumption, contentOf, documents, howManyChanged, times, write } from './assumption'

const LEDGER = { ledger: { rev: 1, left: { online: 10 }, holders: { p1: { ticketId: 'T1', rev: 1 } }, queue: ['p7', 'p8'] } }

/** Whether an update with this guard, beside the id, finds the ledger. */
const finds = async (guard: Readonly<Record<string, unknown>>): Promise<boolean> => {
  const id = await write(LEDGER)
  return (await documents.change({ _id: id, ...guard }, { 'ledger.rev': command.inc(1) })) === 1
}

/** Guard and change as one step: everything about places hangs on these. */
export const GUARDS: readonly Assumption[] = [
  {
    id: 'G1',
    says: 'of 20 updates at once that are guarded by the same revision exactly one is made',
    ask: async () => {
      const id = await write({ rev: 7, by: -1 })
      const changed = await howManyChanged(times(20, (by) => () => documents.change({ _id: id, rev: 7 }, { rev: command.inc(1), by })))
      return [changed, await contentOf(id, ['rev'])]
    },
    expects: [1, { rev: 8 }],
  },
  {
    id: 'G2',
    says: 'of 20 people at once exactly 10 get one of 10 places, and 0 are left',
    ask: async () => {
      const id = await write({ ledger: { left: { online: 10 }, holders: {} } })
      const take = (place: number) => () => documents.change(
        { _id: id, 'ledger.left.online': command.gte(1), [`ledger.holders.p${place}`]: command.exists(false) },
        { 'ledger.left.online': command.inc(-1), [`ledger.holders.p${place}`]: command.set({ place }) },
      )
      const changed = await howManyChanged(times(20, take))
      const { ledger } = (await contentOf(id)) as { ledger: { left: { online: number }; holders: object } }
      return { changed, left: ledger.left.online, holders: Object.keys(ledger.holders).length }
    },
    expects: { changed: 10, left: 0, holders: 10 },
  },
  {
    id: 'G3',
    says: 'the same person asking 20 times at once gets one place',
    ask: async () => {
      const id = await write({ left: 10, holders: {} })
      const take = () => documents.change({ _id: id, left: command.gte(1), 'holders.p1': command.exists(false) },
        { left: command.inc(-1), 'holders.p1': command.set({ at: 1 }) })
      return [await howManyChanged(times(20, () => take)), await contentOf(id)]
    },
    expects: [1, { left: 9, holders: { p1: { at: 1 } } }],
  },
  {
    id: 'G4',
    says: '`updated` is 1 when the guard held and something changed, 0 when it did not hold or there is no such document',
    ask: async () => {
      const id = await write({ rev: 1 })
      const at = (rev: number, where = id) => documents.change({ _id: where, rev }, { rev: command.inc(1) })
      return [await at(1), await at(1), await at(1, 'nothing-here')]
    },
    expects: [1, 0, 0],
  },
  {
    id: 'G5',
    says: 'a guarded update that finds nothing makes nothing',
    ask: async () => {
      await documents.change({ _id: 'not-made', rev: 1 }, { rev: 2 })
      return documents.read('not-made')
    },
    expects: undefined,
  },
  {
    id: 'G6',
    says: 'gte holds at its bound and above, not below, nor where the field is absent',
    ask: () => Promise.all([
      finds({ 'ledger.left.online': command.gte(10) }), finds({ 'ledger.left.online': command.gte(9) }),
      finds({ 'ledger.left.online': command.gte(11) }), finds({ 'ledger.left.group': command.gte(0) }),
    ]),
    expects: [true, true, false, false],
  },
  {
    id: 'G7',
    says: 'exists(false) holds below a map that has no such entry, or that is absent itself, and not where the entry is',
    ask: () => Promise.all([
      finds({ 'ledger.holders.p2': command.exists(false) }), finds({ 'ledger.waiting.p1.offer': command.exists(false) }),
      finds({ 'ledger.holders.p1.entered': command.exists(false) }), finds({ 'ledger.holders.p1': command.exists(false) }),
    ]),
    expects: [true, true, true, false],
  },
  {
    id: 'G8',
    says: 'equality of a field deep in a map, and several guards together',
    ask: () => Promise.all([
      finds({ 'ledger.holders.p1.ticketId': 'T1', 'ledger.holders.p1.rev': 1, 'ledger.left.online': command.gte(1) }),
      finds({ 'ledger.holders.p1.ticketId': 'T1', 'ledger.holders.p1.rev': 2 }), finds({ 'ledger.holders.p2.ticketId': 'T1' }),
    ]),
    expects: [true, false, false],
  },
  {
    id: 'G9',
    says: 'a guard names an element of a list by its place, and a whole list by its value',
    ask: () => Promise.all([
      finds({ 'ledger.queue.0': 'p7' }), finds({ 'ledger.queue.0': 'p8' }), finds({ 'ledger.queue': command.eq(['p7', 'p8']) }),
      finds({ 'ledger.queue': command.eq(['p8', 'p7']) }),
    ]),
    expects: [true, false, true, false],
  },
  {
    id: 'G10',
    says: 'neq also holds where the field is absent',
    ask: () => Promise.all([finds({ status: command.neq('cancelled') }), finds({ 'ledger.rev': command.neq(1) })]),
    expects: [true, false],
  },
]
