import type { Page } from 'playwright-core'
import type { Cloud } from './cloud'
import { freshKey, newGuest, ONE, signUp, THREE } from './scienceWeek'
import { AT_THE_DOOR, button, press, seen, type ScreenLine } from './screenLine'

const enterCode = (code: string, brings: string) => async (page: Page): Promise<void> => {
  await page.getByLabel('输入 8 位票号').filter({ visible: true }).fill(code)
  await press('核验', brings)(page)
}

/** Somebody comes to the gate, once or twice. */
const comeIn = (brings: string) => async (page: Page, cloud: Cloud): Promise<void> => {
  const { ticketId } = await signUp(cloud, newGuest(), THREE)
  await enterCode(ticketId, '可入场')(page)
  if (brings === '可入场') return
  await button(page, '下一位').click()
  await enterCode(ticketId, brings)(page)
}

const GATE = 'pages/staff/check-in/index'
const EDITION = 'pages/staff/edition/index'
const SESSIONS = 'pages/staff/sessions/index'
/** Full, see `prepareScreens`. */
const SESSION = 'pages/staff/session/index?sessionId=2025.jili-0524-pm'
const CALLERS = 'pages/staff/callers/index'
const CALLS = 'pages/staff/calls/index'
/** When the clock has run, after a session was cancelled. */
const HALF_AN_HOUR_LATER = '2025-05-20T09:30:00+08:00'
/** Of no other screen. */
const TO_CANCEL = '2025.yandi-0604-pm'

const field = (page: Page, name: string) => page.getByLabel(name).filter({ visible: true }).first()

/** Types into the fields, one after the other, before something is pressed. */
const fill = (answers: Readonly<Record<string, string>>, then: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
  for (const [name, answer] of Object.entries(answers)) await field(page, name).fill(answer)
  await then(page)
}

/** Opens one of a session's forms. */
const openForm = (name: string, brings: string, then?: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
  await press(name, brings)(page)
  await then?.(page)
}

/** Somebody without a subscription whose session was cancelled; nothing when there is one already. */
const someoneToCall = async (page: Page, cloud: Cloud): Promise<void> => {
  const input = { sessionId: TO_CANCEL, requestKey: freshKey(), party: ONE, name: '王建国', phone: '13812345678' }
  const { ok } = await cloud.call(newGuest(), 'reserve', input)
  if (ok) await cloud.call('organiser', 'cancelSession', { sessionId: TO_CANCEL, reason: '大雨', requestKey: freshKey() })
  await cloud.tick()
  await page.reload()
  await seen(page, '个电话要打').waitFor()
}

const showNumber = async (page: Page, cloud: Cloud): Promise<void> => {
  await someoneToCall(page, cloud)
  await press('显示号码', '可以这样说')(page)
}

const serveCaller = async (page: Page, cloud: Cloud): Promise<void> => {
  await fill({ 对方的手机号: '13711112222', 怎么称呼: '郭老太' }, press('约 1 人', '请念给对方听'))(page)
  // For the next who looks at this screen.
  const code = (await page.locator('.callers-code').innerText()).replace('-', '')
  const { ok } = await cloud.call('organiser', 'cancelForCaller', { sessionId: '2025.yandi-0521-am', ticketId: code })
  if (!ok) throw new Error(`the caller's ${code} cannot be cancelled`)
}

/** Of the last place, which no other screen looks at. */
const sayBusy = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '有点挤' }).filter({ visible: true }).last().click()
  await seen(page, '说的').waitFor()
}

/** The staff's screens in each state. */
export const STAFF_SCREENS: readonly ScreenLine[] = [
  { name: 'gate', persona: 'steward', route: GATE, words: '换场次' },
  { name: 'gate', state: 'chooser', persona: 'steward', route: GATE, words: '换场次', then: press('换场次', '就在这里核验') },
  { name: 'gate', state: 'come', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: comeIn('可入场') },
  { name: 'gate', state: 'wait', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: comeIn('已核验过') },
  { name: 'gate', state: 'stop', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: enterCode('7K3M9Q2H', '不能入场') },
  { name: 'claim', persona: 'resident', route: EDITION, words: '启用码' },
  { name: 'import', persona: 'organiser', route: EDITION, words: '看差异' },
  { name: 'sessions', persona: 'organiser', route: SESSIONS, words: '已约/名额' },
  { name: 'sessions', state: 'found', persona: 'organiser', route: SESSIONS, words: '已约/名额', then: async (page) => { await field(page, '搜活动、地点').fill('潞绸'); await seen(page, '找到').waitFor() } },
  { name: 'sessions', state: 'not-allowed', persona: 'steward', route: SESSIONS, words: '没有这项工作的权限' },
  { name: 'session', persona: 'organiser', route: SESSION, words: '取消这一场' },
  { name: 'session', state: 'taken', persona: 'organiser', route: SESSION, words: '取消这一场', then: openForm('改名额：网上', '也可以直接填', fill({ 也可以直接填: '1' }, press('看看关系到谁', '最低只能减到'))) },
  { name: 'session', state: 'more', persona: 'organiser', route: SESSION, words: '取消这一场', then: openForm('改名额：网上', '也可以直接填', fill({ 也可以直接填: '30' }, (page) => seen(page, '多出 27 个名额').waitFor())) },
  { name: 'session', state: 'moving', persona: 'organiser', route: SESSION, words: '取消这一场', then: openForm('改期', '看看改成什么样', fill({ '结束': '' }, press('看看改成什么样', '请写明原因'))) },
  { name: 'session', state: 'move', persona: 'organiser', route: SESSION, words: '取消这一场', then: openForm('改期', '看看改成什么样', fill({ 开始: '15:30', '结束': '16:30', 原因: '场地检修' }, press('看看改成什么样', '这样改'))) },
  { name: 'session', state: 'cancel', persona: 'organiser', route: SESSION, words: '取消这一场', then: openForm('取消这一场', '不取消了', fill({ 原因: '大雨，场地不安全' }, press('取消这一场', '真的取消'))) },
  { name: 'callers', persona: 'organiser', route: CALLERS, words: '对方的手机号' },
  { name: 'callers', state: 'wrong', persona: 'organiser', route: CALLERS, words: '对方的手机号', then: press('约 1 人', '请填写姓名') },
  { name: 'callers', state: 'chooser', persona: 'organiser', route: CALLERS, words: '对方的手机号', then: press('换场次', '收起') },
  { name: 'callers', state: 'done', persona: 'organiser', route: CALLERS, words: '对方的手机号', then: serveCaller },
  { name: 'calls', persona: 'organiser', route: CALLS, words: '电话', clock: HALF_AN_HOUR_LATER, then: someoneToCall },
  { name: 'calls', state: 'number', persona: 'organiser', route: CALLS, words: '电话', clock: HALF_AN_HOUR_LATER, then: showNumber },
  { name: 'calls', state: 'none', persona: 'host', route: CALLS, words: '没有要打的电话' },
  { name: 'busy', persona: 'organiser', route: 'pages/staff/busy/index', words: '现在没有说' },
  { name: 'busy', state: 'said', persona: 'organiser', route: 'pages/staff/busy/index', words: '现在没有说', then: sayBusy },
  { name: 'status', persona: 'organiser', route: 'pages/staff/status/index', words: '定时任务' },
]

/** Those that ask the server for what they show. */
export const STAFF_READINGS: readonly string[] = ['gate', 'import', 'sessions', 'session', 'callers', 'calls', 'busy', 'status']
