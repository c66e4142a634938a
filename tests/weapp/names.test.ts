import { startCloud, type Cloud } from '../support/cloud'
import { openStage } from '../support/crashStage'
import { filesStored, sheetOf, slotsTaken } from '../support/uploads'
import { personWith } from '../support/weapp/person'
import { weappPhone } from '../support/weapp/phone'

const LIST = [['姓名', '年龄段'], ['王小明', '14-17岁'], ['王小红', '15'], ['李老师', '成人'], ['张三13812345678', '成人']]

describe('a list of names, in the mini-program as it is uploaded', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('comes out of a conversation by way of the storage; the template is written and opened', async () => {
    const sessionId = await openStage(cloud).session({ capacity: { group: 60 }, groupMax: 50, needsNames: true })
    const person = personWith(cloud, 'resident')
    const phone = await weappPhone({ answer: person.answer, start: `pages/programme/group/index?sessionId=${sessionId}&eventId=2025.kick-off` })
    await phone.until('选 Excel 文件')
    await phone.tap('选 Excel 文件')
    person.fileNext = { name: '名单.docx', bytes: Buffer.from('PK') }
    await phone.tap('选 Excel 文件')
    await phone.until('这不是 .xlsx 文件')
    person.fileNext = { name: '名单.XLSX', bytes: sheetOf(LIST) }
    await phone.tap('选 Excel 文件')
    await phone.until('有 1 行要改')
    expect(phone.text()).toContain('第 5 行：姓名里有号码')
    await phone.tap('只要对的 3 人')
    await phone.until('名单里有 3 人')
    expect(phone.text()).toContain('王小明、王小红、李老师')
    expect({ files: filesStored(cloud), slots: await slotsTaken(cloud) }).toEqual({ files: 0, slots: [] })
    const put = phone.calls.filter(({ api }) => api === 'cloud.uploadFile')
    expect(put).toHaveLength(1)
    expect(put[0]?.options['cloudPath']).toMatch(/^uploads\/names\/[\w-]{24}\.xlsx$/)

    const most = Array.from({ length: 1000 }, (_, at) => [`王小${String.fromCodePoint(0x4e00 + at)}`, at % 3 === 0 ? '学生' : '成人'])
    person.fileNext = { name: '名单.xlsx', bytes: sheetOf(most) }
    await phone.tap('换一份名单')
    await phone.tap('选 Excel 文件')
    await phone.until('还有 314 行')
    await phone.tap('只要对的 666 人')
    await phone.until('名单里有 666 人')
    expect(Math.max(...(phone.setDataBytes.get('pages/programme/group/index') ?? [Infinity]))).toBeLessThanOrEqual(20_000)
    await phone.tap('换一份名单')
    await phone.tap('下载 Excel 模板')
    const written = phone.calls.find(({ api }) => api === 'writeFile')
    expect(written?.options['filePath']).toBe('http://usr/参观名单模板.xlsx')
    expect(Buffer.from(written?.options['data'] as ArrayBuffer).subarray(0, 2).toString()).toBe('PK')
    phone.close()
  })
})
