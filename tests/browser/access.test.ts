import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { screensFor, titleOf } from '../support/screens'
import { prepareScreens, showScreen, viewerOf } from '../support/showScreen'

const MODES = [
  { mode: 'light', dark: false, elder: false },
  { mode: 'dark', dark: true, elder: false },
  { mode: 'elder', dark: false, elder: true },
] as const

describe('axe, with all its rules, finds nothing', () => {
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

  describe.each(MODES)('$mode', ({ dark, elder }) => {
    it.each(screensFor({ elder }).map((screen) => [titleOf(screen), screen] as const))('on %s', async (_, screen) => {
      const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(screen), dark, elder })
      await showScreen(phone, screen, cloud)
      const { violations } = await new AxeBuilder({ page: phone.page }).setLegacyMode(true).analyze()
      await phone.close()
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`) }))).toEqual([])
    })
  })
})
