/** What is not the database: file storage and openapi. */
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { as, ask, cloud, openTestCloud, refusalOf } from './testCloud'

type Uploaded = { fileID: string }
type Address = { fileID: string; status: number; tempFileURL: string; maxAge: number }
type Stores = {
  uploadFile: (file: { cloudPath: string; fileContent: unknown }) => Promise<Uploaded>
  downloadFile: (file: { fileID: string }) => Promise<{ fileContent: Buffer }>
  getTempFileURL: (files: { fileList: unknown[] }) => Promise<{ fileList: Address[] }>
  deleteFile: (files: { fileList: string[] }) => Promise<{ fileList: { status: number }[] }>
}
type Interface = (asked: object) => Promise<Record<string, unknown>>
const files = cloud as unknown as Stores
const openapi = cloud.openapi as unknown as {
  subscribeMessage: { send: Interface }
  security: { msgSecCheck: Interface; mediaCheckAsync: Interface }
  wxacode: { getUnlimited: Interface }
  phonenumber: { getPhoneNumber: Interface }
  logistics: { addOrder: Interface }
}

let now = Date.parse('2025-05-20T01:00:00Z')
let folder: string
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await openTestCloud([], () => now)
  folder = opened.folder
  close = opened.close
})
afterAll(() => close())

const addressOf = async (fileID: string, maxAge = 60): Promise<string> =>
  (await files.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]?.tempFileURL ?? ''

describe('file storage', () => {
  it('takes a file and gives it back, whole', async () => {
    const fileContent = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 251))
    const { fileID } = await files.uploadFile({ cloudPath: 'photos/科普 基地.png', fileContent })
    expect(fileID).toBe('cloud://local.local-local/photos/科普 基地.png')
    expect((await files.downloadFile({ fileID })).fileContent.equals(fileContent)).toBe(true)
  })

  it('takes a stream, and a second file in its place', async () => {
    const path = join(folder, 'words.txt')
    writeFileSync(path, 'second')
    await files.uploadFile({ cloudPath: 'words.txt', fileContent: Buffer.from('first') })
    const { fileID } = await files.uploadFile({ cloudPath: 'words.txt', fileContent: createReadStream(path) })
    expect((await files.downloadFile({ fileID })).fileContent.toString()).toBe('second')
  })

  it('reads a part of a file', async () => {
    const { fileID } = await files.uploadFile({ cloudPath: 'digits.txt', fileContent: Buffer.from('0123456789') })
    const address = await addressOf(fileID)
    const read = async (range: string) => {
      const response = await fetch(address, { headers: { range } })
      return [response.status, response.headers.get('content-range'), await response.text()]
    }
    expect(await read('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await read('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89'])
    expect(await read('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
    expect(await read('bytes=10-')).toEqual([416, 'bytes */10', ''])
    const head = await fetch(address, { method: 'HEAD' })
    expect([head.headers.get('content-length'), head.headers.get('content-type')]).toEqual(['10', 'text/plain; charset=utf-8'])
  })

  it('gives addresses that expire and cannot be changed', async () => {
    const { fileID } = await files.uploadFile({ cloudPath: 'secret.txt', fileContent: Buffer.from('x') })
    const address = await addressOf(fileID, 60)
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace('secret', 'digits'))).status).toBe(403)
    expect((await fetch(address.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    expect((await fetch(address.replace(/\?.*/, ''), { method: 'PUT', body: 'y' })).status).toBe(403)
    now += 61_000
    expect((await fetch(address)).status).toBe(403)
  })

  it('deletes a file, and says of one that is missing that it is', async () => {
    const { fileID } = await files.uploadFile({ cloudPath: 'gone.txt', fileContent: Buffer.from('x') })
    const address = await addressOf(fileID)
    const statuses = async () => (await files.deleteFile({ fileList: [fileID] })).fileList.map(({ status }) => status)
    expect(await statuses()).toEqual([0])
    expect(await statuses()).toEqual([-503003])
    expect((await fetch(address)).status).toBe(404)
    expect((await files.getTempFileURL({ fileList: [fileID] })).fileList[0]).toMatchObject({ status: -503003, tempFileURL: '' })
  })

  it.each(['../up.txt', '/root.txt', 'a//b.txt', 'a?b.txt', ''])('refuses the path "%s"', async (cloudPath) => {
    await refusalOf(files.uploadFile({ cloudPath, fileContent: Buffer.from('x') }))
  })
})

describe('openapi', () => {
  beforeEach(() => ask('DELETE', '/_control/outbox'))
  const outbox = () => ask('GET', '/_control/outbox') as Promise<{ seq: number }[]>

  it('sends a message, and the outbox keeps what was asked', async () => {
    const message = { touser: 'o1', templateId: 'T', page: 'pages/home/index', data: { thing1: { value: '启动仪式' } } }
    expect(await as('send-1', () => openapi.subscribeMessage.send(message))).toMatchObject({ errCode: 0 })
    expect(await outbox()).toEqual([{
      seq: expect.any(Number) as number, at: now, requestId: 'send-1', api: 'subscribeMessage.send',
      asked: { touser: 'o1', template_id: 'T', page: 'pages/home/index', data: { thing1: { value: '启动仪式' } } },
      answer: { errcode: 0, errmsg: 'ok' },
    }])
  })

  const message = (fields: Record<string, string>) => ({
    touser: 'o1', templateId: 'T', data: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])),
  })
  const send = (fields: Record<string, string>) => openapi.subscribeMessage.send(message(fields))

  it('hides no double: the same message sent twice stands in the outbox twice', async () => {
    await send({ thing1: '启动仪式' })
    await send({ thing1: '启动仪式' })
    const [first, second, ...rest] = await outbox()
    expect(rest).toEqual([])
    expect(second).toEqual({ ...first, seq: (first?.seq ?? 0) + 1, requestId: expect.any(String) as string })
  })

  it('takes what WeChat takes in a message’s fields', async () => {
    const fields = { thing1: '十'.repeat(20), phrase2: '已取消', name3: '张建国', character_string4: 'K7Q2-9F3M', time5: '2025年5月23日 09:00', date6: '5月23日' }
    expect(await send({ ...fields, phone_number7: '0356-5222000', time8: '09:00~11:30' })).toMatchObject({ errCode: 0 })
  })

  it.each([
    ['thing1', '十'.repeat(21)], ['thing1', ''], ['phrase2', 'ok'], ['phrase2', '已经取消的场次'], ['name3', '张'.repeat(11)],
    ['character_string4', '编号'], ['time5', '5月23日 周五 09:00'], ['time5', '25:00'], ['date6', '2025-05-23'], ['words7', 'x'],
  ])('refuses %s 「%s」 as WeChat does', async (field, value) => {
    expect(await refusalOf(send({ [field]: value }))).toMatchObject({ errCode: 47003, message: expect.stringContaining(`data.${field}`) as string })
    expect(await outbox()).toMatchObject([{ answer: { errcode: 47003 } }])
  })

  it('breaks the line before anything is sent, or after: the caller cannot tell, the outbox can', async () => {
    await ask('POST', '/_control/openapi-faults', { api: 'subscribeMessage.send', cut: 'before' })
    await ask('POST', '/_control/openapi-faults', { api: 'subscribeMessage.send', cut: 'after' })
    const codes = [await refusalOf(send({ thing1: '一' })), await refusalOf(send({ thing1: '二' }))].map(({ errCode }) => errCode ?? 0)
    expect(codes.filter((code) => code > 0)).toEqual([])
    expect(await outbox()).toMatchObject([{ asked: { data: { thing1: { value: '二' } } }, answer: { errcode: 0 } }])
  })

  it('gives only what came later, when asked', async () => {
    await openapi.phonenumber.getPhoneNumber({ code: 'a' })
    const [first] = await outbox()
    await openapi.phonenumber.getPhoneNumber({ code: 'b' })
    expect(await ask('GET', `/_control/outbox?since=${first?.seq}`)).toMatchObject([{ asked: { code: 'b' } }])
  })

  it('answers the checks, the code and the phone number in their forms', async () => {
    expect(await openapi.security.msgSecCheck({ content: 'x', version: 2, scene: 2, openid: 'o' })).toMatchObject({ result: { suggest: 'pass', label: 100 } })
    expect(await openapi.security.mediaCheckAsync({ mediaUrl: 'u', mediaType: 2, version: 2, scene: 1, openid: 'o' })).toMatchObject({ traceId: expect.any(String) as string })
    const code = await openapi.wxacode.getUnlimited({ scene: '2025.kick-off' }) as { contentType: string; buffer: Buffer }
    expect([code.contentType, code.buffer.subarray(0, 4).toString()]).toEqual(['image/gif', 'GIF8'])
    expect(await openapi.phonenumber.getPhoneNumber({ code: 'c' })).toMatchObject({ phoneInfo: { purePhoneNumber: expect.stringMatching(/^1\d{10}$/) as string } })
  })

  it('refuses what misses a field, and an interface without stand-in', async () => {
    expect(await refusalOf(openapi.subscribeMessage.send({ touser: 'o' }))).toMatchObject({ errCode: 47001 })
    expect((await refusalOf(openapi.logistics.addOrder({ a: 1 }))).message).toContain('no stand-in')
  })

  it('fails as often as it is told, and the outbox shows it', async () => {
    await ask('POST', '/_control/openapi-faults', { api: 'subscribeMessage.send', errCode: 43101, errMsg: 'user refuse to accept the msg', times: 1 })
    expect(await refusalOf(send({ thing1: '一' }))).toMatchObject({ errCode: 43101 })
    expect(await send({ thing1: '一' })).toMatchObject({ errCode: 0 })
    expect(await outbox()).toMatchObject([{ answer: { errcode: 43101 } }, { answer: { errcode: 0 } }])
  })
})
