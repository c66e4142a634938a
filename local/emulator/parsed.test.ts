import { database, openTestCloud } from './testCloud'

/** Large enough to be kept as it was parsed. */
const holders = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`p${number}`, { party: { adult: 1 }, gates: ['东门'] }]))
const { command } = database
const ledgers = () => database.collection('ledgers')
const stored = async () => (await ledgers().doc('one').get()).data
const change = (changes: object) => ledgers().where({ _id: 'one' }).update({ data: changes })

describe('a large document, read again and again', () => {
  let close: () => Promise<void>
  beforeAll(async () => {
    ({ close } = await openTestCloud([{ name: 'ledgers', indexes: [] }]))
    await ledgers().add({ data: { _id: 'one', left: 5, holders, queue: ['a', 'b'] } })
  })
  afterAll(() => close())

  it('is as it was written', async () => {
    expect(await stored()).toEqual({ _id: 'one', left: 5, holders, queue: ['a', 'b'] })
  })

  it('is as it was changed, in depth, in lists and under a new name', async () => {
    await change({ 'holders.p7.party.adult': 2, 'holders.p8': command.remove(), left: command.inc(-1), queue: command.push(['c']) })
    await change({ 'holders.p9.gates.0': '西门', left: command.rename('online') })
    const { p8: _gone, ...others } = holders
    const changed = { ...others, p7: { party: { adult: 2 }, gates: ['东门'] }, p9: { party: { adult: 1 }, gates: ['西门'] } }
    expect(await stored()).toEqual({ _id: 'one', online: 4, holders: changed, queue: ['a', 'b', 'c'] })
  })

  it('stays as it is when a change is refused half-way', async () => {
    const before = await stored()
    await expect(change({ online: command.inc(1), 'queue.x.y': 1 })).rejects.toThrow()
    await expect(change({ online: command.inc(1), holders: command.inc(1) })).rejects.toThrow()
    expect(await stored()).toEqual(before)
  })

  it('is not changed by what an aggregation makes of it', async () => {
    const before = await stored()
    await ledgers().aggregate().match({ _id: 'one' }).project({ holders: 0 }).end()
    expect(await stored()).toEqual(before)
  })
})
