import type { Page } from 'playwright-core'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { startCloud, type Cloud } from '../support/cloud'
import { saveFamily } from '../support/family'
import { makeSession } from '../support/madeSession'
import { phonesOf } from '../support/phonesOf'
import { signUp } from '../support/scienceWeek'

jest.setTimeout(60_000)

const BEFORE = '2025-05-20T09:00:00+08:00'
const KICK_OFF_STARTS = instant(Date.parse('2025-05-23T09:00:00+08:00'))

describe('families on a phone', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).filter({ visible: true }).first().tap()
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterAll(() => cloud.stop())

  it('is a ticket for a saved family in five taps and one screen; it moves, and one companion stays at home', async () => {
    await saveFamily(cloud, 'guest-2')
    const { page, see, open, choose, screenshot } = await take('guest-2', 'pages/programme/base/index?baseId=2025.jili')
    await see('哪天来')
    let taps = 0
    const tap = async (act: Promise<void>) => {
      taps += 1
      await act
    }
    await tap(open('预约，余'))
    // The one who signs up is there already, by name.
    await page.getByRole('checkbox', { name: '本人 李秀英', checked: true }).filter({ visible: true }).waitFor()
    for (const name of ['爸爸', '小宝', '大宝']) await tap(tick(page, name))
    await screenshot('family-4-picked', true)
    await tap(open('提交报名，4 人'))
    await see('约好了')
    expect(taps).toBeLessThanOrEqual(5)

    await open('看我的票')
    await see('李秀英、爸爸、小宝、大宝')
    await open('换一场')
    await choose('6月1日')
    await open('换到 6月1日')
    await open('确认换场')
    await see('换好了')
    await see('李秀英、爸爸、小宝、大宝')
    await open('改人数')
    await see('改好后')
    await tick(page, '爸爸')
    await screenshot('family-5-change', true)
    await open('改成 3 人')
    await see('二维码已换新')
    await see('李秀英、小宝、大宝')
    await see('成人 1 人、未满14岁 2 人')
    await screenshot('family-6-ticket')
  })

  it('reserves for all of them in another slot with four taps', async () => {
    await saveFamily(cloud, 'guest-3')
    const { page, see, open } = await take('guest-3', 'pages/programme/base/index?baseId=2025.yandi')
    await see('哪天来')
    await page.locator('.slot').filter({ visible: true }).nth(1).tap()
    await open('预约，余')
    await tick(page, '全家')
    await open('提交报名，4 人')
    await see('约好了')
  })

  it('is saved while signing up, corrected, removed and brought back; a withdrawn consent takes the children along', async () => {
    const { page, see, open, choose, fill, goTo, screenshot } = await take('guest-4', 'pages/programme/sign-up/index?sessionId=2025.kick-off-0523&eventId=2025.kick-off')
    await open('把家人存下来')
    await open('存下')
    await see('请写一个称呼')
    await screenshot('family-7-new', true)
    await fill('称呼', '李秀英')
    // Filled in and not saved: nobody is left at home in silence.
    await open('提交报名，1 人')
    await see('还有一位家人没存完')
    await choose('本人')
    await choose('成人')
    await open('存下')
    await page.getByRole('checkbox', { name: '本人 李秀英', checked: true }).filter({ visible: true }).waitFor()
    await see('已选 1 人')
    await open('存一位新家人')
    await fill('称呼', '小宝')
    await choose('孩子')
    await choose('未满14岁')
    await see('请监护人来选')
    await choose('爷爷奶奶')
    await tick(page, '我是孩子的监护人')
    await open('同意并继续')
    // What was filled in is still there.
    await open('存下')
    await page.getByRole('checkbox', { name: '小宝', checked: true }).filter({ visible: true }).waitFor()
    await open('提交报名，2 人')
    await see('约好了')

    await goTo('pages/me/index')
    await see('存了 2 位')
    await open('家人')
    await open('小宝')
    await fill('称呼', '大宝')
    await open('存下')
    await see('大宝，存好了')
    await open('大宝')
    await open('删掉 大宝')
    await see('大宝，删掉了')
    await screenshot('family-8-removed', true)
    await open('撤销')
    await see('孩子，未满14岁')
    await open('撤回同意')
    await see('马上删除')
    await screenshot('family-9-withdraw')
    await open('确认撤回')
    await see('还没有同意')
    expect(await page.getByText('大宝', { exact: true }).filter({ visible: true }).count()).toBe(0)
    // The place is still there, as a number.
    await goTo('pages/tickets/index')
    await see('未满14岁 1 人')
  })

  it('is told what else there is at the same time, and may go all the same', async () => {
    const sessionId = await makeSession(cloud, { capacity: { online: 9 }, startsAt: KICK_OFF_STARTS, signUpClosesAt: KICK_OFF_STARTS, endsAt: later(KICK_OFF_STARTS, HOUR) })
    await signUp(cloud, 'guest-6')
    const { see, open, fill, goTo, screenshot } = await take('guest-6', 'pages/tickets/index')
    await see('出示票码')
    await goTo(`pages/programme/sign-up/index?sessionId=${sessionId}&eventId=2025.kick-off`)
    await see('这个时间您还约了')
    await screenshot('family-11-overlap', true)
    await fill('姓名', '王芳')
    await open('提交报名，1 人')
    await see('约好了')
  })
})
