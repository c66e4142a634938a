import type { Page } from 'playwright-core'
import { startCloud, type Cloud } from '../support/cloud'
import { saveFamily } from '../support/family'
import { makeSession } from '../support/madeSession'
import { phonesOf, type HeldPhone } from '../support/phonesOf'
import { KICK_OFF, ONE, signUp } from '../support/scienceWeek'

jest.setTimeout(60_000)

const BEFORE = '2025-05-20T09:00:00+08:00'
const AFTER = '2025-05-24T09:00:00+08:00'

/** Who picks the children up, and a class and its list. */
const FILLED_IN = ['孩子的爷爷', '长平小学', '王小一']

describe('what this phone still knew of somebody', () => {
  let cloud: Cloud
  let youth: string
  let group: string
  const { take } = phonesOf(() => cloud)
  /** Which of these words this phone has in its storage. */
  const known = (page: Page, words: readonly string[]) =>
    page.evaluate((asked) => asked.filter((word) => JSON.stringify(localStorage).includes(word)), words)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
    youth = await makeSession(cloud, { eventId: '2025.youth', title: '青少年科普教育活动', capacity: { online: 9 }, asks: ['pickUp'] })
    group = await makeSession(cloud, { capacity: { online: 9, group: 60 }, needsNames: true })
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterAll(() => cloud.stop())

  /** Filled in, and left before they were sent. */
  const leaveForms = async (phone: HeldPhone) => {
    const { page, goTo, fill, open, see } = phone
    await goTo(`pages/programme/sign-up/index?sessionId=${youth}&eventId=2025.youth`)
    await page.getByRole('checkbox', { name: '小宝' }).filter({ visible: true }).first().tap()
    await fill('结束后谁来接孩子', '孩子的爷爷')
    await goTo(`pages/programme/group/index?sessionId=${group}&eventId=${KICK_OFF.eventId}`)
    await fill('单位名称', '长平小学')
    await fill('或者粘贴在这里', '王小一 10岁\n李小二 11岁')
    await open('读出名单')
    await see('名单里有 2 人')
    expect(await known(page, FILLED_IN)).toEqual(FILLED_IN)
  }

  it('goes at once when a consent is taken back', async () => {
    await saveFamily(cloud, 'guest-1')
    const phone = await take('guest-1', 'pages/info/family/index')
    await leaveForms(phone)
    await phone.goTo('pages/info/family/index')
    await phone.open('撤回同意')
    await phone.open('确认撤回')
    await phone.see('还没有同意')
    expect(await known(phone.page, [...FILLED_IN, '小宝', 'v1.draft.'])).toEqual([])
  })

  it('goes at once with the account; a steward is told that the duty stays', async () => {
    await saveFamily(cloud, 'steward')
    const phone = await take('steward', 'pages/info/family/index')
    await leaveForms(phone)
    await phone.goTo('pages/info/records/index')
    await phone.see('存了 4 位')
    await phone.screenshot('forgotten-records', true)
    await phone.open('注销，全部删除')
    await phone.see('您还是工作人员')
    await phone.screenshot('forgotten-close')
    await phone.open('确认注销')
    await phone.see('已注销，都删掉了')
    expect(await known(phone.page, [...FILLED_IN, '小宝', 'v1.draft.'])).toEqual([])
  })

  it('goes with a record that is deleted, for its session alone', async () => {
    await signUp(cloud, 'guest-3', ONE)
    await cloud.setClock(AFTER)
    const phone = await take('guest-3', 'pages/info/records/index')
    await phone.see('删除这一条')
    await phone.page.evaluate(([own, other]) => {
      const draft = (name: string) => JSON.stringify({ data: { keptAt: Date.now(), content: { draft: { name } } } })
      for (const key of [own, `group.${own}`]) localStorage.setItem(`v1.draft.${key}`, draft('孩子的姥姥'))
      localStorage.setItem(`v1.draft.${other}`, draft('另一场'))
    }, [KICK_OFF.sessionId, youth])
    await phone.open('删除这一条')
    await phone.open('确认删除')
    await phone.see('没有您的报名信息')
    expect(await known(phone.page, ['孩子的姥姥', '另一场'])).toEqual(['另一场'])
  })
})
