import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession, fullSession, reserveIn, setOnlinePlaces } from '../support/desk'
import { phonesOf } from '../support/phonesOf'
import { freshKey, newGuest, ONE, THREE } from '../support/scienceWeek'
import { sentTo } from '../support/told'

describe("the organiser's desk", () => {
  let cloud: Cloud
  const { take: open } = phonesOf(() => cloud)
  const openSession = (sessionId: string) => open('organiser', `pages/staff/session/index?sessionId=${sessionId}`)
  const turnOf = async (persona: string) => {
    const reply = await cloud.call(persona, 'myTickets', {})
    return reply.ok ? reply.value.waiting[0] : undefined
  }
  const ticketOf = async (persona: string) => {
    const reply = await cloud.call(persona, 'myTickets', {})
    return reply.ok ? reply.value.tickets[0] : undefined
  }
  const setClockLater = (minutes: number) => cloud.setClock(`2025-05-20T09:${minutes}:00+08:00`)

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('finds a session by its day or by words, and shows its figures', async () => {
    const { see, choose, fill, open: tap, screenshot } = await open('organiser', 'pages/staff/sessions/index')
    await choose('5月24日')
    await see('5月24日 周六，10 场')
    await see('网上 0/24 · 团体 0/10 · 电话 0/4')
    await fill('搜活动、地点', '青少年 活动室')
    await see('找到 1 场')
    await screenshot('desk-1-found')
    await tap('青少年科普教育活动')
    await see('团体 10 人')
  })

  it('says what more places will do, and whoever waits is offered them', async () => {
    const [holder, waiting, sessionId] = [newGuest(), newGuest(), '2025.jili-0522-pm']
    await fullSession(cloud, sessionId, { holder, waiting })
    const { see, press, fill, screenshot } = await openSession(sessionId)
    await see('共 1 家已约，候补 1 家')
    await press('改名额：网上')
    await fill('也可以直接填', '5')
    await see('多出 2 个名额，先问候补的 1 家，最多给 1 家保留')
    await screenshot('desk-2-more')
    await press('改名额')
    await see('改好了，已给候补的 1 家发出递补')
    await press('好')
    await see('已约 3，剩 1，留给候补 1')
    expect(await turnOf(waiting)).toMatchObject({ turn: { ahead: 0, offer: { places: 1 } } })
  })

  it('shows whom fewer places would concern, and cancels nobody', async () => {
    const [holder, sessionId] = [newGuest(), '2025.jili-0525-am']
    await setOnlinePlaces(cloud, sessionId, 4)
    await reserveIn(cloud, holder, sessionId, THREE)
    const { see, press, fill, screenshot } = await openSession(sessionId)
    await press('改名额：网上')
    await fill('也可以直接填', '1')
    await see('最低只能减到 3')
    await press('看看关系到谁')
    await see('没有取消任何人')
    await see('王*国，3 人')
    await press('显示号码：王*国')
    await see('13812345678')
    await screenshot('desk-3-concerned')
    await fill('也可以直接填', '3')
    await see('减掉的都是没人占的')
    await press('改名额')
    await see('改好了')
    expect(await ticketOf(holder)).toMatchObject({ state: { kind: 'valid' } })
    expect((await deskOfSession(cloud, sessionId)).capacity.online).toBe(3)
  })

  it('does not overwrite what another organiser has changed meanwhile', async () => {
    const sessionId = '2025.jili-0525-pm'
    const { see, press, fill } = await openSession(sessionId)
    await press('改名额：网上')
    await fill('也可以直接填', '40')
    await setOnlinePlaces(cloud, sessionId, 20)
    await press('改名额')
    await see('名额已被别人改成 20')
    await see('现在 20 人')
    await press('改名额')
    await see('改好了')
    expect((await deskOfSession(cloud, sessionId)).capacity.online).toBe(40)
  })

  it('makes a change once whose answer was lost: pressed again, it is the same', async () => {
    const sessionId = '2025.jili-0528-am'
    const { page, see, press, fill } = await openSession(sessionId)
    await press('改名额：电话')
    await fill('也可以直接填', '9')
    await page.route('**/api/staff', async (route) => {
      await route.fetch()
      await route.fulfill({ body: 'bad gateway' })
    }, { times: 1 })
    await press('改名额')
    await see('系统出了点问题')
    await press('改名额')
    await see('改好了')
    expect((await deskOfSession(cloud, sessionId)).capacity.phone).toBe(9)
  })

  it('moves a session: what was and what will be is shown first, then everyone is told', async () => {
    const [holder, sessionId] = [newGuest(), '2025.yandi-0525-am']
    await reserveIn(cloud, holder, sessionId, ONE)
    const { see, press, open: tap, fill, screenshot } = await openSession(sessionId)
    await tap('改期')
    await fill('开始', '15:30')
    await fill('结束', '9：00')
    await press('看看改成什么样')
    await see('结束要晚于开始')
    await see('请写明原因')
    await fill('结束', '17:00')
    await fill('原因', '场地检修')
    await press('看看改成什么样')
    await see('5月25日 周日 09:00')
    await see(/5月25日 周日 15:30.17:00|5月25日 周日 15:30/)
    await screenshot('desk-4-move')
    await press('改期，并告诉 1 家')
    await see('改好了，正在通知 1 家')
    await press('好')
    await see('改期原因：场地检修')
    expect(await ticketOf(holder)).toMatchObject({ startsAt: Date.parse('2025-05-25T15:30:00+08:00'), moved: [{ reason: '场地检修' }] })
  })

  it('cancels a session: who allowed it gets a message, the others are called, and every ticket says why', async () => {
    const [told, called, sessionId] = [newGuest(), newGuest(), '2025.yandi-0528-pm']
    for (const persona of [told, called]) await reserveIn(cloud, persona, sessionId, ONE)
    await cloud.call(told, 'keepSubscriptions', { accepted: ['change'], requestKey: freshKey() })
    const desk = await openSession(sessionId)
    await desk.open('取消这一场')
    await desk.press('取消这一场')
    await desk.see('请写明原因')
    await desk.fill('原因', '大雨，场地不安全')
    await desk.press('取消这一场')
    await desk.see('已约 2 家、候补 0 家都会收到通知')
    await desk.screenshot('desk-5-cancel')
    await desk.press('取消，并告诉 2 家')
    await desk.see('已取消，正在通知 2 家')
    await setClockLater(20)
    await cloud.tick()

    expect(await sentTo(cloud, told)).toMatchObject([{ template_id: 'local-template-change' }])
    expect(await sentTo(cloud, called)).toEqual([])
    for (const persona of [told, called]) {
      expect(await ticketOf(persona)).toMatchObject({ state: { kind: 'sessionCancelled', reason: '大雨，场地不安全' } })
    }
    await desk.press('去看待打电话')
    await desk.see('这一场取消了')
    await desk.screenshot('desk-6-calls')
  })

  it('is not for a steward', async () => {
    const { see } = await open('steward', 'pages/staff/sessions/index')
    await see('您没有这项工作的权限')
  })
})
