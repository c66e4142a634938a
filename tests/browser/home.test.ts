import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { seen } from '../support/screenLine'
import { ONE, signUp } from '../support/scienceWeek'

const BEFORE = '2025-05-20T09:00:00+08:00'
const TODAY = '2025-05-22T08:30:00+08:00'
const CROWDED = '2025-05-23T09:40:00+08:00'
const NEXT_YEAR = '2026-01-05T09:00:00+08:00'

describe('the home page and the bases', () => {
  let cloud: Cloud
  let browser: Browser
  const phones: Phone[] = []
  const phoneAt = async (clock: string, persona: string, more: { elder?: boolean } = {}) => {
    await cloud.setClock(clock)
    const phone = await newPhone(browser, { url: cloud.url, persona, ...more })
    phones.push(phone)
    await phone.open('pages/home/index')
    return phone
  }
  const rows = (phone: Phone) => phone.page.locator('.coming').filter({ visible: true })

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
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

  it('shows in the first view what to take part in, the ways in and the beginning of what comes', async () => {
    const phone = await phoneAt(BEFORE, 'guest-1')
    await rows(phone).first().waitFor()
    await phone.screenshot('home-before')
    const text = await rows(phone).allInnerTexts()
    expect(text.map((row) => row.split('\n').slice(0, 3))).toEqual([
      ['今天', '5月20日', '潞绸织造技艺免费参观'],
      ['周三', '5月21日', '神农炎帝文化免费参观'],
      ['周六', '5月24日', '探馆：煤基新材料创新中心'],
    ])
    for (const words of ['看看怎么参加', '看日程', '接下来']) expect((await seen(phone.page, words).boundingBox())?.y).toBeLessThan(812 - 50)
  })

  it('marks what is on today, and what this person has reserved', async () => {
    await signUp(cloud, 'guest-2', ONE)
    const phone = await phoneAt(TODAY, 'guest-2')
    await seen(phone.page, '今天和接下来').waitFor()
    const text = (await rows(phone).allInnerTexts()).join('\n')
    expect(text).toContain('今天\n5月22日\n神农炎帝文化免费参观')
    expect(text).toContain('科技活动周和科技工作者日宣传活动')
    expect(text).toContain('已约')
    await rows(phone).first().tap()
    await seen(phone.page, '哪天来').waitFor()
  })

  it.each([false, true])('has the urgent notice above the ticket, and the text one tap away (elder: %s)', async (elder) => {
    const phone = await phoneAt(CROWDED, 'guest-2', { elder })
    const banner = seen(phone.page, '西门暂停入场')
    await banner.waitFor()
    await phone.screenshot(`home-urgent${elder ? '-elder' : ''}`)
    const [urgent, ticket] = [await banner.boundingBox(), await seen(phone.page, '我的下一张票').boundingBox()]
    expect(urgent?.y).toBeLessThan(ticket?.y ?? 0)
    // It is the day: from the ticket, too, one finds one's way.
    await seen(phone.page, '现场指引').waitFor()
    await banner.tap()
    await phone.page.getByRole('dialog').getByText('听现场工作人员指挥').waitFor()
    await seen(phone.page, '看现场指引').tap()
    await seen(phone.page, '孩子走散了').waitFor()
  })

  it('says kindly that the week is over, and offers nothing of the past', async () => {
    const phone = await phoneAt(NEXT_YEAR, 'guest-3')
    await seen(phone.page, '今年的活动结束了').waitFor()
    await phone.screenshot('home-ended')
    expect(await rows(phone).count()).toBe(0)
    expect(await seen(phone.page, '看看怎么参加').count()).toBe(0)
  })

  it('leads to all the bases: open or not, how one gets in, the next free time; and calls for help everywhere', async () => {
    const phone = await phoneAt(BEFORE, 'guest-4')
    await seen(phone.page, '约参观').tap()
    await seen(phone.page, '最近可约：5月21日 周三 09:00–10:30').waitFor()
    await phone.screenshot('bases')
    for (const words of ['现在开放，到 17:30', '可以预约，也可以直接来', '看地图', '0356-2355832']) await seen(phone.page, words).waitFor()
    await seen(phone.page, '神农炎帝文化').tap()
    await seen(phone.page, '周二至周日').waitFor()
  })

  it('knows whom to call on a page opened by a link, and asks for the programme once', async () => {
    await cloud.setClock(BEFORE)
    const phone = await newPhone(browser, { url: cloud.url, persona: 'none' })
    phones.push(phone)
    let asked = 0
    phone.page.on('request', (sent) => { if (sent.postData()?.includes('"home"')) asked += 1 })
    await phone.open('pages/programme/event/index?eventId=2025.kick-off')
    await phone.page.locator('.help').filter({ visible: true }).getByText('0356-2355832').waitFor()
    await seen(phone.page, '名额怎么分').waitFor()
    expect(asked).toBe(1)
  })
})
