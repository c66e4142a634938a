import type { Page } from 'playwright-core'
import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { ONE, THREE } from '../support/scienceWeek'
import { button, seen } from '../support/screenLine'
import { addPlaces, joinVisit, leaveOnly, reserveVisit, VISIT, visitOf } from '../support/turns'

const BEFORE = '2025-05-20T09:00:00+08:00'
const LATER = '2025-05-20T10:52:00+08:00'
/** The offer is made some seconds after nine, on a busy machine a good many; the clock looks every five minutes. */
const TOO_LATE = '2025-05-20T11:05:01+08:00'
const FORM = `pages/programme/sign-up/index?sessionId=${VISIT.sessionId}&eventId=${VISIT.eventId}`
const WAITING = `pages/programme/waiting/index?session=${VISIT.sessionId}`

describe('a full session', () => {
  let cloud: Cloud
  const { take: phoneOf, putAway } = phonesOf(() => cloud)
  const press = (page: Page, name: string) => button(page, name).tap()
  const cancel = async (persona: string, ticketId: string) => {
    const { ok } = await cloud.call(persona, 'cancel', { sessionId: VISIT.sessionId, ticketId })
    if (!ok) throw new Error('not cancelled')
  }

  beforeEach(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
    await leaveOnly(cloud, 3)
  })
  afterEach(() => cloud.stop())

  it('is waited for with the same form; when somebody cancels, the place is offered with a countdown, and taken', async () => {
    const ticketId = await reserveVisit(cloud, 'guest-1', THREE)
    const { page, screenshot } = await phoneOf('guest-2', FORM)
    await seen(page, '候补是这样的').waitFor()
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await press(page, '成人加一')
    await press(page, '加入候补，2 人')
    await seen(page, '您排第 1 位').waitFor()
    await press(page, '看我的候补')
    await seen(page, '前面没有人了').waitFor()

    await cancel('guest-1', ticketId)
    await page.reload()
    await seen(page, '有 2 个名额留给您').waitFor()
    await seen(page, '保留到 5月20日 11:00').waitFor()
    const clock = page.locator('.countdown-time')
    expect(await clock.innerText()).toMatch(/^(2:00:00|1:59:\d\d)$/)
    const before = await clock.innerText()
    await page.waitForFunction((text) => document.querySelector('.countdown-time')?.textContent !== text, before)
    expect(await page.locator('.countdown-time[aria-hidden=true]').count()).toBe(1)
    await screenshot('waiting-offer')
    await press(page, '确认来，2 人')
    await seen(page, '约好了').waitFor()
    await press(page, '看我的票')
    await seen(page, '断网也能用').waitFor()
    expect(await visitOf(cloud, 'guest-2')).toMatchObject({ placesLeft: { online: 1 }, mine: {} })
  })

  it('offers are seen first among the tickets; fewer may come, and what is left goes to the next', async () => {
    const ticketId = await reserveVisit(cloud, 'guest-1', THREE)
    await joinVisit(cloud, 'guest-2', THREE)
    await joinVisit(cloud, 'guest-3', ONE)
    await cancel('guest-1', ticketId)
    await cloud.setClock(LATER)
    const { page } = await phoneOf('guest-2', 'pages/tickets/index')
    await seen(page, /剩 [78] 分/).waitFor()
    await press(page, '去确认')
    await seen(page, '快到时间了').waitFor()
    await press(page, '60岁以上减一')
    await press(page, '确认来，2 人')
    await seen(page, '2 个名额已经为您留下').waitFor()
    const next = await phoneOf('guest-3', WAITING)
    await seen(next.page, '有 1 个名额留给您').waitFor()
  })

  it('a place that nobody confirmed goes to the next; the first is told so', async () => {
    const ticketId = await reserveVisit(cloud, 'guest-1', THREE)
    await joinVisit(cloud, 'guest-2', THREE)
    await joinVisit(cloud, 'guest-3', THREE)
    await cancel('guest-1', ticketId)
    const { page } = await phoneOf('guest-2', WAITING)
    await seen(page, '轮到您了').waitFor()
    // Whatever is answered later would tell the page how late it is.
    await page.waitForLoadState('networkidle')
    await cloud.setClock(TOO_LATE)
    await press(page, '确认来，3 人')
    await seen(page, '名额已放开').waitFor()
    const next = await phoneOf('guest-3', WAITING)
    await seen(next.page, '轮到您了').waitFor()
    await press(next.page, '让给下一位')
    await next.page.getByRole('dialog').getByRole('button', { name: '让给下一位' }).tap()
    await seen(next.page, '谢谢您').waitFor()
    expect((await visitOf(cloud, 'guest-3')).placesLeft.online).toBe(3)
  })

  it('is offered on the home page; when the answer to giving it up is lost, the turn is read again', async () => {
    const ticketId = await reserveVisit(cloud, 'guest-1', THREE)
    await joinVisit(cloud, 'guest-2', THREE)
    await cancel('guest-1', ticketId)
    const phone = await phoneOf('guest-2', 'pages/home/index')
    const { page, screenshot } = phone
    await seen(page, '候补轮到您了').waitFor()
    await screenshot('home-offer')
    await press(page, '去确认')
    await seen(page, '轮到您了').waitFor()
    await screenshot('waiting-offer-facts')
    await page.route('**/api/**', async (route) => {
      if (!route.request().postData()?.includes('leaveWaiting')) return route.continue()
      await route.fetch()
      return route.abort('internetdisconnected')
    })
    await press(page, '让给下一位')
    await page.getByRole('dialog').getByRole('button', { name: '让给下一位' }).tap()
    await seen(page, '已退出候补').waitFor()
    expect(await visitOf(cloud, 'guest-2')).not.toHaveProperty('myWaiting')
    await putAway(phone)
  })

  it('shows a turn without a network, and says so when an answer does not come', async () => {
    await reserveVisit(cloud, 'guest-1', THREE)
    await joinVisit(cloud, 'guest-2', THREE)
    const phone = await phoneOf('guest-2', WAITING)
    const { page } = phone
    await seen(page, '第 1 位').waitFor()
    await addPlaces(cloud, 3)
    await page.reload()
    await seen(page, '轮到您了').waitFor()
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await page.goto('about:blank')
    await phone.goTo(WAITING)
    await seen(page, '轮到您了').waitFor()
    await seen(page, '没有连上网，显示的是').waitFor()
    await press(page, '确认来，3 人')
    await seen(page, '再点一次不会重复占名额').waitFor()
    await page.unroute('**/api/**')
    await press(page, '确认来，3 人')
    await seen(page, '约好了').waitFor()
    await putAway(phone)
  })

  it('is found out at the last moment: what was filled in stays for the waiting list', async () => {
    const { page } = await phoneOf('guest-2', FORM)
    await seen(page, '网上余 3 人').waitFor()
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await press(page, '成人加一')
    await reserveVisit(cloud, 'guest-1', { ...ONE, adult: 2 })
    await press(page, '提交报名，2 人')
    await seen(page, '只剩 1 个名额').waitFor()
    await press(page, '2 人一起候补')
    await seen(page, '候补是这样的').waitFor()
    await press(page, '加入候补，2 人')
    await seen(page, '已加入候补').waitFor()
    expect((await visitOf(cloud, 'guest-2')).myWaiting).toMatchObject({ party: { adult: 2 }, atLeast: 2 })
  })

  it('has places again: whoever wanted to wait reserves them with one tap', async () => {
    const ticketId = await reserveVisit(cloud, 'guest-1', THREE)
    const { page } = await phoneOf('guest-2', FORM)
    await seen(page, '候补是这样的').waitFor()
    await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await cancel('guest-1', ticketId)
    await press(page, '加入候补，1 人')
    await seen(page, '不用候补').waitFor()
    await press(page, '直接预约，1 人')
    await seen(page, '约好了').waitFor()
  })
})
