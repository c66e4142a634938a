import { startCloud, type Cloud } from '../support/cloud'
import { openStage } from '../support/crashStage'
import { deskOfSession } from '../support/desk'
import { instantAt } from '../support/seats'
import { sheetOf } from '../support/uploads'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST_BYTES, MOST_STILL } from '../support/weapp/screens'

/** A class of 38 children and four adults; and three rows that are wrong. */
const CHILDREN = Array.from({ length: 38 }, (_, at) => [`张${String.fromCodePoint(0x4e00 + at)}`, '9'])
const WRONG = [
  ['姓名', '年龄段'], ...CHILDREN, ['李老师', '成人'], ['王老师', '成人'], ['赵妈妈', '成人'], ['孙爷爷', '60岁以上'],
  ['', '9'], ['周八', '学生'], ['钱七13812345678', '9'],
]
const SIZE = 'pages/programme/group-size/index'

describe('a group on the mini-program as it is uploaded', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const phoneOf = async (persona: string, start: string) => {
    const person = personWith(cloud, persona)
    const phone = await weappPhone({ start, answer: person.answer })
    phones.push(phone)
    return { phone, person }
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('is signed up with the right rows of its list, approved by its host unit, let in by one ticket, and may come with fewer by name', async () => {
    const sessionId = await openStage(cloud).session({
      capacity: { online: 5, group: 60 }, groupMax: 45, needsNames: true, acknowledge: ['实验区内请不要拍照。'], gates: ['南门'],
      startsAt: instantAt('09:00', 26), endsAt: instantAt('11:00', 26), signUpClosesAt: instantAt('08:00', 26),
    })
    const { phone, person } = await phoneOf('guest-4201', `pages/programme/group/index?sessionId=${sessionId}&eventId=2025.kick-off`)
    await phone.until('选 Excel 文件')
    person.fileNext = { name: '名单.xlsx', bytes: sheetOf(WRONG) }
    await phone.tap('选 Excel 文件')
    await phone.until('有 3 行要改，名单还没有用上')
    for (const words of ['第 44 行：没有写姓名', '第 45 行：周八的年龄段没写或看不懂', '第 46 行：姓名里有号码']) expect(phone.text()).toContain(words)
    expect(phone.text()).toContain('共 0 人')
    await phone.tap('只要对的 42 人')
    await phone.until('共 42 人，最多 45 人')
    await phone.type('单位名称', '长平小学三年级二班')
    await phone.type('姓名', '李老师')
    await phone.type('手机号', '13812345678')
    await phone.tap('未满 18 岁的人，我都征得了他们监护人的同意')
    await phone.tap('我已知晓，并会告诉同行的人')
    await phone.tap('提交申请，42 人')
    await phone.until('申请交上了')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ held: { group: 42 }, underReview: { people: 42, awaiting: 1 } })
    await phone.tap('看我的申请')
    await phone.until('等承办单位审核')
    expect(phone.text()).not.toContain('断网也能用')

    const { phone: staff } = await phoneOf('organiser', 'pages/staff/groups/index')
    await staff.until('长平小学三年级二班（学校），42 人')
    expect(staff.text()).toContain('李*师，138****5678，名单 42 人')
    await staff.tap('通过')
    await staff.until('通过这个团体')
    await staff.tap('通过')
    await staff.until('没有要审核的团体')

    const { phone: later } = await phoneOf('guest-4201', `pages/ticket/index?sessionId=${sessionId}`)
    await later.until('断网也能用')
    expect(later.text()).toContain('长平小学三年级二班，共 42 人')
    expect(later.property('.qr-image', 'src')).toMatch(/^data:image\/gif;base64,/)
    await later.tap('减少人数、改名单')
    await later.until('名单上 42 人')
    const bytes = () => later.setDataBytes.get(SIZE) ?? []
    expect(Math.max(...bytes())).toBeLessThanOrEqual(MOST_BYTES)
    const before = bytes().length
    await later.tap('张一')
    await later.until('改好后名单上 41 人')
    expect(bytes().slice(before).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_STILL)
    await later.type('未满14岁几人', '37')
    await later.tap('改成 41 人')
    await later.until('长平小学三年级二班，共 41 人')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ held: { group: 41 }, left: { group: 19 } })
    const { records } = await openStage(cloud).call('guest-4201', 'myRecords', {})
    expect(records[0]?.answers?.group?.names).toHaveLength(41)
    expect(records[0]?.answers?.group?.names).not.toContain('张一')
  })
})
