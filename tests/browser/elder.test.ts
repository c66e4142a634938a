import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { axeFaults, layoutFaultsAt } from '../support/inspect'
import { CHECKED, titleOf } from '../support/screens'
import { prepareScreens, showScreen, viewerOf } from '../support/showScreen'

const TARGET = 60

describe('in 长辈版 axe finds nothing, nothing is cut off, and everything is large enough to be hit', () => {
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
    const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(line), elder: true })
    await showScreen(phone, line, cloud)
    const axe = await axeFaults(phone.page)
    const at375 = await layoutFaultsAt(phone.page, { width: 375, smallestTarget: TARGET })
    const at320 = await layoutFaultsAt(phone.page, { width: 320, smallestTarget: TARGET })
    await phone.close()
    expect({ axe, at375, at320 }).toEqual({ axe: [], at375: [], at320: [] })
  })
})
