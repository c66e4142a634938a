import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'

const PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body><p>高平科技周</p></body></html>'

describe('the browser of the tests', () => {
  let browser: Browser
  let server: Server
  let url: string

  beforeAll(async () => {
    browser = await openBrowser()
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE))
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('draws Chinese with a font of its own, and remembers who holds the phone', async () => {
    const phone = await newPhone(browser, { url, persona: 'resident', elder: true })
    await phone.open('pages/home/index')
    await phone.page.evaluate(() => document.fonts.load('16px "Noto Sans SC Variable"', '高'))
    expect(await phone.page.evaluate(() => document.fonts.check('16px "Noto Sans SC Variable"', '高'))).toBe(true)
    expect((await phone.page.locator('p').boundingBox())?.height).toBeGreaterThan(10)
    expect(await phone.page.evaluate(() => [document.cookie, Object.keys(localStorage)])).toEqual(['persona=resident', ['v1.elderMode']])
    await phone.screenshot('browser-of-the-tests')
    expect(phone.problems).toEqual([])
    await phone.close()
  })
})
