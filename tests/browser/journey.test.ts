import type { Browser, Page } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { kickOffSession, ONE, signUp } from '../support/scienceWeek'

const BEFORE = '2025-05-20T09:00:00+08:00'
const AT_THE_DOOR = '2025-05-23T08:41:00+08:00'

describe('the H5 build on a phone', () => {
  let cloud: Cloud
  let browser: Browser
  const phones: Phone[] = []
  const phoneOf = async (persona: string) => {
    const phone = await newPhone(browser, { url: cloud.url, persona })
    phones.push(phone)
    return phone
  }
  /** The page on top; pages below stay in the document, hidden. */
  const see = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first()
  const tap = (page: Page, words: string) => see(page, words).tap()
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().tap()

  const checkIn = async (page: Page, code: string) => {
    await page.getByLabel('输入 8 位票号').filter({ visible: true }).fill(code)
    await press(page, '核验')
  }

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.problems).toEqual([])
      await phone.close()
    }
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('lets a resident find the kick-off, sign up three people and see the ticket; a steward checks it in, once', async () => {
    const resident = await phoneOf('resident')
    await resident.open('pages/home/index')
    await see(resident.page, '看看怎么参加').waitFor()
    await resident.screenshot('journey-1-home')
    await press(resident.page, '看看怎么参加')
    await see(resident.page, '余 300 人').waitFor()
    await resident.screenshot('journey-2-event')
    await tap(resident.page, '预约，余 300')
    await press(resident.page, '60岁以上加一')
    await press(resident.page, '14–17岁加一')
    await resident.page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
    await resident.screenshot('journey-3-sign-up')
    await tap(resident.page, '提交报名，3 人')
    await see(resident.page, '约好了').waitFor()
    await resident.screenshot('journey-4-done')
    await tap(resident.page, '看我的票')
    const code = await resident.page.locator('.qr-code').innerText()
    await resident.screenshot('journey-5-ticket')
    expect((await kickOffSession(cloud, 'resident')).placesLeft.online).toBe(297)

    await cloud.setClock(AT_THE_DOOR)
    const steward = await phoneOf('steward')
    await steward.open('pages/me/index')
    await tap(steward.page, '入场核验')
    await checkIn(steward.page, code)
    await see(steward.page, '可入场').waitFor()
    expect(await steward.page.locator('.result').innerText()).toContain('3 人')
    await steward.screenshot('journey-6-come-in')
    await press(steward.page, '下一位')
    await checkIn(steward.page, code.replace('-', '').toLowerCase())
    await see(steward.page, '已核验过').waitFor()
    expect(await steward.page.locator('.result').innerText()).toContain('08:41 东门')
    await steward.screenshot('journey-7-already-in')

    await resident.page.reload()
    await see(resident.page, '已核验').waitFor()
  })

  it('lets a resident cancel, and the places are there for others again', async () => {
    await signUp(cloud, 'resident2', ONE)
    const before = (await kickOffSession(cloud, 'resident2')).placesLeft.online
    const { page, open, screenshot } = await phoneOf('resident2')
    await open('pages/tickets/index')
    await tap(page, '出示票码')
    await press(page, '取消，让出名额')
    await see(page, '再想想').waitFor()
    await screenshot('journey-8-cancel')
    await press(page, '确认取消')
    await see(page, '名额已让出').waitFor()
    await screenshot('journey-9-cancelled')
    expect((await kickOffSession(cloud, 'resident2')).placesLeft.online).toBe(before + 1)
    const other = await phoneOf('guardian')
    await other.open('pages/programme/event/index?eventId=2025.kick-off')
    await see(other.page, `余 ${before + 1} 人`).waitFor()
  })
})
