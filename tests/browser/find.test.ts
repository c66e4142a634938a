import type { Browser, Page } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { editionWith, importEdition } from '../support/importEdition'
import { seen } from '../support/screenLine'

const ACTIVITIES = 'pages/activities/index'

const rows = (page: Page) => page.locator('.picture-row').filter({ visible: true })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).filter({ visible: true }).first().click()
const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).filter({ visible: true }).first().click()
const search = (page: Page) => page.getByLabel('搜活动、地点、领域').filter({ visible: true })
const titles = (page: Page) => rows(page).locator('.strong').allInnerTexts()

describe('finding events', () => {
  let browser: Browser
  const phones: Phone[] = []
  const phoneOf = async ({ url }: Cloud) => {
    const phone = await newPhone(browser, { url, persona: 'none' })
    phones.push(phone)
    return phone
  }
  let cloud: Cloud
  beforeAll(async () => {
    browser = await openBrowser()
    cloud = await startCloud({ seed: true })
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

  describe('in the demonstration week', () => {
    let calls: string[]
    let page: Page
    beforeEach(async () => {
      const phone = await phoneOf(cloud)
      page = phone.page
      calls = []
      page.on('request', (request) => calls.push(request.url()))
      await phone.open(ACTIVITIES)
      await seen(page, '共 15 个活动').waitFor()
      calls.length = 0
    })
    /** All of it happens on the phone. */
    afterEach(() => expect(calls.filter((url) => url.includes('/api/'))).toEqual([]))

    it('by day shows that day, with its hours and its places', async () => {
      await choose(page, /^5月24日 周六/)
      await seen(page, '5月24日 周六，共 4 个活动').waitFor()
      expect(await titles(page)).toEqual(['神农炎帝文化免费参观', '潞绸织造技艺免费参观', '探馆：煤基新材料创新中心', '青少年科普教育活动'])
      expect(await rows(page).first().innerText()).toMatch(/09:00.–.10:30 等.2.场[^]*可预约[^]*演示/u)
      await choose(page, '全部日期')
      await seen(page, '共 15 个活动').waitFor()
    })

    it('by field shows what was chosen in words, and takes it back', async () => {
      await press(page, '选领域')
      await choose(page, '食品安全')
      await seen(page, '看 1 个活动').waitFor()
      expect(await titles(page)).toHaveLength(15)
      await choose(page, '乡村振兴')
      await press(page, '看 4 个活动')
      await seen(page, '共 4 个活动').waitFor()
      expect(await titles(page)).toEqual(['科技活动周和科技工作者日宣传活动', '谷子育种实验室开放参观', '乡村振兴实用技术培训', '科技特派员进村下地'])
      await seen(page, '领域：乡村振兴').waitFor()
      await press(page, '去掉领域：乡村振兴')
      await seen(page, '共 15 个活动').waitFor()
    })

    it.each(['潞绸', 'luchou', 'lczz', '吉利尔'])('by words, as 「%s」', async (words) => {
      await search(page).fill(words)
      await seen(page, '共 1 个活动').waitFor()
      expect(await titles(page)).toEqual(['潞绸织造技艺免费参观'])
      expect(await search(page).evaluate((input) => input === document.activeElement)).toBe(true)
      await press(page, '清空')
      await seen(page, '共 15 个活动').waitFor()
      expect(await search(page).evaluate((input) => input === document.activeElement)).toBe(true)
    })

    it('remembers what was chosen, but not the words', async () => {
      await choose(page, /^5月24日 周六/)
      await press(page, '选适合谁')
      await choose(page, '儿童')
      await press(page, '看 1 个活动')
      await search(page).fill('青少年')
      await page.reload()
      await seen(page, '5月24日 周六，共 1 个活动').waitFor()
      await seen(page, '适合谁：儿童').waitFor()
      expect(await search(page).inputValue()).toBe('')
      calls.length = 0
    })

    it('that are not there says so, and clears the filters', async () => {
      await page.getByRole('checkbox', { name: '还有名额' }).click()
      await search(page).fill('滑雪')
      await seen(page, '没有符合的活动').waitFor()
      await press(page, '清除筛选')
      await seen(page, '共 15 个活动').waitFor()
      expect(await search(page).inputValue()).toBe('')
    })

    it('goes on without a network', async () => {
      await page.context().setOffline(true)
      await choose(page, /^5月23日 周五/)
      await seen(page, '5月23日 周五，共 2 个活动').waitFor()
      await page.context().setOffline(false)
    })
  })

  it('leads from one of the eight activities on the home page to its own page, and on to its events', async () => {
    const { page, open } = await phoneOf(cloud)
    await open('pages/home/index')
    await page.getByRole('link', { name: '科技大讲堂' }).filter({ visible: true }).first().click()
    await seen(page, '八项活动之二').waitFor()
    await rows(page).filter({ hasText: '科技型企业培育' }).click()
    await seen(page, '活动内容').waitFor()
    expect(page.url()).toContain('eventId=2025.lecture-firms')
  })

  it('opens what was found by day on that very day', async () => {
    const { page, open } = await phoneOf(cloud)
    await open(ACTIVITIES)
    await choose(page, /^5月24日 周六/)
    await rows(page).filter({ hasText: '潞绸织造技艺' }).click()
    await seen(page, '哪天来').waitFor()
    await page.locator('.picker').getByRole('radio', { name: /^5月24日/, checked: true }).waitFor()
  })

  it('shows two hundred of them twenty at a time, as far as one scrolls', async () => {
    const large = await startCloud({ seed: false })
    await importEdition(large, editionWith(200))
    const { page, open } = await phoneOf(large)
    await open(ACTIVITIES)
    await seen(page, '共 200 个活动').waitFor()
    await rows(page).nth(19).waitFor()
    expect(await rows(page).count()).toBe(20)
    await press(page, '再看一些')
    await rows(page).nth(39).waitFor()
    await search(page).fill('第7')
    await seen(page, '共 11 个活动').waitFor()
    await seen(page, '没有更多了').waitFor()
    await search(page).fill('')
    await seen(page, '共 200 个活动').waitFor()
    await rows(page).nth(19).waitFor()
    // No button this time: the end of the page comes near.
    await page.mouse.move(180, 600)
    await page.mouse.wheel(0, 10_000)
    await rows(page).nth(39).waitFor()
    await large.stop()
  })
})
