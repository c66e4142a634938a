import type { Turn } from './schedule'
import { as, ask, database, openTestCloud } from './testCloud'

const places = database.collection('places')
const people = database.collection('people')
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await openTestCloud([{ name: 'places', indexes: [] }, { name: 'people', indexes: [] }])
  close = opened.close
})
afterAll(() => close())
beforeEach(async () => {
  await ask('DELETE', '/_control/schedule')
  await ask('POST', '/_control/reset-counts')
  await people.where({ _id: /^/ }).remove()
})

const start = (asked: object): Promise<unknown> => ask('POST', '/_control/schedule', asked)
const turns = async (): Promise<Turn[]> => await ask('GET', '/_control/schedule') as Turn[]
const names = Array.from({ length: 4 }, (_, n) => `request-${n}`)

/** Four requests of three calls each. */
const threeCallsEach = (): Promise<unknown> => Promise.all(names.map((name) => as(name, async () => {
  await places.count()
  await people.count()
  await places.count()
})))

const turnsWith = async (asked: object): Promise<string[]> => {
  await ask('POST', '/_control/reset-counts')
  await start({ gather: names.length, quietMs: 150, ...asked })
  await threeCallsEach()
  const taken = await turns()
  return taken.map(({ requestId, k }) => `${requestId}/${k}`)
}

describe('the schedule', () => {
  it('lets every call go, one at a time, each request in its own order', async () => {
    const taken = await turnsWith({ seed: 1 })
    expect([...taken].sort()).toEqual(names.flatMap((name) => [1, 2, 3].map((k) => `${name}/${k}`)))
    for (const name of names) {
      expect(taken.filter((each) => each.startsWith(`${name}/`))).toEqual([1, 2, 3].map((k) => `${name}/${k}`))
    }
  })

  it.each(['even', 'streaks'])('makes the same choices with the same seed, and others with another (%s)', async (order) => {
    const first = await turnsWith({ seed: 7, order })
    expect(await turnsWith({ seed: 7, order })).toEqual(first)
    expect(await turnsWith({ seed: 8, order })).not.toEqual(first)
  })

  it('in streaks lets requests run on, where evenly they take turns', async () => {
    const span = async (order: string): Promise<number> => {
      let sum = 0
      for (let seed = 0; seed < 6; seed += 1) {
        const taken = await turnsWith({ seed, order, quietMs: 20 })
        for (const name of names) sum += taken.indexOf(`${name}/3`) - taken.indexOf(`${name}/1`)
      }
      return sum
    }
    expect(await span('streaks')).toBeLessThan(await span('even'))
  })

  it('waits for as many requests as it is told before the first goes', async () => {
    await start({ seed: 1, gather: 5 })
    const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async (name, n) => {
      await later(n * 40)
      await as(name, () => places.count())
    }))
    expect((await turns()).map(({ waiting }) => waiting)).toEqual([5, 4, 3, 2, 1])
  })

  it('does not wait for ever for those who never come', async () => {
    await start({ seed: 1, gather: 5 })
    await expect(as('alone', () => places.count())).resolves.toBeTruthy()
  })

  it('holds no call that belongs to no request', async () => {
    await start({ seed: 1, gather: 50 })
    const request = { action: 'database.calculateDocument', collectionName: 'places', query: '{}' }
    expect(await ask('POST', '/admin', request)).toMatchObject({ data: { total: 0 } })
    // Whatever was held stands here, with its turn.
    expect(await turns()).toEqual([])
  })

  it('lets everything go when it ends', async () => {
    await start({ seed: 1, gather: 50 })
    const all = threeCallsEach()
    await ask('DELETE', '/_control/schedule')
    await expect(all).resolves.toBeTruthy()
    expect(await turns()).toEqual([])
  })

  it('does not touch what a fault cuts off', async () => {
    await ask('POST', '/_control/faults', { requestId: 'cut', call: 1, when: 'before', do: 'cut' })
    await start({ seed: 1 })
    await expect(as('cut', () => places.count())).rejects.toThrow()
    expect(await turns()).toEqual([])
  })

  it.each([['no seed', {}], ['an unknown order', { seed: 1, order: 'backwards' }], ['a long silence', { seed: 1, quietMs: 1e6 }]])(
    'is refused with %s', async (_words, asked) => {
      expect(await start(asked)).toMatchObject({ code: 'INVALID_PARAM' })
    })
})

describe('a count, then an insert', () => {
  const limit = 3
  const rivals = Array.from({ length: 12 }, (_, n) => `rival-${n}`)
  const takePlace = (name: string): Promise<void> => as(name, async () => {
    if ((await people.count()).total < limit) await people.add({ data: { _id: name } })
  })
  const taken = async (): Promise<number> => (await people.count()).total

  const oversold = async (order: string): Promise<number> => {
    let found = 0
    for (let seed = 0; seed < 20; seed += 1) {
      await people.where({ _id: /^/ }).remove()
      await start({ seed, order, gather: rivals.length, quietMs: 3 })
      await Promise.all(rivals.map(takePlace))
      if (await taken() > limit) found += 1
    }
    return found
  }

  it('is found out by every one of twenty seeds, or by most of them where some requests run on', async () => {
    expect(await oversold('even')).toBe(20)
    expect(await oversold('streaks')).toBeGreaterThanOrEqual(10)
  })

  it('is not, when one request comes after another', async () => {
    for (const name of rivals) await takePlace(name)
    expect(await taken()).toBe(limit)
  })
})
