import type { Browser, Page, Route } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { request } from '../support/request'
import { kickOffSession, KICK_OFF, signUp } from '../support/scienceWeek'
import { seen } from '../support/screenLine'

const BEFORE = '2025-05-20T09:00:00+08:00'
const LATER = '2025-05-21T10:30:00+08:00'
const EVENT = `pages/programme/event/index?eventId=${KICK_OFF.eventId}`
const SIGN_UP = `pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`
const STALE = '没有连上网，显示的是 5月20日 09:00 的内容'
const CALLS = '**/api/**'

const press = (page: Page, name: string) => page.getByRole('button', { name }).filter({ visible: true }).first().tap()
/** As in a cellar: the page is there, the functions are not. */
const cut = (page: Page) => page.route(CALLS, (route) => route.abort('internetdisconnected'))
const mend = (page: Page) => page.unroute(CALLS)

describe('the H5 build on a weak network', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  const phoneOf = async (persona: string) => {
    phone = await newPhone(browser, { url: cloud.url, persona })
    return phone
  }
  /** Another document, so that nothing is shown but what the device keeps. */
  const reopen = async (route: string) => {
    await phone.page.goto('about:blank')
    await phone.open(route)
  }
  const onlineLeft = async () => (await kickOffSession(cloud, 'envoy')).placesLeft.online

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterEach(() => phone.close())
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('says so where a page has never been on the device, and stays where one is', async () => {
    const { page } = await phoneOf('guardian')
    await phone.open('pages/me/index')
    await seen(page, '长辈版').waitFor()
    await page.context().setOffline(true)
    await seen(page, '我的信息').tap()
    await seen(page, '没有网络，这一页还打不开').waitFor()
    await page.waitForURL(/pages\/me\/index/)
    await page.context().setOffline(false)
    await seen(page, '我的信息').tap()
    await page.waitForURL(/info\/records/)
  })

  it.each([
    ['home', 'pages/home/index', '八项活动'],
    ['activities', 'pages/activities/index', '科技大讲堂'],
    ['event', EVENT, '名额怎么分'],
    ['base', 'pages/programme/base/index?baseId=2025.yandi', '哪天来'],
    ['sign-up', SIGN_UP, '谁一起去'],
    ['tickets', 'pages/tickets/index', '还没有票'],
  ])('shows %s as it was last read, says of when that is, and mends itself', async (name, route, words) => {
    const { page } = await phoneOf('guardian')
    await phone.open(route)
    await seen(page, words).waitFor()
    await cloud.setClock(LATER)
    await cut(page)
    await reopen(route)
    await seen(page, words).waitFor()
    await seen(page, STALE).waitFor()
    await phone.screenshot(`network-${name}`)
    await mend(page)
    await seen(page, STALE).tap()
    await seen(page, STALE).waitFor({ state: 'hidden' })
    await seen(page, words).waitFor()
  })

  it('has the next ticket on the home page, without a network too', async () => {
    await signUp(cloud, 'guest-304')
    const { page } = await phoneOf('guest-304')
    await phone.open('pages/home/index')
    await seen(page, '我的下一张票').waitFor()
    await cut(page)
    await reopen('pages/home/index')
    await seen(page, '我的下一张票').waitFor()
    await seen(page, STALE).waitFor()
  })

  it('says what is wrong and how to go on where nothing was ever read', async () => {
    const { page } = await phoneOf('guardian')
    await cut(page)
    await phone.open(EVENT)
    await seen(page, '网络不太好，没有连上').waitFor()
    await phone.screenshot('network-nothing')
    await mend(page)
    await press(page, '再试一次')
    await seen(page, '名额怎么分').waitFor()
  })

  it('shows no longer what has been withdrawn', async () => {
    const { page } = await phoneOf('guardian')
    await phone.open(EVENT)
    await seen(page, '名额怎么分').waitFor()
    const gone = (route: Route) => route.fulfill({ json: { requestId: 'r', now: 1, ok: false, refusal: { code: 'NOT_FOUND' } } })
    await page.route(CALLS, gone)
    await reopen(EVENT)
    await seen(page, '可能已经撤下').waitFor()
    await mend(page)
    await cut(page)
    await reopen(EVENT)
    await seen(page, '网络不太好，没有连上').waitFor()
    expect(await seen(page, '名额怎么分').count()).toBe(0)
  })

  it('shows an urgent notice on a page that stays open', async () => {
    const { page } = await phoneOf('guardian')
    await page.clock.install()
    await phone.open(EVENT)
    await seen(page, '名额怎么分').waitFor()
    await page.route(CALLS, async (route) => {
      const response = await route.fetch()
      const reply = (await response.json()) as { value: { programme?: { notices: object[] } } }
      const period = { from: Date.parse(BEFORE), until: Date.parse(LATER) }
      reply.value.programme?.notices.push({ title: '东门不开', text: '请走西门。', urgent: true, ...period })
      await route.fulfill({ json: reply })
    })
    await page.clock.runFor(80_000)
    await seen(page, '东门不开').waitFor()
  })

  it('says that the system is at fault, not the network, when something that is no reply comes back', async () => {
    const { page } = await phoneOf('guardian')
    await page.route(CALLS, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<html>502</html>' }))
    await phone.open(EVENT)
    await seen(page, '系统出了点问题').waitFor()
    await phone.screenshot('network-broken')
  })

  it('keeps what was filled in when the reply is lost, and stores the repeated sign-up once', async () => {
    const { page } = await phoneOf('guest-301')
    const before = await onlineLeft()
    await phone.open(SIGN_UP)
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    // The request arrives; the reply does not.
    await page.route('**/api/visitor', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    }, { times: 1 })
    await press(page, '提交报名，1 人')
    await seen(page, '再试一次不会重复占名额').waitFor()
    await phone.screenshot('network-lost-reply')
    expect(await onlineLeft()).toBe(before - 1)
    await press(page, '再试一次，1 人')
    await seen(page, '约好了').waitFor()
    expect(await onlineLeft()).toBe(before - 1)
    const mine = await cloud.call('guest-301', 'myTickets', {})
    expect(mine.ok && mine.value.tickets).toHaveLength(1)
  })

  const gather = (calls: number) => request('POST', `${cloud.url}/desk/api/crowd`, { body: JSON.stringify({ calls }) })

  it('waits for its turn in a crowd, says so, and signs up once', async () => {
    const { page } = await phoneOf('guest-302')
    const before = await onlineLeft()
    await phone.open(SIGN_UP)
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await gather(3)
    await press(page, '提交报名，1 人')
    await seen(page, '人多，正在排队').waitFor()
    await seen(page, '正在排队…').waitFor()
    await phone.screenshot('network-queue')
    await seen(page, '约好了').waitFor()
    expect(await seen(page, '正在排队').count()).toBe(0)
    expect(await onlineLeft()).toBe(before - 1)
  })

  it('gives up after a while with everything still filled in', async () => {
    const { page } = await phoneOf('guest-303')
    await phone.open(SIGN_UP)
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await gather(4)
    await press(page, '提交报名，1 人')
    await seen(page, '没有排上。填写的内容都在').waitFor()
    await phone.screenshot('network-not-in')
    await press(page, '再试一次，1 人')
    await seen(page, '约好了').waitFor()
  })

  it('leads an address that no page has to one that helps', async () => {
    const { page } = await phoneOf('none')
    await phone.open('pages/nowhere/index?from=poster')
    await seen(page, '没有找到这个页面').waitFor()
    await seen(page, '打电话问').waitFor()
    await phone.screenshot('network-not-found')
    await press(page, '看看有什么活动')
    await seen(page, '科技大讲堂').waitFor()
    await phone.open('pages/somewhere/index')
    await seen(page, '没有找到这个页面').waitFor()
    await press(page, '回首页')
    await seen(page, '八项活动').waitFor()
  })
})
