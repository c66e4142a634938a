import type { Browser, BrowserContext } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { readLayout } from '../support/layout'
import { layoutFaults } from '../support/layoutFaults'
import { screensFor, titleOf } from '../support/screens'
import { prepareScreens, showScreen, viewerOf } from '../support/showScreen'

/** Runs in the page: WeChat's font setting at 1.4, which a browser does not have, by the class it would set. */
const enlarge = () => {
  const put = () => {
    document.querySelectorAll('.screen:not(.t-elder):not(.t-larger)').forEach((screen) => screen.classList.add('t-larger'))
  }
  new MutationObserver(put).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] })
}

const WIDTHS = [
  { width: 320, size: 'usual', elder: false, smallestTarget: 44 },
  { width: 320, size: '1.4 times', elder: false, smallestTarget: 44, prepare: (context: BrowserContext) => context.addInitScript(enlarge) },
  { width: 320, size: '长辈版', elder: true, smallestTarget: 60 },
  { width: 375, size: '长辈版', elder: true, smallestTarget: 60 },
  { width: 1280, size: 'usual', elder: false, smallestTarget: 44 },
] as const

describe('nothing is cut off, and everything can be hit', () => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await prepareScreens(cloud)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  describe.each(WIDTHS)('at $width px, $size', ({ width, elder, smallestTarget, ...more }) => {
    it.each(screensFor({ elder }).map((screen) => [titleOf(screen), screen] as const))('on %s', async (_, screen) => {
      const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(screen), width, height: 640, elder })
      if ('prepare' in more) await more.prepare(phone.page.context())
      await showScreen(phone, screen, cloud)
      const layout = await phone.page.evaluate(readLayout)
      await phone.close()
      expect(layoutFaults(layout, smallestTarget)).toEqual([])
    })
  })
})
