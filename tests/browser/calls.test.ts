import { startCloud, type Cloud } from '../support/cloud'
import { reserveIn } from '../support/desk'
import { phonesOf } from '../support/phonesOf'
import { freshKey, newGuest, ONE } from '../support/scienceWeek'

const SESSION = '2025.yandi-0531-am'

describe('who could not be told by a message', () => {
  let cloud: Cloud
  const { take: open } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('is called: the number is shown only when asked for, and a call that was made leaves the list', async () => {
    const silent = newGuest()
    await reserveIn(cloud, newGuest(), SESSION, ONE)
    const noNumber = await cloud.call(silent, 'reserve', { sessionId: SESSION, requestKey: freshKey(), party: ONE, name: '李秀英' })
    expect(noNumber.ok).toBe(true)
    const page = await open('organiser', 'pages/staff/calls/index')
    await page.see('没有要打的电话')
    await cloud.call('organiser', 'cancelSession', { sessionId: SESSION, reason: '大雨', requestKey: freshKey() })
    await cloud.tick()
    await page.press('刷新')
    await page.see('有 2 个电话要打')
    await page.see('王*国，138****5678')
    await page.screenshot('calls-1-list')
    expect(await page.page.getByText('13812345678').count()).toBe(0)

    await page.open('显示号码：王')
    await page.see('13812345678')
    await page.see('这一场取消了，原因是大雨，请不要再来')
    await page.screenshot('calls-2-number')
    await page.press('没打通')
    await page.see('没打通')
    await page.see('有 2 个电话要打')
    await page.page.reload()
    await page.see('没打通')
    await page.screenshot('calls-4-missed')
    await page.open('显示号码：王')
    await page.press('已告知')
    await page.see('有 1 个电话要打')

    await page.open('怎么告诉他：李')
    await page.see('报名时没有留号码')
    await page.screenshot('calls-3-no-number')
    await page.press('已告知')
    await page.see('没有要打的电话')
    await page.page.reload()
    await page.see('没有要打的电话')
  })

  it('is not for a steward to see', async () => {
    const { see } = await open('steward', 'pages/staff/calls/index')
    await see('您没有这项工作的权限')
  })
})
