import type { Page } from 'playwright-core'
import { startCloud, type Cloud } from '../support/cloud'
import { makeSession } from '../support/madeSession'
import { phonesOf } from '../support/phonesOf'
import { KICK_OFF } from '../support/scienceWeek'

jest.setTimeout(60_000)

const BEFORE = '2025-05-20T09:00:00+08:00'
const YOUTH = '2025.youth'

describe('children, and what their guardian agrees to', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).filter({ visible: true }).first().tap()
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
  })
  afterAll(() => cloud.stop())

  it('lets a guardian bring two children once the rules are agreed to; a no keeps the form and leaves the children out', async () => {
    const sessionId = await makeSession(cloud, {
      eventId: YOUTH, title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'], forBands: ['under14', 'from14to17'], childrenPerAdult: 2,
    })
    const { page, see, open, choose, fill, screenshot } = await take('guest-1', `pages/programme/sign-up/index?sessionId=${sessionId}&eventId=${YOUTH}`)
    await see('每位大人最多带 2 个')
    await fill('姓名', '王芳')
    // For the young: nobody is counted before they say so.
    await open('成人加一')
    await open('未满14岁加一')
    await see('请监护人来选')
    await screenshot('family-1-rules', true)
    await open('不同意')
    await see('到现场登记')
    await screenshot('family-2-declined')
    await open('回去，给其他人报名')
    await see('已选 1 人')
    expect(await page.getByLabel('姓名').filter({ visible: true }).inputValue()).toBe('王芳')

    await open('未满14岁加一')
    await see('请监护人来选')
    // Nothing is ticked beforehand, and nothing goes on without it.
    expect(await page.getByRole('checkbox', { checked: true }).filter({ visible: true }).count()).toBe(0)
    await open('同意并继续')
    await see('请勾选这一项')
    await choose('爸爸或妈妈')
    await tick(page, '我是孩子的监护人')
    await open('同意并继续')
    await see('已选 2 人')
    await open('未满14岁加一')
    await open('未满14岁加一')
    await open('提交报名')
    await see('请至少来 2 位大人')
    await see('请写上活动结束后谁来接孩子')
    // The first thing that is wrong is brought onto the screen.
    await page.waitForFunction(() => {
      const wrong = Array.from(document.querySelectorAll('.taro_page')).at(-1)?.querySelector('.screen-body .field-error')
      const y = wrong?.getBoundingClientRect().y ?? -1
      return y > 0 && y < innerHeight * 0.8
    })
    await screenshot('family-3-wrong', true)
    await open('未满14岁减一')
    await fill('结束后谁来接孩子', '孩子的爷爷')
    await open('提交报名，3 人')
    await see('约好了')
    await see('未满14岁 2 人')
  })

  it('is led to the rules by the server where nothing is known of the family; a change asks who picks the child up', async () => {
    const sessionId = await makeSession(cloud, { eventId: YOUTH, title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'] })
    const { page, see, open, choose, fill, goTo, screenshot } = await take('guest-5', 'pages/info/about/index')
    await page.route('**/api/visitor', async (route) => {
      const isFamily = (route.request().postData() ?? '').includes('"action":"family"')
      await (isFamily ? route.fulfill({ json: { requestId: '1a2b3c4d5e6f', now: Date.parse(BEFORE), ok: false, refusal: { code: 'FAULT' } } }) : route.continue())
    })
    await goTo(`pages/programme/sign-up/index?sessionId=${sessionId}&eventId=${YOUTH}`)
    await fill('姓名', '王芳')
    await open('未满14岁加一')
    await fill('结束后谁来接孩子', '孩子的爷爷')
    await open('提交报名，2 人')
    await see('请监护人来选')
    await page.unroute('**/api/visitor')
    await choose('其他监护人')
    await tick(page, '我是孩子的监护人')
    await open('同意并继续')
    await open('未满14岁减一')
    await open('提交报名，1 人')
    await see('约好了')

    await open('看我的票')
    await open('改人数')
    await open('未满14岁加一')
    await open('改成 2 人')
    await see('请写上活动结束后谁来接孩子')
    await screenshot('family-10-change-asks', true)
    await fill('结束后谁来接孩子', '孩子的姑姑')
    await open('改成 2 人')
    await see('二维码已换新')
  })

  it.each([0, 20, 100])('shows the form again when the guardian goes back %i ms after the rules began to slide in', async (milliseconds) => {
    const { page, see, open } = await take('guest-6', `pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`)
    await see('已选 1 人')
    await page.evaluate((wait) => {
      const timer = setInterval(() => {
        if (document.querySelectorAll('.taro_page').length === 1) return
        clearInterval(timer)
        setTimeout(() => history.back(), wait)
      }, 1)
    }, milliseconds)
    await open('未满14岁加一')
    await page.waitForFunction(() => document.querySelectorAll('.taro_page').length > 1)
    await page.waitForFunction(() => document.querySelectorAll('.taro_page').length === 1)
    // Had it come too late, the form would be hidden only now.
    await page.waitForTimeout(500)
    await see('去看规则')
  })

  it('shows the rules to anyone, and asks nothing there', async () => {
    const { page, see, open } = await take('none', 'pages/info/privacy/index')
    await open('《儿童个人信息保护规则》')
    await see('不同意会怎样')
    expect(await page.getByText('请监护人来选').count()).toBe(0)
  })
})
