import { overlap } from '@domain/base/openingPattern'
import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { whileHeld } from '../support/held'
import { editionWith, importEdition } from '../support/importEdition'
import { freshKey, ONE } from '../support/scienceWeek'

interface Row {
  readonly id: string
  readonly startsAt: never
  readonly endsAt: never
}

/** The 2025 edition with hours for a base, and a pattern for the visits to it. */
const textWith = (minutes: number, closed = '2025-05-26', days = '2025-05-19 至 2025-06-08'): string =>
  editionWith(13)
    .replace('    讲什么: 炎帝文化\n', `    讲什么: 炎帝文化\n    开放时间: 周二至周日 09:00 至 17:00\n    开放日期: ${days}\n    闭馆日: [${closed}]\n`)
    .replace('    科普基地: yandi\n', `    科普基地: yandi\n    按时段开放: {每场分钟: ${minutes}, 午休: 12:00 至 14:00, 报名: 立即, 名额: {网上: 20}, 入口: [南门]}\n`)

describe('an opening pattern that is imported', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: false, clock: '2025-05-20T08:00:00+08:00' })
  })
  afterAll(() => cloud.stop())

  const slots = async (): Promise<readonly Row[]> =>
    (await readAll(cloud.emulatorUrl, 'sessions')).map((row) => ({ id: row._id, startsAt: row['startsAt'] as never, endsAt: row['endsAt'] as never }))
  const reserve = (persona: string, sessionId: string) => cloud.call(persona, 'reserve', { sessionId, requestKey: freshKey(), party: ONE, name: '王建国' })
  const overlapping = (rows: readonly Row[]) => rows.flatMap((one, no) => rows.slice(no + 1).filter((other) => overlap(one, other)).map(({ id }) => id))

  it('makes a slot for each hour of each opening day, and nothing when it is imported again', async () => {
    await importEdition(cloud, textWith(60))
    expect(await slots()).toHaveLength(6 * 18)
    const { ok, ...shown } = await cloud.call('organiser', 'previewEdition', { text: textWith(60) })
    expect({ ok, shown }).toMatchObject({ ok: true, shown: { value: { changes: [] } } })
  })

  it('follows the file where nobody holds a place, and leaves the slot of whoever does', async () => {
    const [held, closed] = ['2025.yandi-visit-20250523-1000', '2025.yandi-visit-20250524-0900']
    for (const sessionId of [held, closed]) expect(await reserve('guest-1', sessionId)).toMatchObject({ ok: true })
    await importEdition(cloud, textWith(90, '2025-05-24'))
    const after = await slots()
    expect(overlapping(after)).toEqual([])
    expect(after.filter(({ id }) => [held, closed].includes(id))).toHaveLength(2)
    expect(after.filter(({ id }) => id.includes('20250523')).map(({ id }) => id.slice(-4)).sort()).toEqual(['1000', '1400', '1530'])
    expect(after.filter(({ id }) => id.includes('20250524')).map(({ id }) => id.slice(-4))).toEqual(['0900'])
    expect(await cloud.call('guest-1', 'myTickets', {})).toMatchObject({ ok: true, value: { tickets: { length: 2 } } })
  })

  it('makes none over a slot that somebody reserves while it is being imported', async () => {
    const [text, requestId, sessionId] = [textWith(60), 'race-pattern-0000', '2025.yandi-visit-20250530-0900']
    const shown = await cloud.call('organiser', 'previewEdition', { text })
    if (!shown.ok) throw new Error(shown.refusal.code)
    const { differenceKey } = shown.value
    const reply = await whileHeld(cloud, { requestId, call: 'modifyDocument' },
      () => cloud.call('organiser', 'importEdition', { text, differenceKey }, { requestId }),
      async () => { expect(await reserve('guest-2', sessionId)).toMatchObject({ ok: true }) })
    expect(reply).toMatchObject({ ok: true })
    const after = await slots()
    expect(overlapping(after)).toEqual([])
    expect(after.find(({ id }) => id === sessionId)).toMatchObject({ endsAt: Date.parse('2025-05-30T10:30:00+08:00') })
  })

  it('gives way where the organiser has moved a session to, and stays closed where one was called off', async () => {
    const day = (clock: string) => `2025.yandi-visit-20250604-${clock}`
    const at = (clock: string) => Date.parse(`2025-06-04T${clock}:00+08:00`) as never
    const onDay = async () => (await slots()).filter(({ id }) => id.includes('20250604')).map(({ id }) => id.slice(-4)).sort()
    await importEdition(cloud, textWith(60))
    const moved = { sessionId: day('0900'), wasStartsAt: at('09:00'), startsAt: at('10:00'), endsAt: at('11:00'), reason: '检修', requestKey: freshKey() }
    expect(await cloud.call('organiser', 'reschedule', moved)).toMatchObject({ ok: true })
    await importEdition(cloud, textWith(60))
    expect(await onDay()).toEqual(['0900', '1100', '1400', '1500', '1600'])
    expect(await cloud.call('organiser', 'cancelSession', { sessionId: day('1500'), reason: '开会', requestKey: freshKey() })).toMatchObject({ ok: true })
    await importEdition(cloud, textWith(90))
    expect(await onDay()).toEqual(['0900', '1500'])
    await importEdition(cloud, textWith(60))
    expect(await onDay()).toEqual(['0900', '1100', '1400', '1500', '1600'])
  })

  it('of more sessions than can be read at once is refused, and says what to do', async () => {
    const reply = await cloud.call('organiser', 'previewEdition', { text: textWith(10) })
    expect(reply).toMatchObject({ ok: true })
    const long = await cloud.call('organiser', 'previewEdition', { text: textWith(10, '2025-05-26', '2025-05-19 至 2025-07-08') })
    expect(long).toMatchObject({ ok: false, refusal: { code: 'EDITION_FILE_WRONG', problems: [{ where: '场次', message: expect.stringContaining('最多 900 场') as string }] } })
  })
})
