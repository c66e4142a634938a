import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { reserveIn } from '../support/desk'
import { handsOn } from '../support/hands'
import { freshKey, newGuest, ONE } from '../support/scienceWeek'

describe("the operator's page", () => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('says that all is well, and what to do as soon as somebody has to be called', async () => {
    await cloud.tick()
    const { page, open, screenshot, problems, close } = await newPhone(browser, { url: cloud.url, persona: 'organiser' })
    const { see, press, open: tap } = handsOn(page)
    await open('pages/me/index')
    await tap('运行状态')
    await see('一切正常，不用做什么')
    await screenshot('status-1-well')
    await reserveIn(cloud, newGuest(), '2025.yandi-0601-am', ONE)
    await cloud.call('organiser', 'cancelSession', { sessionId: '2025.yandi-0601-am', reason: '大雨', requestKey: freshKey() })
    await cloud.tick()
    await press('刷新')
    await see('有 1 个人没收到消息')
    await screenshot('status-2-calls')
    await tap('去看待打电话')
    await see('有 1 个电话要打')
    expect(problems).toEqual([])
    await close()
  })

  it('is for the operator alone', async () => {
    const { page, open, close } = await newPhone(browser, { url: cloud.url, persona: 'host' })
    await open('pages/staff/status/index')
    await handsOn(page).see('您没有这项工作的权限')
    await close()
  })
})
