import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF, signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import type { WechatCall } from '../support/weapp/wechat'

const EVENT = `pages/programme/event/index?eventId=${KICK_OFF.eventId}`
const SINGLE_PAGE = 1154

describe('an event in the mini-program', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const open = async (start: string, more: { scene?: number; persona?: string; refuse?: string } = {}) => {
    const person = personWith(cloud, more.persona ?? 'none')
    const answer = (call: WechatCall) => (call.api === more.refuse ? Promise.reject(new Error('auth deny')) : person.answer(call))
    const phone = await weappPhone({ start, answer, ...(more.scene === undefined ? {} : { scene: more.scene }) })
    phones.push(phone)
    return phone
  }
  const asked = (phone: WeappPhone, api: string) => phone.calls.filter((call) => call.api === api).map(({ options }) => options)

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it.each([
    ['pages/home/index', '/pages/home/index', ''],
    ['pages/activities/index', '/pages/activities/index', ''],
    [EVENT, `/${EVENT}`, `eventId=${KICK_OFF.eventId}`],
    ['pages/programme/bases/index', '/pages/programme/bases/index', ''],
    ['pages/programme/base/index?baseId=2025.yandi', '/pages/programme/base/index?baseId=2025.yandi', 'baseId=2025.yandi'],
    [`pages/programme/square/index?eventId=${KICK_OFF.eventId}`, `/pages/programme/square/index?eventId=${KICK_OFF.eventId}`, `eventId=${KICK_OFF.eventId}`],
  ])('lets %s be shared to a chat and to Moments', async (start, path, query) => {
    const phone = await open(start)
    await phone.until('打电话问')
    expect(phone.shared('onShareAppMessage')).toEqual({ title: expect.stringMatching(/科/) as string, path })
    expect(phone.shared('onShareTimeline')).toEqual({ title: expect.stringMatching(/科/) as string, query })
  })

  it('does not share what is one person’s own', async () => {
    const phone = await open('pages/tickets/index')
    expect([phone.shared('onShareAppMessage'), phone.shared('onShareTimeline')]).toEqual([undefined, undefined])
  })

  it('stands alone when it is opened from Moments, without anyone signed in', async () => {
    const phone = await open(EVENT, { scene: SINGLE_PAGE })
    await phone.until('展位，按领域找')
    expect(phone.text()).toContain('点下方「前往小程序」预约')
    for (const words of ['预约，余', '现场指引', '做一张海报', '看地图', '分享']) expect(phone.text()).not.toContain(words)
  })

  it('says the way on from every other page that is opened from Moments', async () => {
    for (const start of ['pages/home/index', 'pages/programme/square/index?eventId=2025.kick-off', 'pages/programme/event/index?eventId=2025.film']) {
      const phone = await open(start, { scene: SINGLE_PAGE })
      await phone.until('点下方「前往小程序」')
      await phone.until('打电话问')
    }
  })

  it('opens from a mini-program code; a code that is none of ours leads on', async () => {
    const phone = await open(`pages/programme/event/index?scene=${encodeURIComponent(KICK_OFF.eventId)}`)
    await phone.until('余 300 人')
    for (const scene of ['2025.nothing', 'b%3D1']) {
      const lost = await open(`pages/programme/base/index?scene=${scene}`)
      await lost.until('没有找到这家科普基地')
      await lost.tap('看看有什么活动')
      expect(lost.route()).toBe('pages/activities/index')
    }
  })

  it('puts the session into the phone’s calendar, in seconds', async () => {
    const phone = await open(EVENT)
    await phone.tap('加到日历')
    await phone.until('已加到日历')
    expect(asked(phone, 'addPhoneCalendar')).toEqual([expect.objectContaining({
      title: '科技活动周和科技工作者日宣传活动', startTime: Date.parse('2025-05-23T09:00:00+08:00') / 1000,
      endTime: String(Date.parse('2025-05-23T11:30:00+08:00') / 1000), location: '长平广场',
    })])
  })

  it('copies time and place where the calendar is refused', async () => {
    await signUp(cloud, 'resident')
    const phone = await open(`pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, { persona: 'resident', refuse: 'addPhoneCalendar' })
    await phone.tap('加到日历')
    await phone.until('时间和地点已复制')
    expect(asked(phone, 'setClipboardData')).toEqual([{ data: '5月23日 周五 09:00–11:30 长平广场 科技活动周和科技工作者日宣传活动' }])
  })

  it('keeps the square’s page on the phone of whoever opened the ticket', async () => {
    const phone = await open(`pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, { persona: 'resident' })
    await phone.until('现场指引')
    const offline = await weappPhone({
      storage: phone.storage, start: `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`,
      answer: ({ api }) => (api === 'cloud.callFunction' ? Promise.reject(new Error('no network')) : Promise.resolve({})),
    })
    phones.push(offline)
    await offline.tap('现场指引')
    await offline.until('广场东侧，白色帐篷')
    await offline.until('没有连上网')
  })

  it('says so where no poster can be painted', async () => {
    const phone = await open(`pages/programme/poster/index?eventId=${KICK_OFF.eventId}`)
    await phone.until('海报没有画出来')
  })
})
