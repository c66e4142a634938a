import { startCloud, type Cloud } from '../support/cloud'
import { reserveIn } from '../support/desk'
import { phonesOf } from '../support/phonesOf'
import { freshKey, newGuest, ONE } from '../support/scienceWeek'

describe("the operator's page", () => {
  let cloud: Cloud
  const { take, putAway } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('says that all is well, and what to do as soon as somebody has to be called', async () => {
    await cloud.tick()
    const { screenshot, see, press, open: tap } = await take('organiser', 'pages/me/index')
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
  })

  it('calls nothing well that it cannot know: the last state is marked as old, and it is asked for again', async () => {
    await cloud.tick()
    const phone = await take('organiser', 'pages/staff/status/index')
    const { page, screenshot, see, press, gone } = phone
    await see('定时任务')
    await page.route('**/api/staff', (route) => route.abort('internetdisconnected'))
    await press('刷新')
    await see('现在读不到运行状态，好不好不知道')
    await see('那时候的情况，不是现在的')
    await gone('一切正常，不用做什么')
    expect(await page.locator('.operate-good').count()).toBe(0)
    await screenshot('status-3-unreached')
    await page.unroute('**/api/staff')
    await press('刷新')
    await gone('现在读不到运行状态')
    await putAway(phone)
  })

  it('is for the operator alone', async () => {
    const { see } = await take('host', 'pages/staff/status/index')
    await see('您没有这项工作的权限')
  })
})
