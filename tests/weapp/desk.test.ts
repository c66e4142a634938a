import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession, fullSession, reserveIn } from '../support/desk'
import { freshKey, KICK_OFF, newGuest, ONE, signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST_BYTES } from '../support/weapp/screens'

describe("the organiser's pages of the mini-program", () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const open = async (start: string) => {
    const phone = await weappPhone({ start, answer: personWith(cloud, 'organiser').answer })
    phones.push(phone)
    return phone
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('show a number, and take a call off the list once it was made', async () => {
    const sessionId = '2025.yandi-0531-am'
    await reserveIn(cloud, newGuest(), sessionId, ONE)
    await cloud.call('organiser', 'cancelSession', { sessionId, reason: '大雨', requestKey: freshKey() })
    await cloud.tick()
    const phone = await open('pages/staff/calls/index')
    await phone.until('有 1 个电话要打')
    await phone.tap('显示号码')
    await phone.until('13812345678')
    await phone.tap('已告知')
    await phone.until('没有要打的电话')
  })

  it('show twenty parties of a session in one light page, and one of them in clear while it is looked up', async () => {
    for (let party = 0; party < 22; party += 1) await signUp(cloud, newGuest())
    const phone = await open(`pages/staff/holders/index?sessionId=${KICK_OFF.sessionId}`)
    await phone.until('第 1–20 家')
    expect(Math.max(...(phone.setDataBytes.get(phone.route()) ?? []))).toBeLessThanOrEqual(MOST_BYTES)
    await phone.tap('李*英')
    await phone.until('为什么看')
    await phone.tap('显示姓名和电话')
    await phone.until('13812345678')
    await phone.tap('看好了，关上')
    await phone.tap('下一页')
    await phone.until('第 21–22 家')
  })

  it('change who comes for a caller, by the code', async () => {
    const sessionId = '2025.yandi-0528-am'
    const input = { sessionId, requestKey: freshKey(), party: ONE, name: '郭老太', phone: '13711112222' }
    const reply = await cloud.call('organiser', 'reserveForCaller', input)
    const phone = await open(`pages/staff/callers/index?sessionId=${sessionId}`)
    await phone.until('对方的手机号')
    await phone.tap('改人数')
    await phone.type('对方的 8 位票号', reply.ok ? reply.value.ticketId : '')
    await phone.tap('找这张票')
    await phone.until('郭*太')
    await phone.tap('60岁以上加一')
    await phone.tap('改成 2 人')
    await phone.until('改好了，请念给对方听')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ held: { phone: 2 }, left: { phone: 2 } })
  })

  it('let more people into a full session, and offer the places to whoever waits', async () => {
    const sessionId = '2025.jili-0522-pm'
    await fullSession(cloud, sessionId, { holder: newGuest(), waiting: newGuest() })
    const phone = await open(`pages/staff/session/index?sessionId=${sessionId}`)
    await phone.until('共 1 家已约，候补 1 家')
    await phone.tap('改名额：网上')
    await phone.until('现在 3 人')
    await phone.tap('改成加一')
    await phone.until('多出 1 个名额，先问候补的 1 家，最多给 1 家保留')
    await phone.tap('.button')
    await phone.until('已给候补的 1 家发出递补')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ capacity: { online: 4 }, offered: 1 })
  })
})
