import type { Page } from 'playwright-core'
import { startCloud, type Cloud } from '../support/cloud'
import { agree, WITH_CHILD } from '../support/family'
import { phonesOf } from '../support/phonesOf'
import { freshKey, KICK_OFF, kickOffSession, signUp, THREE } from '../support/scienceWeek'
import { button, seen } from '../support/screenLine'
import { reserveVisit, VISIT, visitOf } from '../support/turns'

const BEFORE = '2025-05-20T09:00:00+08:00'
const DAY_BEFORE = '2025-05-22T10:00:00+08:00'
const HOUR = 3_600_000

describe('a ticket', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  const phoneOf = async (persona: string, route: string) => (await take(persona, route)).page
  const press = (page: Page, name: string) => button(page, name).tap()
  const qr = (page: Page) => page.locator('.qr-image img').filter({ visible: true }).first().getAttribute('src')

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterAll(() => cloud.stop())

  it('is for fewer people after a change; its code is a new one, and the place is there for others', async () => {
    await agree(cloud, 'guest-1')
    await reserveVisit(cloud, 'guest-1', WITH_CHILD)
    const before = (await visitOf(cloud, 'guest-1')).placesLeft.online
    const page = await phoneOf('guest-1', `pages/ticket/index?session=${VISIT.sessionId}`)
    await seen(page, '断网也能用').waitFor()
    const old = await qr(page)
    await press(page, '改人数')
    await seen(page, '改好后').waitFor()
    await press(page, '成人减一')
    await press(page, '60岁以上减一')
    await press(page, '改成 1 人')
    await seen(page, '需要大人陪同').waitFor()
    await press(page, '60岁以上加一')
    await press(page, '改成 2 人')
    await seen(page, '二维码已换新').waitFor()
    await seen(page, '60岁以上 1 人、未满14岁 1 人').waitFor()
    expect(await qr(page)).not.toBe(old)
    expect((await visitOf(cloud, 'guest-1')).placesLeft.online).toBe(before + 1)
  })

  it('moves to another session, the new place first; the old one says so', async () => {
    await reserveVisit(cloud, 'guest-2', THREE)
    const page = await phoneOf('guest-2', `pages/ticket/index?sessionId=${VISIT.sessionId}`)
    await press(page, '换一场')
    await page.getByRole('radio', { name: /^6月1日/ }).filter({ visible: true }).first().tap()
    await press(page, '换到 6月1日 09:00')
    await seen(page, '原来：5月31日').waitFor()
    await press(page, '确认换场')
    await seen(page, '换好了').waitFor()
    await seen(page, '6月1日 周日 09:00').waitFor()
    expect((await visitOf(cloud, 'guest-2', VISIT.otherId)).mine?.party).toEqual(THREE)
    expect((await visitOf(cloud, 'guest-2')).mine).toBeUndefined()
    const list = await phoneOf('guest-2', 'pages/tickets/index')
    await seen(list, '出示票码').waitFor()
    await list.getByRole('radio', { name: '以前的' }).tap()
    await seen(list, '换到了另一场').waitFor()
  })

  it('is easily given up the day before; says what the organisers moved, and that they cancelled and why', async () => {
    const ticket = await signUp(cloud, 'guest-3')
    const { startsAt, endsAt } = await kickOffSession(cloud, 'guest-3')
    const moved = { sessionId: KICK_OFF.sessionId, startsAt: startsAt + HOUR, ...(endsAt && { endsAt: endsAt + HOUR }), reason: '天气炎热', requestKey: freshKey(), wasStartsAt: startsAt }
    expect(await cloud.call('organiser', 'reschedule', moved)).toMatchObject({ ok: true })
    await cloud.setClock(DAY_BEFORE)
    // As a message opens it.
    const route = `pages/ticket/index?session=${KICK_OFF.sessionId}&ticket=${ticket.ticketId}`
    const page = await phoneOf('guest-3', route)
    await seen(page, '不去了，让出名额').waitFor()
    await seen(page, '原因：天气炎热').waitFor()
    expect(await page.locator('.note-warning').filter({ visible: true }).first().innerText()).toMatch(/原来：5月23日 周五 09:00.*现在：5月23日 周五 10:00/s)
    await cloud.call('organiser', 'cancelSession', { sessionId: KICK_OFF.sessionId, reason: '暴雨预警', requestKey: freshKey() })
    await page.reload()
    await seen(page, '主办方取消了这一场').waitFor()
    await seen(page, '原因：暴雨预警').waitFor()
    expect(await page.locator('.qr').filter({ visible: true }).count()).toBe(0)
    const event = await phoneOf('guest-4', `pages/programme/event/index?eventId=${KICK_OFF.eventId}`)
    await seen(event, '这一场取消了，不用来').waitFor()
    expect(await button(event, '已取消').getAttribute('aria-disabled')).toBe('true')
  })

  it('is reminded of by one tap; what is still allowed is counted in 我的', async () => {
    await reserveVisit(cloud, 'guest-5')
    const page = await phoneOf('guest-5', 'pages/me/index')
    await seen(page, '现在没有可发的').waitFor()
    await press(page, '微信提醒')
    await press(page, '每样再要一条')
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).tap()
    await seen(page, '原来允许的还在').waitFor()
    await press(page, '每样再要一条')
    await page.getByRole('dialog').getByRole('button', { name: '允许' }).tap()
    await seen(page, '前一天上午 10 点发微信提醒您').waitFor()
    await page.goBack()
    await seen(page, '还能发给您 3 条').waitFor()
  })
})
