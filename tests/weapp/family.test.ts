import { startCloud, type Cloud } from '../support/cloud'
import { agree, saveFamily, WITH_CHILD } from '../support/family'
import { makeSession } from '../support/madeSession'
import { freshKey } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST_BYTES, MOST_STILL } from '../support/weapp/screens'

const BEFORE = '2025-05-20T09:00:00+08:00'
const SIGN_UP = 'pages/programme/sign-up/index'

describe('families on the mini-program as it is uploaded', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const phoneOf = async (persona: string, start: string) => {
    const phone = await weappPhone({ start, answer: personWith(cloud, persona).answer })
    phones.push(phone)
    return phone
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('lets a guardian bring two children once the rules are agreed to', async () => {
    const sessionId = await makeSession(cloud, { eventId: '2025.youth', title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'], childrenPerAdult: 2 })
    const phone = await phoneOf('guest-1', `${SIGN_UP}?sessionId=${sessionId}&eventId=2025.youth`)
    await phone.until('每位大人最多带 2 个')
    await phone.type('姓名', '王芳')
    await phone.tap('未满14岁加一')
    await phone.until('请监护人来选')
    await phone.tap('不同意')
    await phone.until('到现场登记')
    await phone.tap('回去，给其他人报名')
    await phone.until('已选 1 人')
    await phone.tap('未满14岁加一')
    await phone.until('请监护人来选')
    await phone.tap('同意并继续')
    await phone.until('请勾选这一项')
    await phone.tap('爸爸或妈妈')
    await phone.tap('我是孩子的监护人，看过上面的规则，同意')
    await phone.tap('同意并继续')
    await phone.until('已选 2 人')
    expect(phone.route()).toBe(SIGN_UP)
    await phone.tap('未满14岁加一')
    await phone.tap('提交报名，3 人')
    await phone.until('请写上活动结束后谁来接孩子')
    await phone.type('结束后谁来接孩子', '孩子的爷爷')
    await phone.tap('提交报名，3 人')
    await phone.until('约好了')
    expect(phone.text()).toContain('未满14岁 2 人')
  })

  it('picks a saved family by a tap each, lightly; the ticket moves, and one companion stays at home', async () => {
    await saveFamily(cloud, 'guest-2')
    const phone = await phoneOf('guest-2', 'pages/programme/base/index?baseId=2025.jili')
    await phone.until('哪天来')
    await phone.tap('预约，余')
    await phone.until('本人 李秀英')
    const bytes = () => phone.setDataBytes.get(SIGN_UP) ?? []
    for (const name of ['爸爸，60岁以上', '小宝，未满14岁', '大宝，未满14岁']) {
      const before = bytes().length
      await phone.tap(name)
      expect(bytes().slice(before).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_STILL)
    }
    expect(Math.max(...bytes())).toBeLessThanOrEqual(MOST_BYTES)
    await phone.tap('提交报名，4 人')
    await phone.until('约好了')
    await phone.tap('看我的票')
    await phone.until('李秀英、爸爸、小宝、大宝')
    await phone.tap('换一场')
    await phone.until('只列出')
    await phone.tap('.day + .day')
    await phone.tap('.slot')
    await phone.tap('换到')
    await phone.tap('确认换场')
    await phone.until('李秀英、爸爸、小宝、大宝')
    await phone.tap('改人数')
    await phone.until('改好后')
    await phone.until('本人 李秀英')
    await phone.tap('爸爸，60岁以上')
    await phone.tap('改成 3 人')
    await phone.until('李秀英、小宝、大宝')
    expect(phone.text()).toContain('成人 1 人、未满14岁 2 人')
  })

  it('asks at a move what only the other session asks, lightly', async () => {
    await agree(cloud, 'guest-3')
    const wish = { eventId: '2025.lecture-firms', capacity: { online: 9 } }
    const [from, to] = [await makeSession(cloud, wish), await makeSession(cloud, { ...wish, asks: ['pickUp'], acknowledge: ['机房里不能拍照。'] })]
    expect(await cloud.call('guest-3', 'reserve', { sessionId: from, requestKey: freshKey(), party: WITH_CHILD, name: '李秀英' })).toMatchObject({ ok: true })
    const phone = await phoneOf('guest-3', `pages/programme/move/index?sessionId=${from}`)
    await phone.until('只列出')
    await phone.tap('.day + .day')
    await phone.until('结束后谁来接孩子')
    const bytes = () => phone.setDataBytes.get('pages/programme/move/index') ?? []
    const before = bytes().length
    await phone.tap('换到')
    await phone.until('还有 2 处要看一下')
    expect(bytes().slice(before).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_STILL)
    await phone.type('结束后谁来接孩子', '孩子的爷爷')
    await phone.tap('我已知晓，会告诉同来的人')
    await phone.tap('换到')
    await phone.tap('确认换场')
    await phone.until('断网也能用')
    expect(await cloud.call('guest-3', 'myRecords', {})).toMatchObject({ value: { records: expect.arrayContaining([expect.objectContaining({ sessionId: to, answers: { name: '李秀英', pickUp: '孩子的爷爷' } })]) as unknown } })
  })
})
