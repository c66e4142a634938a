import { startCloud, type Cloud } from '../support/cloud'
import { kickOffSession, ONE, signUp, textOf } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'

const BEFORE = '2025-05-20T09:00:00+08:00'
const AT_THE_DOOR = '2025-05-23T08:41:00+08:00'

/** The picture of the ticket's code as the page gives it to WeChat. */
const qrOf = (phone: WeappPhone): unknown => phone.property('.qr-image', 'src')

describe('the mini-program as it is uploaded', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const phoneOf = async (persona: string, start?: string, storage?: Map<string, string>) => {
    const phone = await weappPhone({ answer: personWith(cloud, persona).answer, ...(start === undefined ? {} : { start }), ...(storage ? { storage } : {}) })
    phones.push(phone)
    return phone
  }

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('lets a resident find the kick-off, sign up three people and hold a ticket that opens without a network', async () => {
    const phone = await phoneOf('resident')
    await phone.until('长平广场')
    await phone.tap('看看怎么参加')
    await phone.until('余 300 人')
    expect(phone.route()).toBe('pages/programme/event/index')
    await phone.tap('预约，余 300')
    await phone.until('谁一起去')
    await phone.tap('60岁以上加一')
    await phone.tap('14–17岁加一')
    await phone.tap('提交报名，3 人')
    await phone.until('姓名')
    await phone.type('姓名', '李秀英')
    await phone.tap('提交报名，3 人')
    await phone.until('约好了')
    expect(phone.text()).toContain('3 个名额')
    await phone.tap('看我的票')
    await phone.until('断网也能用')
    expect(phone.route()).toBe('pages/ticket/index')
    expect((await kickOffSession(cloud, 'resident')).placesLeft.online).toBe(297)

    const offline = await weappPhone({
      storage: phone.storage,
      start: 'pages/tickets/index',
      answer: ({ api }) => (api === 'cloud.callFunction' ? Promise.reject(new Error('no network')) : Promise.resolve({})),
    })
    phones.push(offline)
    await offline.until('出示票码')
    await offline.tap('出示票码')
    await offline.until('没有网，票照样能用')
    expect(qrOf(offline)).toMatch(/^data:image\/gif;base64,/)
    expect(offline.text()).toContain('成人 1 人、60岁以上 1 人、14–17岁 1 人')
  })

  it('checks the ticket in at the gate by camera, and tells the second gate when and where that was', async () => {
    const ticket = await signUp(cloud, 'guest-1')
    await cloud.setClock(AT_THE_DOOR)
    const phone = await phoneOf('steward', 'pages/me/index')
    await phone.until('入场核验')
    await phone.tap('入场核验')
    await phone.see(textOf(ticket))
    await phone.until('可入场3 人')
    const second = await phoneOf('steward', 'pages/staff/check-in/index')
    await second.see(textOf(ticket))
    await second.until('已核验过08:41 东门')
  })

  it('gives the places back when a resident cancels', async () => {
    await signUp(cloud, 'resident2', ONE)
    const before = (await kickOffSession(cloud, 'resident2')).placesLeft.online
    const phone = await phoneOf('resident2', 'pages/tickets/index')
    await phone.until('出示票码')
    await phone.tap('出示票码')
    await phone.tap('取消，让出名额')
    await phone.until('再想想')
    await phone.tap('确认取消')
    await phone.until('已取消')
    expect((await kickOffSession(cloud, 'resident2')).placesLeft.online).toBe(before + 1)
  })
})
