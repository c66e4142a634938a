import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { seen } from '../support/screenLine'
import { KICK_OFF, ONE, signUp } from '../support/scienceWeek'

const EVENT = `pages/programme/event/index?eventId=${KICK_OFF.eventId}`
const POSTER = `pages/programme/poster/index?eventId=${KICK_OFF.eventId}`

const press = (page: Page, name: string) => page.getByRole('button', { name }).filter({ visible: true }).first().tap()

/** The button can be there a moment before Taro's own element has its picture. */
const painted = async (page: Page) => {
  await seen(page, '保存海报').waitFor()
  await page.locator('.poster img').last().waitFor({ state: 'attached' })
}

/** Runs in the page: how large the poster's picture is, and whether the code's place holds black and white. */
const lookAtPoster = async () => {
  const image = Array.from(document.querySelectorAll<HTMLImageElement>('.poster img')).at(-1)
  if (!image) throw new Error('no poster')
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight })
  const surface = canvas.getContext('2d')
  if (!surface) throw new Error('no canvas')
  surface.drawImage(image, 0, 0)
  const { data: pixels } = surface.getImageData(60, 1010, 236, 236)
  const reds = Array.from({ length: pixels.length / 4 }, (_, at) => pixels[at * 4] ?? 128)
  const dark = reds.filter((red) => red < 40).length / reds.length
  return { width: image.naturalWidth, height: image.naturalHeight, dark }
}

describe('what is shared of an event', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  beforeEach(async () => {
    // Somebody else's phone: nothing is kept on it, and nobody is signed in.
    phone = await newPhone(browser, { url: cloud.url, persona: 'none' })
  })
  afterEach(async () => {
    expect(phone.problems).toEqual([])
    await phone.close()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('is a link that opens for anyone, without signing in', async () => {
    await phone.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: cloud.url })
    await phone.open(EVENT)
    await press(phone.page, '分享给家人朋友')
    await seen(phone.page, '链接已复制').waitFor()
    const link = await phone.page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain(EVENT)

    const friend = await newPhone(browser, { url: cloud.url, persona: 'none' })
    await friend.page.goto(link)
    await seen(friend.page, '科技活动周和科技工作者日宣传活动').waitFor()
    await seen(friend.page, '余 300 人').waitFor()
    // Also what this phone has never read before: whom to call, and who holds it.
    await seen(friend.page, '0356-2355832').waitFor()
    await seen(friend.page, '高平市科学技术协会').waitFor()
    expect(friend.problems).toEqual([])
    await friend.close()
  })

  it('can go into a calendar, as a file that the device opens', async () => {
    await phone.open(EVENT)
    const [download] = await Promise.all([phone.page.waitForEvent('download'), press(phone.page, '加到日历')])
    expect(download.suggestedFilename()).toBe('科技活动周和科技工作者日宣传活动.ics')
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain('DTSTART:20250523T010000Z\r\nDTEND:20250523T033000Z\r\n')
  })

  it('can go into a calendar from a ticket too, with the same entry and an alarm an hour before', async () => {
    await signUp(cloud, 'guest-40', ONE)
    const own = await newPhone(browser, { url: cloud.url, persona: 'guest-40' })
    await own.open(`pages/ticket/index?sessionId=${KICK_OFF.sessionId}`)
    const [download] = await Promise.all([own.page.waitForEvent('download'), press(own.page, '加到日历')])
    const file = await readFile(await download.path(), 'utf8')
    expect(file).toContain(`UID:${KICK_OFF.sessionId}@`)
    expect(file).toContain('DTSTART:20250523T010000Z\r\nDTEND:20250523T033000Z\r\n')
    expect(file).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:还有一小时\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\n')
    await own.close()
  })

  it('is a poster with a code, and the poster can be saved', async () => {
    await phone.open(POSTER)
    await painted(phone.page)
    const { width, height, dark } = await phone.page.evaluate(lookAtPoster)
    expect([width, height]).toEqual([750, 1334])
    expect(dark).toBeGreaterThan(0.15)
    expect(dark).toBeLessThan(0.5)
    const [download] = await Promise.all([phone.page.waitForEvent('download'), press(phone.page, '保存海报')])
    expect(download.suggestedFilename()).toMatch(/\.png$/)
  })

  it('is a poster without a code where WeChat gives none', async () => {
    await cloud.control('POST', 'openapi-faults', { api: 'wxacode.getUnlimited', errCode: 45009, times: 20 })
    await phone.open('pages/programme/poster/index?baseId=2025.yandi')
    await painted(phone.page)
    expect((await phone.page.evaluate(lookAtPoster)).dark).toBeLessThan(0.15)
  })
})
