import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { personOf } from '../support/agenda'
import { readAll } from '../support/database'
import { saveFamily } from '../support/family'
import { seen } from '../support/screenLine'
import { ONE, signUp } from '../support/scienceWeek'

const BEFORE = '2025-05-20T09:00:00+08:00'
const AFTER = '2025-05-24T09:00:00+08:00'
const RECORDS = 'pages/info/records/index'

describe('my records', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  const take = async (persona: string, clock = BEFORE) => {
    await cloud.setClock(clock)
    phone = await newPhone(browser, { url: cloud.url, persona })
    return phone.page
  }
  const press = (page: Page, name: string) => page.getByRole('button', { name }).filter({ visible: true }).first().tap()
  const kept = (page: Page) => page.evaluate(() => JSON.stringify(localStorage))

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  afterEach(() => phone.close())
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('are found from 我的, say what is kept and until when, and are not kept on the phone', async () => {
    await cloud.setClock(BEFORE)
    await signUp(cloud, 'guest-1', ONE)
    const page = await take('guest-1')
    await phone.open('pages/me/index')
    await page.getByRole('button', { name: /1\s*待使用的票/ }).waitFor()
    await phone.screenshot('me')
    await press(page, '我的信息')
    for (const words of ['李秀英', '13812345678', '6月22日，之后自动删除']) await seen(page, words).waitFor()
    await phone.screenshot('records')
    expect(await kept(page)).not.toContain('李秀英')
    expect(await kept(page)).not.toContain('13812345678')
    await press(page, '去票上取消')
    await seen(page, '断网也能用').waitFor()
  })

  it('are deleted after the session, from the screen and from the database', async () => {
    await cloud.setClock(BEFORE)
    const { ticketId } = await signUp(cloud, 'guest-2', ONE)
    const page = await take('guest-2', AFTER)
    await phone.open(RECORDS)
    await press(page, '删除这一条')
    await seen(page, '不能恢复').waitFor()
    await phone.screenshot('records-delete')
    await press(page, '确认删除')
    await seen(page, '没有您的报名信息').waitFor()
    expect(JSON.stringify(await readAll(cloud.emulatorUrl, 'agenda'))).not.toContain(ticketId)
  })

  it('are taken along as a text and as JSON, corrected, and deleted altogether once what is to come is cancelled', async () => {
    await cloud.setClock(BEFORE)
    await saveFamily(cloud, 'guest-5')
    await signUp(cloud, 'guest-5', ONE)
    const page = await take('guest-5')
    await phone.open(RECORDS)
    for (const words of ['小宝（孩子，未满14岁）', '同意']) await seen(page, words).first().waitFor()
    await phone.screenshot('records-family', true)

    await press(page, '更正')
    await page.getByLabel('姓名').fill('李秀娟')
    await page.getByLabel('手机号（可以不填）').fill('123')
    await press(page, '保存')
    await seen(page, '请填写 11 位手机号').waitFor()
    await phone.screenshot('records-correct')
    await page.getByLabel('手机号（可以不填）').fill('13900001111')
    await press(page, '保存')
    await seen(page, '李秀娟').waitFor()

    const saved = async (button: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    }
    const text = await saved('存成文件（文字）')
    expect(text.name).toBe('我的信息.txt')
    for (const words of ['姓名：李秀娟', '手机号：13900001111', '小宝（孩子，未满14岁）', '同意，第']) expect(text.text).toContain(words)
    const json = await saved('存成文件（JSON')
    expect(json.name).toBe('我的信息.json')
    expect(JSON.parse(json.text)).toMatchObject({ records: [{ answers: { name: '李秀娟', phone: '13900001111' } }], family: { members: [{}, {}, { name: '小宝' }, {}] } })

    await press(page, '注销，全部删除')
    await seen(page, '先取消还没有结束的 1 场').waitFor()
    await phone.screenshot('records-close-live')
    const dialog = page.getByRole('dialog').filter({ visible: true })
    await dialog.getByRole('button', { name: /去票上取消/ }).tap()
    await seen(page, '断网也能用').waitFor()
    await press(page, '取消，让出名额')
    await press(page, '确认取消')
    await seen(page, '已取消').first().waitFor()
    await phone.open(RECORDS)
    await seen(page, '姓名和手机号已经删除').waitFor()
    await press(page, '注销，全部删除')
    await seen(page, '全部报名记录').waitFor()
    await phone.screenshot('records-close')
    await press(page, '确认注销')
    await seen(page, '没有您的报名信息').waitFor()
    await phone.screenshot('records-closed', true)
    expect(await personOf(cloud, 'guest-5')).toBeUndefined()
    for (const words of ['kick-off', '李秀', '小宝']) expect(await kept(page)).not.toContain(words)
  })

  it('say so without a network, and what is on the phone can be cleared all the same', async () => {
    await cloud.setClock(BEFORE)
    await signUp(cloud, 'guest-3', ONE)
    const page = await take('guest-3')
    await phone.open('pages/tickets/index')
    await seen(page, '出示票码').waitFor()
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await page.goto('about:blank')
    await phone.open(RECORDS)
    await seen(page, '再试一次').waitFor()
    await seen(page, '1 张，没有网也能出示').waitFor()
    await phone.screenshot('records-offline')
    await press(page, '清除这台手机上的内容')
    await press(page, '确认清除')
    await seen(page, '0 张，没有网也能出示').waitFor()
    expect(await kept(page)).not.toContain('kick-off')
  })

  it('and a count on 我的 leads to its half of the tickets', async () => {
    const page = await take('guest-4')
    await phone.open('pages/me/index')
    await press(page, '以前的票')
    await seen(page, '还没有以前的票').waitFor()
  })
})
