import { startCloud, type Cloud } from '../support/cloud'
import { freshKey, newGuest } from '../support/scienceWeek'
import { outcomeOf } from '../support/seats'
import { filesStored, putFile, sendFile, sendSheet, sheetOf, slotsKept, slotsTaken } from '../support/uploads'

const LIST = [['姓名', '年龄段'], ['王小明', '未满14岁'], ['王小红', '未满14岁'], ['李老师', '成人']]
const OLD_XLS = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('a file that arrives after its slot was emptied', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterAll(() => cloud.stop())
  const on = (day: number, time: string) => cloud.setClock(`2025-05-${day}T${time}:00+08:00`)

  it('is deleted by the clock within a day, and then nothing is left: not confirmed in time, used, wrong, or its owner gone', async () => {
    const [late, reader, wrong, gone] = [newGuest(), newGuest(), newGuest(), newGuest()]
    const unconfirmed = await sendFile(cloud, late, sheetOf(LIST))
    const used = await sendSheet(cloud, reader, LIST)
    await cloud.call(reader, 'readNames', { uploadId: used.uploadId })
    const refused = await sendFile(cloud, wrong, OLD_XLS)
    expect(outcomeOf(await cloud.call(wrong, 'confirmUpload', { uploadId: refused.uploadId, fileId: refused.fileId }))).toBe('UPLOAD_WRONG_TYPE')
    const closed = await sendFile(cloud, gone, sheetOf(LIST))
    expect(await cloud.call(gone, 'closeAccount', {})).toMatchObject({ ok: true })
    await on(20, '10:05')
    expect({ files: filesStored(cloud), slots: await slotsTaken(cloud) }).toEqual({ files: 0, slots: [] })
    expect(await cloud.call(reader, 'myRecords', {})).toMatchObject({ ok: true, value: { files: [] } })
    const sent = [[late, unconfirmed], [reader, used], [wrong, refused], [gone, closed]] as const
    for (const [persona, { cloudPath }] of sent) await putFile(cloud, persona, cloudPath, sheetOf(LIST))
    for (const [persona, { uploadId, fileId }] of sent) expect(outcomeOf(await cloud.call(persona, 'confirmUpload', { uploadId, fileId }))).toBe('NOT_FOUND')
    expect(filesStored(cloud)).toBe(4)
    await on(21, '10:10')
    expect({ files: filesStored(cloud), kept: await slotsKept(cloud) }).toEqual({ files: 0, kept: [] })
  })

  it('is deleted as soon as its slot is needed for another file', async () => {
    const persona = newGuest()
    const emptied = []
    for (let no = 0; no < 5; no += 1) {
      const sent = await sendSheet(cloud, persona, LIST)
      await cloud.call(persona, 'readNames', { uploadId: sent.uploadId })
      emptied.push(sent)
    }
    for (const { cloudPath } of emptied) await putFile(cloud, persona, cloudPath, sheetOf(LIST))
    const { uploadId } = await sendSheet(cloud, persona, LIST)
    expect(filesStored(cloud)).toBe(5)
    expect(await cloud.call(persona, 'readNames', { uploadId })).toMatchObject({ ok: true, value: { rows: { length: 3 } } })
    await on(22, '10:15')
    expect({ files: filesStored(cloud), kept: await slotsKept(cloud) }).toEqual({ files: 0, kept: [] })
  })

  it('may be sent again with the same request, which then has its slot anew', async () => {
    const persona = newGuest()
    const requestKey = freshKey()
    const first = await sendFile(cloud, persona, OLD_XLS, requestKey)
    await cloud.call(persona, 'confirmUpload', { uploadId: first.uploadId, fileId: first.fileId })
    const second = await sendFile(cloud, persona, sheetOf(LIST), requestKey)
    expect(second.cloudPath).toBe(first.cloudPath)
    expect(outcomeOf(await cloud.call(persona, 'confirmUpload', { uploadId: second.uploadId, fileId: second.fileId }))).toBe('ok')
    expect(await cloud.call(persona, 'readNames', { uploadId: second.uploadId })).toMatchObject({ ok: true, value: { rows: { length: 3 } } })
  })
})
