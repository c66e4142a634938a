import type { Action, Input } from '@domain/contract/api'
import { startCloud, type Cloud } from '../support/cloud'
import { untilAnswered } from '../support/crashRun'
import { filesBelow } from '../support/database'
import { freshKey, newGuest } from '../support/scienceWeek'
import { outcomeOf } from '../support/seats'
import { filesStored, putFile, sendFile, sendSheet, sheetOf, slotsKept, slotsTaken } from '../support/uploads'

const LIST = [['三年级二班'], ['姓名', '年龄段'], ['王小明', '未满14岁'], ['王小红', '未满14岁'], ['李老师', '成人']]
const WRONG = [...LIST, ['', '成人'], ['张三140581201503010011', '9'], ['王小明', '9'], ['赵六', '学生']]
const OLD_XLS = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const MB = 1024 * 1024

describe('a file', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterAll(() => cloud.stop())
  afterEach(async () => {
    expect({ files: filesStored(cloud), slots: (await slotsTaken(cloud)).length }).toEqual({ files: 0, slots: 0 })
  })

  const confirm = async (persona: string, input: Input<'confirmUpload'>) => outcomeOf(await cloud.call(persona, 'confirmUpload', input))
  const read = (persona: string, uploadId: string) => cloud.call(persona, 'readNames', { uploadId })
  const callsOf = async <A extends Action>(persona: string, action: A, input: Input<A>) => {
    const requestId = `counted-${freshKey()}`
    const reply = await cloud.call(persona, action, input, { requestId })
    return { reply, calls: ((await cloud.control('GET', `calls?requestId=${requestId}`)) as readonly unknown[]).length }
  }
  const later = async (time: string, day = 20) => cloud.setClock(`2025-05-${day}T${time}:00+08:00`)

  it('is put, confirmed, read and deleted: a list with three wrong rows, in 6 calls', async () => {
    const persona = newGuest()
    const opened = await callsOf(persona, 'openUpload', { requestKey: freshKey(), purpose: 'names', size: 3000 })
    if (!opened.reply.ok) throw new Error('no slot')
    const { uploadId, cloudPath } = opened.reply.value
    const fileId = await putFile(cloud, persona, cloudPath, sheetOf(WRONG))
    const confirmed = await callsOf(persona, 'confirmUpload', { uploadId, fileId })
    expect(await callsOf(persona, 'confirmUpload', { uploadId, fileId })).toMatchObject({ reply: { ok: true }, calls: 1 })
    const names = await callsOf(persona, 'readNames', { uploadId })
    expect([opened.calls, confirmed.calls, names.calls]).toEqual([2, 2, 2])
    expect(names.reply).toMatchObject({
      ok: true,
      value: {
        rows: [
          { row: 3, name: '王小明', band: 'under14' }, { row: 4, name: '王小红', band: 'under14' }, { row: 5, name: '李老师', band: 'adult' },
          { row: 6, band: 'adult', problem: 'NAME_MISSING' }, { row: 7, band: 'under14', problem: 'NUMBER_NOT_WANTED' },
          { row: 8, name: '王小明', problem: 'ROW_DOUBLE', like: 3 }, { row: 9, name: '赵六', problem: 'BAND_UNKNOWN' },
        ],
      },
    })
    expect(JSON.stringify(names.reply)).not.toContain('140581201503010011')
    expect(outcomeOf(await read(persona, uploadId))).toBe('NOT_FOUND')
  })

  it('of somebody else is not there: not to confirm, not to read, not to put oneself in its place', async () => {
    const [owner, other] = [newGuest(), newGuest()]
    const { uploadId, fileId } = await sendFile(cloud, owner, sheetOf(LIST))
    const own = await sendFile(cloud, other, sheetOf([['姓名', '年龄段'], ['别人', '成人']]))
    expect(await confirm(other, { uploadId, fileId })).toBe('NOT_FOUND')
    expect(await confirm(other, { uploadId: own.uploadId, fileId })).toBe('UPLOAD_MISSING')
    expect(await confirm(owner, { uploadId, fileId })).toBe('ok')
    for (const persona of [other, 'organiser', 'steward']) expect(outcomeOf(await read(persona, uploadId))).toBe('NOT_FOUND')
    for (const persona of ['none']) {
      expect(outcomeOf(await read(persona, uploadId))).toBe('SIGN_IN_NEEDED')
      expect(await confirm(persona, { uploadId, fileId })).toBe('SIGN_IN_NEEDED')
      expect(outcomeOf(await cloud.call(persona, 'openUpload', { requestKey: freshKey(), purpose: 'names', size: 1 }))).toBe('SIGN_IN_NEEDED')
    }
    expect(await read(owner, uploadId)).toMatchObject({ ok: true, value: { rows: { length: 3 } } })
    expect(await confirm(other, own)).toBe('BAD_INPUT')
    expect(await confirm(other, { uploadId: own.uploadId, fileId: own.fileId })).toBe('ok')
    await read(other, own.uploadId)
  })

  it.each<[string, Buffer, string]>([
    ['an old xls', OLD_XLS, 'UPLOAD_WRONG_TYPE'],
    ['nothing at all', Buffer.alloc(0), 'UPLOAD_WRONG_TYPE'],
    ['larger than it said', Buffer.concat([sheetOf(LIST), Buffer.alloc(MB)]), 'UPLOAD_TOO_LARGE'],
  ])('that is %s is refused and deleted', async (_what, bytes, code) => {
    const persona = newGuest()
    const { uploadId, fileId } = await sendFile(cloud, persona, bytes)
    expect(await confirm(persona, { uploadId, fileId })).toBe(code)
    expect(await confirm(persona, { uploadId, fileId })).toBe('NOT_FOUND')
  })

  it.each<[string, Buffer, string]>([
    ['no workbook, though it begins like one', Buffer.from('504b030414000000', 'hex'), 'SHEET_UNREADABLE'],
    ['a sheet without anybody', sheetOf([['姓名', '年龄段']]), 'NO_NAMES'],
    ['a sheet of 1,001 people', sheetOf(Array.from({ length: 1001 }, () => ['王小明', '成人'])), 'TOO_MANY_ROWS'],
  ])('that is %s is refused when it is read, and deleted', async (_what, bytes, code) => {
    const persona = newGuest()
    const { uploadId, fileId } = await sendFile(cloud, persona, bytes)
    expect(await confirm(persona, { uploadId, fileId })).toBe('ok')
    expect(outcomeOf(await read(persona, uploadId))).toBe(code)
  })

  it('that has not arrived can still be sent; one that was taken away or replaced after it was confirmed is not read', async () => {
    const persona = newGuest()
    const opened = await cloud.call(persona, 'openUpload', { requestKey: freshKey(), purpose: 'names', size: 3000 })
    if (!opened.ok) throw new Error('no slot')
    const { uploadId, cloudPath } = opened.value
    const fileId = `cloud://local.local-local/${cloudPath}`
    expect(await confirm(persona, { uploadId, fileId })).toBe('UPLOAD_MISSING')
    expect(outcomeOf(await read(persona, uploadId))).toBe('UPLOAD_MISSING')
    expect(await putFile(cloud, persona, cloudPath, sheetOf(LIST))).toBe(fileId)
    expect(await confirm(persona, { uploadId, fileId })).toBe('ok')
    await putFile(cloud, persona, cloudPath, Buffer.concat([sheetOf(LIST), Buffer.alloc(2 * MB)]))
    expect(outcomeOf(await read(persona, uploadId))).toBe('SHEET_UNREADABLE')
  })

  it('has one slot however often it is asked for, also at once; nobody has more than five', async () => {
    const persona = newGuest()
    const requestKey = freshKey()
    const open = (key: string) => cloud.call(persona, 'openUpload', { requestKey: key, purpose: 'names', size: 10 })
    const same = await Promise.all(Array.from({ length: 6 }, () => open(requestKey)))
    expect(new Set(same.map((reply) => (reply.ok ? reply.value.uploadId : outcomeOf(reply)))).size).toBe(1)
    const many = await Promise.all(Array.from({ length: 8 }, () => open(freshKey())))
    expect(many.map(outcomeOf).filter((told) => told === 'ok').length).toBeLessThanOrEqual(4)
    for (const reply of [await open(freshKey()), await open(freshKey()), await open(freshKey()), await open(freshKey())]) expect(['ok', 'TOO_MANY_UPLOADS']).toContain(outcomeOf(reply))
    expect(outcomeOf(await open(freshKey()))).toBe('TOO_MANY_UPLOADS')
    expect((await slotsTaken(cloud)).length).toBe(5)
    expect(outcomeOf(await open(requestKey))).toBe('ok')
    await later('10:05')
  })

  it('that nobody confirms is deleted by the clock after an hour, with or without a file; then a late confirm finds nothing', async () => {
    const persona = newGuest()
    await later('11:00')
    const { uploadId, fileId } = await sendFile(cloud, persona, sheetOf(LIST))
    await cloud.call(persona, 'openUpload', { requestKey: freshKey(), purpose: 'names', size: 3000 })
    await later('11:59')
    expect([filesStored(cloud), (await slotsTaken(cloud)).length]).toEqual([1, 2])
    await later('12:01')
    await cloud.control('POST', 'reset-counts')
    await cloud.tick()
    expect(await cloud.control('GET', 'counts')).toMatchObject({ total: 1 })
    expect([filesStored(cloud), (await slotsTaken(cloud)).length]).toEqual([0, 0])
    expect(await confirm(persona, { uploadId, fileId })).toBe('NOT_FOUND')
  })

  it('goes with its owner’s account, confirmed or not; nobody else’s does', async () => {
    const [persona, other] = [newGuest(), newGuest()]
    await sendSheet(cloud, persona, LIST)
    await sendFile(cloud, persona, sheetOf(LIST))
    const { uploadId } = await sendSheet(cloud, other, LIST)
    expect(await cloud.call(persona, 'closeAccount', {})).toMatchObject({ ok: true })
    expect([filesStored(cloud), (await slotsTaken(cloud)).length]).toEqual([1, 1])
    expect(await read(other, uploadId)).toMatchObject({ ok: true })
  })

  it('that was confirmed and not used is deleted after a day', async () => {
    const persona = newGuest()
    await later('13:00')
    const { uploadId } = await sendSheet(cloud, persona, LIST)
    await later('12:59', 21)
    expect(filesStored(cloud)).toBe(1)
    await later('13:01', 21)
    expect(outcomeOf(await read(persona, uploadId))).toBe('NOT_FOUND')
  })
})

describe('a request about a file, cut off at any of its calls', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterAll(() => cloud.stop())

  const CUTS = [1, 2].flatMap((k) => (['before', 'after'] as const).map((when) => ({ k, when })))
  const cutOff = async <A extends Action>(persona: string, action: A, input: Input<A>, cut: (typeof CUTS)[number]) => {
    const requestId = `cut-${freshKey()}`
    await cloud.control('POST', 'faults', { requestId, call: cut.k, when: cut.when, do: 'crash' })
    expect(outcomeOf(await cloud.call(persona, action, input, { requestId }))).toBe('FAULT')
  }

  it.each(CUTS)('%o: repeated it ends as if it had not been; left alone nothing of it stays', async (cut) => {
    const [persona, left] = [newGuest(), newGuest()]
    const opening = { requestKey: freshKey(), purpose: 'names', size: 3000 } as const
    for (const who of [persona, left]) await cutOff(who, 'openUpload', opening, cut)
    const opened = await untilAnswered(cloud, { persona, action: 'openUpload', input: opening })
    if (!opened.ok) throw new Error('no slot')
    const { uploadId, cloudPath } = opened.value
    const confirming = { uploadId, fileId: await putFile(cloud, persona, cloudPath, sheetOf(LIST)) }
    await cutOff(persona, 'confirmUpload', confirming, cut)
    expect(outcomeOf(await untilAnswered(cloud, { persona, action: 'confirmUpload', input: confirming }))).toBe('ok')
    await cutOff(persona, 'readNames', { uploadId }, cut)
    // Before its slot is freed the sheet is deleted: cut off between them, the leader has to send it once more.
    const told = outcomeOf(await untilAnswered(cloud, { persona, action: 'readNames', input: { uploadId } }))
    expect(told).toBe(cut.k === 1 ? 'ok' : cut.when === 'before' ? 'UPLOAD_MISSING' : 'NOT_FOUND')
    expect(filesStored(cloud)).toBe(0)
  })

  it('and a wrong file whose refusal was cut off is gone all the same', async () => {
    for (const cut of CUTS) {
      const persona = newGuest()
      const { uploadId, fileId } = await sendFile(cloud, persona, OLD_XLS)
      await cutOff(persona, 'confirmUpload', { uploadId, fileId }, cut)
    }
    const { now } = await cloud.call('none', 'listSessions', {})
    await cloud.setClock(new Date(now + 25 * 3_600_000).toISOString())
    await cloud.tick()
    expect({ files: filesStored(cloud), slots: await slotsTaken(cloud) }).toEqual({ files: 0, slots: [] })
    await cloud.setClock(new Date(now + 50 * 3_600_000).toISOString())
    expect(await slotsKept(cloud)).toEqual([])
  })

  it('leaves no name in the database or in a log', () => {
    const found = filesBelow(cloud.dataFolder).filter(({ bytes }) => ['王小明', '王小红', '李老师'].some((name) => bytes.includes(name)))
    expect(found.map(({ name }) => name)).toEqual([])
    expect(cloud.log()).not.toMatch(/王小|李老师/)
  })
})
