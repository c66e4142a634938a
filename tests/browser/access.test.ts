import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { axeFaults, layoutFaultsAt } from '../support/inspect'
import { CHECKED, titleOf } from '../support/screens'
import { prepareScreens, showScreen, viewerOf } from '../support/showScreen'

const TARGET = 44

describe('axe finds nothing, nothing is cut off, and everything can be hit', () => {
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

  it.each(CHECKED.map((line) => [titleOf(line), line] as const))('on %s', async (_, line) => {
    const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(line) })
    const { page } = phone
    await showScreen(phone, line, cloud)
    const light = await axeFaults(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await axeFaults(page)
    const at320 = await layoutFaultsAt(page, { width: 320, smallestTarget: TARGET })
    const largerAt320 = await layoutFaultsAt(page, { width: 320, smallestTarget: TARGET, larger: true })
    const at1280 = await layoutFaultsAt(page, { width: 1280, smallestTarget: TARGET })
    await phone.close()
    expect({ light, dark, at320, largerAt320, at1280 }).toEqual({ light: [], dark: [], at320: [], largerAt320: [], at1280: [] })
  })
})
