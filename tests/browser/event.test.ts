import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { seen } from '../support/screenLine'
import { KICK_OFF } from '../support/scienceWeek'

const EVENT = `pages/programme/event/index?eventId=${KICK_OFF.eventId}`
const SQUARE = `pages/programme/square/index?eventId=${KICK_OFF.eventId}`

describe('an event on the day', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  beforeEach(async () => {
    phone = await newPhone(browser, { url: cloud.url, persona: 'resident' })
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('leads to its square: what is on now, where everything is, and the urgent notice first', async () => {
    await cloud.setClock('2025-05-23T09:40:00+08:00')
    await phone.open(EVENT)
    await seen(phone.page, '西门暂停入场').waitFor()
    await seen(phone.page, '现场指引').tap()
    await seen(phone.page, '孩子走散了').waitFor()
    expect(await phone.page.locator('.site-now').filter({ visible: true }).innerText()).toMatch(/09:30\s*参观展位，动手做实验\s*现在/)
    const notices = phone.page.locator('.event-notices').filter({ visible: true })
    expect(await notices.first().innerText()).toMatch(/^西门暂停入场/)
    // Together with the notice, without scrolling.
    for (const point of ['急救点', '孩子走散了', '入口']) {
      const box = await phone.page.locator('.site-point').filter({ visible: true, hasText: point }).boundingBox()
      expect(box && box.y + box.height).toBeLessThanOrEqual(812)
    }
    await phone.screenshot('event-square-now')
    expect(phone.problems).toEqual([])
  })

  it('marks nothing as now on another day, and shows no notice that is not in force', async () => {
    await cloud.setClock('2025-05-24T09:40:00+08:00')
    await phone.open(SQUARE)
    await seen(phone.page, '孩子走散了').waitFor()
    expect(await phone.page.locator('.site-now').count()).toBe(0)
    expect(await phone.page.getByText('西门暂停入场').count()).toBe(0)
  })

  it('keeps the square readable without a network', async () => {
    await phone.open(SQUARE)
    await seen(phone.page, '广场东侧，白色帐篷').waitFor()
    await phone.page.route('**/api/**', (route) => route.abort())
    await phone.page.reload()
    await seen(phone.page, '广场东侧，白色帐篷').waitFor()
    await seen(phone.page, '没有连上网').waitFor()
  })

  it('says what is left of each share', async () => {
    await cloud.setClock('2025-05-20T09:00:00+08:00')
    await phone.open(EVENT)
    await seen(phone.page, '名额怎么分').waitFor()
    const shares = await phone.page.locator('.shares').filter({ visible: true }).innerText()
    expect(shares.replace(/\s+/g, ' ')).toMatch(/网上预约 余 300 人 共 300 人.*直接来 余 150 人.*打电话 余 50 人/)
  })
})
