import { as, ask, database, openTestCloud, refusalOf } from './testCloud'

const things = database.collection('things')
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await openTestCloud([{ name: 'things', indexes: [] }])
  close = opened.close
})
afterAll(() => close())
beforeEach(async () => {
  await ask('POST', '/_control/reset-counts')
  await ask('DELETE', '/_control/faults')
})

const fault = (asked: object): Promise<unknown> => ask('POST', '/_control/faults', asked)
const exists = async (id: string): Promise<boolean> => (await things.where({ _id: id }).count()).total === 1

describe('counting calls', () => {
  it('lists the calls of a request in order, and counts per action and request', async () => {
    await as('one', async () => {
      await things.count()
      await things.add({ data: { _id: 'counted' } })
    })
    await as('two', () => things.count())
    expect(await ask('GET', '/_control/calls?requestId=one')).toEqual([
      { k: 1, action: 'database.calculateDocument', collection: 'things', ms: expect.any(Number) as number },
      { k: 2, action: 'database.insertDocument', collection: 'things', ms: expect.any(Number) as number },
    ])
    expect(await ask('GET', '/_control/counts')).toEqual({
      total: 3, actions: { 'database.calculateDocument': 2, 'database.insertDocument': 1 }, requests: { one: 2, two: 1 }, openapi: {}, storage: {},
    })
  })

  it('keeps a hundred requests apart that run at the same time', async () => {
    const names = Array.from({ length: 100 }, (_, n) => `request-${n}`)
    await Promise.all(names.map((name) => as(name, async () => {
      await things.count()
      await things.doc(name).set({ data: { name } })
    })))
    const counts = await ask('GET', '/_control/counts') as { requests: Record<string, number> }
    expect(counts.requests).toEqual(Object.fromEntries(names.map((name) => [name, 2])))
  })
})

describe('faults', () => {
  it('fails the k-th call of one request before it happens, and no other', async () => {
    await fault({ requestId: 'bad', call: 2, when: 'before', do: 'fail', code: 'DATABASE_REQUEST_FAILED', message: 'asked for' })
    const twice = async (): Promise<string> => {
      const id = `k${Math.random()}`
      await things.count()
      await things.add({ data: { _id: id } })
      return id
    }
    expect(await refusalOf(as('bad', twice))).toMatchObject({ errCode: -502001, message: expect.stringContaining('asked for') as string })
    expect(await exists(await as('good', twice))).toBe(true)
    expect(await exists(await as('bad', twice))).toBe(true)
  })

  it('cuts the connection before: nothing is written', async () => {
    await fault({ requestId: 'cut', call: 1, when: 'before', do: 'cut' })
    expect((await refusalOf(as('cut', () => things.add({ data: { _id: 'cut-before' } })))).message).toContain('socket hang up')
    expect(await exists('cut-before')).toBe(false)
  })

  it('cuts the connection after: it is written, and the caller cannot know', async () => {
    await fault({ requestId: 'cut', call: 'insertDocument', when: 'after', do: 'cut' })
    expect((await refusalOf(as('cut', () => things.add({ data: { _id: 'cut-after' } })))).message).toContain('socket hang up')
    expect(await exists('cut-after')).toBe(true)
  })

  it('crashes a request at a call: what it still sends never happens, and other requests go on', async () => {
    await fault({ requestId: 'crash', call: 1, when: 'after', do: 'crash' })
    const stubborn = async (): Promise<string[]> => {
      const ids = ['first', 'second'].map((word) => `${word}${Math.random()}`)
      for (const id of ids) await things.add({ data: { _id: id } }).catch(() => undefined)
      return ids
    }
    const [first = '', second = ''] = await as('crash', stubborn)
    expect([await exists(first), await exists(second)]).toEqual([true, false])
    expect(await ask('GET', '/_control/calls?requestId=crash')).toHaveLength(1)
    const others = await as('no-crash', stubborn)
    expect(await Promise.all(others.map(exists))).toEqual([true, true])
  })

  it('fails after: it is written, and the caller is told otherwise', async () => {
    await fault({ requestId: '*', call: 'insertDocument', when: 'after', do: 'fail' })
    expect(await refusalOf(things.add({ data: { _id: 'fail-after' } }))).toMatchObject({ errCode: -501001 })
    expect(await exists('fail-after')).toBe(true)
  })

  it('delays, as often as it is told', async () => {
    await fault({ requestId: 'slow', when: 'before', do: 'delay', ms: 400, times: 2 })
    const timed = async (): Promise<number> => {
      const started = Date.now()
      await as('slow', () => things.count())
      return Date.now() - started
    }
    expect(await timed()).toBeGreaterThanOrEqual(390)
    expect(await timed()).toBeGreaterThanOrEqual(390)
    expect(await timed()).toBeLessThan(390)
  })

  it('holds a call until it is told otherwise; others go on', async () => {
    await fault({ requestId: 'held', call: 1, when: 'before', do: 'hold' })
    const order: string[] = []
    const held = as('held', () => things.count()).then(() => order.push('held'))
    while (((await ask('GET', '/_control/calls?requestId=held')) as unknown[]).length === 0) await things.count()
    await as('other', () => things.count())
    order.push('other')
    await ask('DELETE', '/_control/faults')
    await held
    expect(order).toEqual(['other', 'held'])
  })

  it('are forgotten when told', async () => {
    await fault({ requestId: '*', when: 'before', do: 'fail', times: 100 })
    await ask('DELETE', '/_control/faults')
    await expect(things.count()).resolves.toBeTruthy()
  })

  it.each([
    ['no request', { when: 'before', do: 'fail' }],
    ['an unknown moment', { requestId: 'x', when: 'during', do: 'fail' }],
    ['an unknown deed', { requestId: 'x', when: 'before', do: 'explode' }],
    ['an endless delay', { requestId: 'x', when: 'before', do: 'delay', ms: 1e9 }],
    ['a negative count', { requestId: 'x', when: 'before', do: 'fail', times: -1 }],
  ])('are refused with %s', async (_words, asked) => {
    expect(await fault(asked)).toMatchObject({ code: 'INVALID_PARAM' })
  })
})
