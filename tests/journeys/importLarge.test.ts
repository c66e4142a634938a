import { startCloud, type Cloud } from '../support/cloud'
import { openStage, type Placed, type Stage } from '../support/crashStage'
import { whileHeld } from '../support/held'
import { editionWith, importEdition } from '../support/importEdition'
import { outcomeOf, rootOf } from '../support/seats'

const ONE = 'big-0523, 活动: kick-off, 时间: 2025-05-23 09:00 至 11:30, 报名: 2025-05-15 00:00 至 2025-05-23 08:30, 名额: {网上: 2000}, 入口: [东门]'
const textWith = (...sessions: readonly string[]): string =>
  editionWith(13).replace('\n场次: []\n', `\n场次:\n${sessions.map((session) => `  - {编号: ${session}}\n`).join('')}  - {编号: ${ONE.replace('big', 'other')}}\n`)

describe('an import that meets a large session', () => {
  let cloud: Cloud
  let stage: Stage
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    stage = openStage(cloud)
  })
  afterAll(() => cloud.stop())

  /** Somebody reserves after the import has counted and before it changes anything. */
  const importRacing = async (text: string, sessionId: string, requestId: string) => {
    const { differenceKey } = await stage.call('organiser', 'previewEdition', { text })
    const holders: Placed[] = []
    const reply = await whileHeld(cloud, { requestId, call: 'modifyDocument' },
      () => cloud.call('organiser', 'importEdition', { text, differenceKey }, { requestId }),
      async () => holders.push(await stage.holder(sessionId)))
    return { held: holders[0], reply }
  }

  it.each([
    ['moves', 'moved-0523', (text: string) => [text.replace('09:00 至 11:30', '15:00 至 17:00')]],
    ['removes', 'gone-0523', () => []],
  ])('%s it only while nobody holds a place, and sign-up goes on', async (_what, slug, changed) => {
    const session = ONE.replace('big-0523', slug)
    const sessionId = `2025.${slug}`
    await importEdition(cloud, textWith(session))
    const before = await rootOf(cloud, sessionId)
    const { held, reply } = await importRacing(textWith(...changed(session)), sessionId, `race-${slug}`)
    expect(reply).toMatchObject({ ok: true })
    expect(reply.ok && reply.value.changes.find(({ id }) => id === sessionId)).toMatchObject({ how: 'kept', reservations: 1 })
    expect(await rootOf(cloud, sessionId)).toMatchObject({ startsAt: before.startsAt, signUpOpensAt: before.signUpOpensAt })
    expect((await stage.call(held?.persona ?? '', 'myTickets', {})).tickets).toMatchObject([{ sessionId, startsAt: before.startsAt, state: { kind: 'valid' } }])
    expect(outcomeOf(await cloud.call(stage.person(), 'reserve', stage.signUp(sessionId)))).toBe('ok')
  })

  it('moves an empty one, and it can be reserved at once', async () => {
    const session = ONE.replace('big-0523', 'empty-0523')
    await importEdition(cloud, textWith(session))
    await importEdition(cloud, textWith(session.replace('09:00 至 11:30', '15:00 至 17:00')))
    const { ticket } = await stage.call(stage.person(), 'reserve', stage.signUp('2025.empty-0523'))
    expect(ticket.startsAt).toBe(Date.parse('2025-05-23T15:00:00+08:00'))
  })

  it('leaves the organiser’s number of places as it is, and changes the rest', async () => {
    const session = ONE.replace('big-0523', 'few-0523').replace('2000', '30')
    await importEdition(cloud, textWith(session))
    const change = { sessionId: '2025.few-0523', share: 'online', was: 30, capacity: 40, requestKey: 'organiser-changes-it' } as const
    await stage.call('organiser', 'changeCapacity', change)
    await stage.holder('2025.few-0523')
    await importEdition(cloud, textWith(session.replace('[东门]', '[西门]')))
    expect(await rootOf(cloud, '2025.few-0523')).toMatchObject({ capacity: { online: 40 }, gates: ['西门'] })
  })
})
