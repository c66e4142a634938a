import type { Browser, Page } from 'playwright-core'
import { HOUR, instant, later } from '@domain/kernel/instant'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { saveFamily } from '../support/family'
import { makeSession } from '../support/madeSession'
import { signUp } from '../support/scienceWeek'
import { button, seen } from '../support/screenLine'

jest.setTimeout(60_000)

const BEFORE = '2025-05-20T09:00:00+08:00'
const YOUTH = '2025.youth'
const KICK_OFF_STARTS = instant(Date.parse('2025-05-23T09:00:00+08:00'))

describe('families on a phone', () => {
  let cloud: Cloud
  let browser: Browser
  const phones: Phone[] = []
  const phoneOf = async (persona: string) => {
    const phone = await newPhone(browser, { url: cloud.url, persona })
    phones.push(phone)
    return phone
  }
  const press = (page: Page, name: string) => button(page, name).tap()
  const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).filter({ visible: true }).first().tap()
  const choose = (page: Page, name: string | RegExp) => page.getByRole('radio', { name }).filter({ visible: true }).first().tap()
  const fill = (page: Page, label: string, words: string) => page.getByLabel(label).filter({ visible: true }).fill(words)

  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
    browser = await openBrowser()
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(phone.problems).toEqual([])
      await phone.close()
    }
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('lets a guardian bring two children once the rules are agreed to; a no keeps the form and leaves the children out', async () => {
    const sessionId = await makeSession(cloud, {
      eventId: YOUTH, title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'], forBands: ['under14', 'from14to17'], childrenPerAdult: 2,
    })
    const { page, open, screenshot } = await phoneOf('guest-1')
    await open(`pages/programme/sign-up/index?sessionId=${sessionId}&eventId=${YOUTH}`)
    await seen(page, '每位大人最多带 2 个').waitFor()
    await fill(page, '姓名', '王芳')
    await press(page, '未满14岁加一')
    await seen(page, '请监护人来选').waitFor()
    await screenshot('family-1-rules', true)
    await press(page, '不同意')
    await seen(page, '到现场登记').waitFor()
    await screenshot('family-2-declined')
    await press(page, '回去，给其他人报名')
    await seen(page, '已选 1 人').waitFor()
    expect(await page.getByLabel('姓名').filter({ visible: true }).inputValue()).toBe('王芳')

    await press(page, '未满14岁加一')
    await seen(page, '请监护人来选').waitFor()
    // Nothing is ticked beforehand, and nothing goes on without it.
    expect(await page.getByRole('checkbox', { checked: true }).filter({ visible: true }).count()).toBe(0)
    await press(page, '同意并继续')
    await seen(page, '请勾选这一项').waitFor()
    await choose(page, '爸爸或妈妈')
    await tick(page, '我是孩子的监护人')
    await press(page, '同意并继续')
    await seen(page, '已选 2 人').waitFor()
    await press(page, '未满14岁加一')
    await press(page, '未满14岁加一')
    await press(page, '提交报名')
    await seen(page, '请至少来 2 位大人').waitFor()
    await seen(page, '请写上活动结束后谁来接孩子').waitFor()
    await screenshot('family-3-wrong', true)
    await press(page, '未满14岁减一')
    await fill(page, '结束后谁来接孩子', '孩子的爷爷')
    await press(page, '提交报名，3 人')
    await seen(page, '约好了').waitFor()
    await seen(page, '未满14岁 2 人').waitFor()
  })

  it('is a ticket for a saved family in five taps and one screen; it moves, and one companion stays at home', async () => {
    await saveFamily(cloud, 'guest-2')
    const { page, open, screenshot } = await phoneOf('guest-2')
    await open('pages/programme/base/index?baseId=2025.jili')
    await seen(page, '哪天来').waitFor()
    let taps = 0
    const tap = async (act: Promise<void>) => {
      taps += 1
      await act
    }
    await tap(press(page, '预约，余'))
    // The one who signs up is there already, by name.
    await page.getByRole('checkbox', { name: '本人 李秀英', checked: true }).filter({ visible: true }).waitFor()
    for (const name of ['爸爸', '小宝', '大宝']) await tap(tick(page, name))
    await screenshot('family-4-picked', true)
    await tap(press(page, '提交报名，4 人'))
    await seen(page, '约好了').waitFor()
    expect(taps).toBeLessThanOrEqual(5)

    await press(page, '看我的票')
    await seen(page, '李秀英、爸爸、小宝、大宝').waitFor()
    await press(page, '换一场')
    await choose(page, /^6月1日/)
    await press(page, '换到 6月1日')
    await press(page, '确认换场')
    await seen(page, '换好了').waitFor()
    await seen(page, '李秀英、爸爸、小宝、大宝').waitFor()
    await press(page, '改人数')
    await seen(page, '改好后').waitFor()
    await tick(page, '爸爸')
    await screenshot('family-5-change', true)
    await press(page, '改成 3 人')
    await seen(page, '票码已换新').waitFor()
    await seen(page, '李秀英、小宝、大宝').waitFor()
    await seen(page, '成人 1 人、未满14岁 2 人').waitFor()
    await screenshot('family-6-ticket')
  })

  it('reserves for all of them in another slot with four taps', async () => {
    await saveFamily(cloud, 'guest-3')
    const { page, open } = await phoneOf('guest-3')
    await open('pages/programme/base/index?baseId=2025.yandi')
    await seen(page, '哪天来').waitFor()
    await page.locator('.slot').filter({ visible: true }).nth(1).tap()
    await press(page, '预约，余')
    await tick(page, '全家')
    await press(page, '提交报名，4 人')
    await seen(page, '约好了').waitFor()
  })

  it('is saved while signing up, corrected, removed and brought back; a withdrawn consent takes the children along', async () => {
    const { page, open, screenshot } = await phoneOf('guest-4')
    await open('pages/programme/sign-up/index?sessionId=2025.kick-off-0523&eventId=2025.kick-off')
    await press(page, '把家人存下来')
    await press(page, '存下')
    await seen(page, '请写一个称呼').waitFor()
    await screenshot('family-7-new', true)
    await fill(page, '称呼', '李秀英')
    await choose(page, '本人')
    await choose(page, '成人')
    await press(page, '存下')
    await page.getByRole('checkbox', { name: '本人 李秀英', checked: true }).filter({ visible: true }).waitFor()
    await seen(page, '已选 1 人').waitFor()
    await press(page, '存一位新家人')
    await fill(page, '称呼', '小宝')
    await choose(page, '孩子')
    await choose(page, '未满14岁')
    await seen(page, '请监护人来选').waitFor()
    await choose(page, '爷爷奶奶')
    await tick(page, '我是孩子的监护人')
    await press(page, '同意并继续')
    // What was filled in is still there.
    await press(page, '存下')
    await page.getByRole('checkbox', { name: '小宝', checked: true }).filter({ visible: true }).waitFor()
    await press(page, '提交报名，2 人')
    await seen(page, '约好了').waitFor()

    await open('pages/me/index')
    await seen(page, '存了 2 位').waitFor()
    await press(page, '家人')
    await press(page, '小宝')
    await fill(page, '称呼', '大宝')
    await press(page, '存下')
    await seen(page, '大宝，存好了').waitFor()
    await press(page, '大宝')
    await press(page, '删掉 大宝')
    await seen(page, '大宝，删掉了').waitFor()
    await screenshot('family-8-removed', true)
    await press(page, '撤销')
    await seen(page, '孩子，未满14岁').waitFor()
    await press(page, '撤回同意')
    await seen(page, '马上删除').waitFor()
    await screenshot('family-9-withdraw')
    await press(page, '确认撤回')
    await seen(page, '还没有同意').waitFor()
    expect(await page.getByText('大宝', { exact: true }).filter({ visible: true }).count()).toBe(0)
    // The place is still there, as a number.
    await open('pages/tickets/index')
    await seen(page, '未满14岁 1 人').waitFor()
  })

  it('is led to the rules by the server where nothing is known of the family; a change asks who picks the child up', async () => {
    const sessionId = await makeSession(cloud, { eventId: YOUTH, title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'] })
    const { page, open, screenshot } = await phoneOf('guest-5')
    await page.route('**/api/visitor', async (route) => {
      const isFamily = (route.request().postData() ?? '').includes('"action":"family"')
      await (isFamily ? route.fulfill({ json: { requestId: '1a2b3c4d5e6f', now: Date.parse(BEFORE), ok: false, refusal: { code: 'FAULT' } } }) : route.continue())
    })
    await open(`pages/programme/sign-up/index?sessionId=${sessionId}&eventId=${YOUTH}`)
    await fill(page, '姓名', '王芳')
    await press(page, '未满14岁加一')
    await fill(page, '结束后谁来接孩子', '孩子的爷爷')
    await press(page, '提交报名，2 人')
    await seen(page, '请监护人来选').waitFor()
    await page.unroute('**/api/visitor')
    await choose(page, '其他监护人')
    await tick(page, '我是孩子的监护人')
    await press(page, '同意并继续')
    await press(page, '未满14岁减一')
    await press(page, '提交报名，1 人')
    await seen(page, '约好了').waitFor()

    await press(page, '看我的票')
    await press(page, '改人数')
    await press(page, '未满14岁加一')
    await press(page, '改成 2 人')
    await seen(page, '请写上活动结束后谁来接孩子').waitFor()
    await screenshot('family-10-change-asks', true)
    await fill(page, '结束后谁来接孩子', '孩子的姑姑')
    await press(page, '改成 2 人')
    await seen(page, '票码已换新').waitFor()
  })

  it('is told what else there is at the same time, and may go all the same', async () => {
    const sessionId = await makeSession(cloud, { capacity: { online: 9 }, startsAt: KICK_OFF_STARTS, signUpClosesAt: KICK_OFF_STARTS, endsAt: later(KICK_OFF_STARTS, HOUR) })
    const { page, open, screenshot } = await phoneOf('guest-6')
    await signUp(cloud, 'guest-6')
    await open('pages/tickets/index')
    await seen(page, '出示票码').waitFor()
    await open(`pages/programme/sign-up/index?sessionId=${sessionId}&eventId=2025.kick-off`)
    await seen(page, '这个时间您还约了').waitFor()
    await screenshot('family-11-overlap', true)
    await fill(page, '姓名', '王芳')
    await press(page, '提交报名，1 人')
    await seen(page, '约好了').waitFor()
  })

  it('shows the rules to anyone, and asks nothing there', async () => {
    const { page, open } = await phoneOf('none')
    await open('pages/info/privacy/index')
    await press(page, '《儿童个人信息保护规则》')
    await seen(page, '不同意会怎样').waitFor()
    expect(await page.getByText('请监护人来选').count()).toBe(0)
  })
})
