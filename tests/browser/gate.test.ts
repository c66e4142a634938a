import type { Browser, Page, Request } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession } from '../support/desk'
import { KICK_OFF, ONE, signUp, textOf, THREE } from '../support/scienceWeek'

const BEFORE = '2025-05-20T09:00:00+08:00'
const AT_THE_DOOR = '2025-05-23T08:41:00+08:00'

describe('a steward’s phone at the gate, in the H5 build', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  const see = (words: string) => phone.page.getByText(words).filter({ visible: true }).first()
  const press = (name: string) => phone.page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().tap()
  const type = async (code: string) => {
    await phone.page.getByLabel('输入 8 位票号').filter({ visible: true }).fill(code)
    await press('核验')
  }
  /** A scanner that types, held over a ticket's code. */
  const scan = async (page: Page, text: string) => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  const cut = () => phone.page.route('**/api/**', (route) => route.abort('internetdisconnected'))
  const back = () => phone.page.unroute('**/api/**')
  const isCheckIn = (request: Request) => request.postData()?.includes('"checkIn"') === true
  /** The next check-in's answer comes so late. @returns when the server has recorded it */
  const recordAndHold = (milliseconds: number) => new Promise<void>((resolve) => {
    let held = false
    void phone.page.route('**/api/**', async (route) => {
      if (held || !isCheckIn(route.request())) return route.continue()
      held = true
      const response = await route.fetch()
      resolve()
      await new Promise((turn) => { setTimeout(turn, milliseconds).unref() })
      await route.fulfill({ response })
    })
  })
  /** What it had kept is on the phone that starts again: a page that is closed in the usual way would hear its requests fail. */
  const killed = async (before: Phone): Promise<Phone> => {
    const kept = await before.page.evaluate(() => Object.entries(localStorage) as [string, string][])
    await before.close()
    const after = await newPhone(browser, { url: cloud.url, persona: 'steward' })
    await after.page.goto(cloud.url)
    await after.page.evaluate((all) => { for (const [key, text] of all) localStorage.setItem(key, text) }, kept)
    return after
  }
  const enteredPeople = async () => (await deskOfSession(cloud, KICK_OFF.sessionId)).enteredPeople

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('goes on without a network by itself, takes back, lets in a part, counts walk-ins, and hands all in when it can', async () => {
    await cloud.setClock(BEFORE)
    const [three, one, late] = [await signUp(cloud, 'resident', THREE), await signUp(cloud, 'resident2', ONE), await signUp(cloud, 'guest-1', ONE)]
    await cloud.call('guest-1', 'cancel', { sessionId: late.sessionId, ticketId: late.ticketId })
    const before = await enteredPeople()
    await cloud.setClock(AT_THE_DOOR)
    phone = await newPhone(browser, { url: cloud.url, persona: 'steward' })
    await phone.open('pages/staff/check-in/index')
    await see('名单 08:41，都已上传').waitFor()
    await phone.screenshot('gate-1-ready')

    await cut()
    await type(three.ticketId)
    await see('可入场').waitFor()
    await see('起没有网络，照常核验').waitFor()
    await see('1 条等着上传').waitFor()
    await phone.screenshot('gate-2-alone')
    await press('没到齐')
    await press('60岁以上减一')
    await phone.screenshot('gate-3-part')
    await press('只放行这 2 人')
    await see('没进，后面到了再扫同一张票').waitFor()
    await press('下一位')

    await scan(phone.page, textOf(one))
    await see('可入场').waitFor()
    await press('撤销')
    await see('撤销了：放行 1 人，不算').waitFor()
    await scan(phone.page, textOf(three))
    await see('1 人').waitFor()
    await press('下一位')
    await type(late.ticketId)
    await see('票已取消').waitFor()
    await phone.screenshot('gate-4-cancelled')
    await press('下一位')
    await scan(phone.page, 'https://example.org/a-poster')
    await see('不是科技周的票').waitFor()
    await press('下一位')
    await press('没票进场')
    await press('成人加一')
    await phone.screenshot('gate-5-walk-in')
    await press('放行 2 人')
    await see('已记：没票进场 2 人').waitFor()
    await press('出场 1 人')
    await see('已记：出场 1 人').waitFor()
    await phone.screenshot('gate-6-waiting')
    await press('出场 1 人')
    await press('出场 1 人')
    await see('已记：出场 3 人').waitFor()
    // A phone that is not high, so that the page is higher than it.
    await phone.page.setViewportSize({ width: 375, height: 560 })
    await see('已记：出场 3 人').scrollIntoViewIfNeeded()
    await phone.page.getByText('接了扫码枪的').filter({ visible: true }).evaluate((words) => words.scrollIntoView({ block: 'center' }))
    const head = await phone.page.locator('.gate-head').boundingBox()
    expect(head?.y).toBeLessThan(100)
    expect(head?.y).toBeGreaterThanOrEqual(0)
    await phone.screenshot('gate-8-scrolled')
    await phone.page.setViewportSize({ width: 375, height: 812 })
    await press('撤销')
    await see('撤销了：出场 3 人，不算').waitFor()
    await press('出场 1 人')
    await see('已记：出场 1 人').waitFor()

    await phone.page.reload()
    await see('条等着上传').waitFor()
    await back()
    await see('都已上传').waitFor({ timeout: 20_000 })
    await see('起没有网络').waitFor({ state: 'hidden' })
    expect(await enteredPeople()).toBe(before + 3 + 2)
    await see('在场').waitFor()
    await phone.screenshot('gate-7-back')
  })

  it('waits for a slow network once, and then decides by itself until answers come in time', async () => {
    await cloud.setClock(BEFORE)
    const [one, two] = [await signUp(cloud, 'guest-2', ONE), await signUp(cloud, 'guest-3', ONE)]
    await cloud.setClock(AT_THE_DOOR)
    phone = await newPhone(browser, { url: cloud.url, persona: 'steward' })
    await phone.open('pages/staff/check-in/index')
    await see('都已上传').waitFor()
    await phone.page.route('**/api/**', async (route) => {
      await new Promise((resolve) => { setTimeout(resolve, 4_000) })
      await route.continue()
    })
    await type(one.ticketId)
    await see('可入场').waitFor()
    await see('起网络很慢，照常核验').waitFor()
    await press('下一位')
    await type(two.ticketId)
    await see('可入场').waitFor({ timeout: 2_000 })
    await back()
    await see('都已上传').waitFor()
    await phone.page.getByText('照常核验').waitFor({ state: 'detached' })
  })

  it('dies, fails or is left in the middle of a check-in, says so, and lets the party in when the ticket is shown again', async () => {
    await cloud.setClock(BEFORE)
    const [one, two, three] = [await signUp(cloud, 'guest-4', ONE), await signUp(cloud, 'guest-5', ONE), await signUp(cloud, 'guest-6', ONE)]
    await cloud.setClock(AT_THE_DOOR)
    const before = await enteredPeople()
    phone = await newPhone(browser, { url: cloud.url, persona: 'steward' })
    await phone.open('pages/staff/check-in/index')
    await see('都已上传').waitFor()
    const recorded = recordAndHold(60_000)
    await type(one.ticketId)
    await recorded
    expect(await enteredPeople()).toBe(before + 1)
    phone = await killed(phone)
    await phone.open('pages/staff/check-in/index')
    await type(one.ticketId)
    await see('可入场').waitFor()
    await press('下一位')

    await phone.page.evaluate(() => { Math.random = () => { throw new Error('no random numbers') } })
    await type(two.ticketId)
    await see('刚才没核验成，请再扫一次').waitFor()
    await phone.screenshot('gate-8-failed')
    await phone.page.evaluate(() => { Math.random = () => 0.5 })
    await type(two.ticketId)
    await see('可入场').waitFor()
    await press('下一位')

    const recordedToo = recordAndHold(1_000)
    const answered = phone.page.waitForResponse((response) => isCheckIn(response.request()))
    await type(three.ticketId)
    await recordedToo
    await press('换场次')
    await see('西门').tap()
    await press('就在这里核验')
    await answered
    await type(three.ticketId)
    await see('可入场').waitFor()
    expect(await enteredPeople()).toBe(before + 3)
  })
})
