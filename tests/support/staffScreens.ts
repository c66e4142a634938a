import type { Page } from 'playwright-core'
import type { Input } from '@domain/contract/api'
import { instant } from '@domain/kernel/instant'
import type { Cloud } from './cloud'
import { freshKey, KICK_OFF, newGuest, ONE, signUp, THREE } from './scienceWeek'
import { AT_THE_DOOR, button, choose, press, seen, type ScreenLine } from './screenLine'

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
const PAPER = 'pages/staff/sheet/index'
let found = 0
/** Somebody of whom the last four digits are all there is; of nobody else the same. */
const findByPhone = async (page: Page, cloud: Cloud): Promise<void> => {
  const lastFour = String(3301 + (found += 1))
  await cloud.call(newGuest(), 'reserve', { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: ONE, name: '李秀英', phone: `1380000${lastFour}` })
  await press('没带票：按手机号找', '要有网')(page)
  await field(page, '报名手机号的后四位').fill(lastFour)
  await page.getByRole('button', { name: '找', exact: true }).filter({ visible: true }).click()
  await seen(page, '李*英').waitFor()
}

const EDITION = 'pages/staff/edition/index'
const SESSIONS = 'pages/staff/sessions/index'
/** Full, see `prepareScreens`. */
const SESSION = 'pages/staff/session/index?sessionId=2025.jili-0524-pm'
const CALLERS = 'pages/staff/callers/index'
const CALLS = 'pages/staff/calls/index'
/** When the clock has run, after a session was cancelled. */
const HALF_AN_HOUR_LATER = '2025-05-20T09:30:00+08:00'
/** Of no other screen. */
const CALLED_ABOUT = '2025.yandi-0604-am'
/** Asks who picks up, and has places for groups. */
const LISTED = '2025.youth-0531'
const LECTURE = '2025.lecture-firms-0527'
const TO_CANCEL = '2025.yandi-0604-pm'

const field = (page: Page, name: string) => page.getByLabel(name).filter({ visible: true }).first()

/** Types into the fields, one after the other, before something is pressed. */
const fill = (answers: Readonly<Record<string, string>>, then: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
  for (const [name, answer] of Object.entries(answers)) await field(page, name).fill(answer)
  await then(page)
}

/** A ticket and people without one, as they stand on paper. */
const typeIn = async (page: Page, cloud: Cloud): Promise<void> => {
  const { ticketId } = await signUp(cloud, newGuest(), THREE)
  await page.reload()
  await seen(page, '张票').waitFor()
  await fill({ 打了勾的票号: ticketId }, press('这家来了，记下', '这次录了 1 行'))(page)
  await fill({ 成人: '12', 未满14岁: '5' }, press('记下这些人', '这次录了 2 行'))(page)
  await fill({ 打了勾的票号: ticketId.slice(0, 4) }, async () => undefined)(page)
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

/** Finds a ticket by its code, to change who comes on it. */
const toChange = (then?: (page: Page) => Promise<void>) => async (page: Page, cloud: Cloud): Promise<void> => {
  const ticketId = await reserveOnce(cloud, { sessionId: CALLED_ABOUT, party: { ...ONE, senior: 1 }, name: '郭老汉', phone: '13711114444' })
  await choose('改人数', '对方的 8 位票号')(page)
  await fill({ '对方的 8 位票号': ticketId }, press('找这张票', '请和对方核对'))(page)
  await then?.(page)
}

/** Places for somebody on the phone; the same ones for whoever looks next. */
const reserveOnce = async (cloud: Cloud, input: Omit<Input<'reserveForCaller'>, 'requestKey'>): Promise<string> => {
  const reply = await cloud.call('organiser', 'reserveForCaller', { ...input, requestKey: freshKey() })
  if (reply.ok) return reply.value.ticketId
  if (reply.refusal.code === 'ALREADY_RESERVED') return reply.refusal.ticketId
  throw new Error(`nothing is reserved for the caller: ${reply.refusal.code}`)
}

/** A family with a child, a youth alone, and a school. */
const fillList = async (cloud: Cloud): Promise<void> => {
  const asked = { sessionId: LISTED, guardianAgreed: true as const }
  await reserveOnce(cloud, { ...asked, party: { ...ONE, under14: 1 }, name: '王建国', phone: '13711115555', pickUp: '孩子的爷爷 郭大爷' })
  await reserveOnce(cloud, { ...asked, party: { ...ONE, adult: 0, from14to17: 1 }, name: '李晓', phone: '13711116666', guardianPhone: '13711117777' })
  const group = { unit: '长平中学七年级二班', kind: 'school' as const, name: '赵老师', phone: '13912345678', guardiansAgreed: true as const }
  await cloud.call('organiser', 'reserveGroupForCaller', { sessionId: LISTED, requestKey: freshKey(), party: { ...ONE, under14: 4, adult: 2 }, ...group })
}

const listed = (then?: (page: Page) => Promise<void>) => async (page: Page, cloud: Cloud): Promise<void> => {
  await fillList(cloud)
  await page.reload()
  await seen(page, '王*国').waitFor()
  await then?.(page)
}

/** More than a page of them. */
const turned = async (page: Page, cloud: Cloud): Promise<void> => {
  const list = await cloud.call('organiser', 'sessionHolders', { sessionId: LECTURE })
  const missing = list.ok ? 23 - list.value.parties : 0
  for (let party = 0; party < missing; party += 1) {
    await cloud.call(newGuest(), 'reserve', { sessionId: LECTURE, requestKey: freshKey(), party: ONE, name: '李秀英', phone: '13812345678' })
  }
  await page.reload()
  await press('下一页', '第 21')(page)
}

const lookUp = press('王*国', '为什么看')
const HOLDERS = 'pages/staff/holders/index?sessionId='

/** Of the last place, which no other screen looks at. */
const sayCrowd = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '有点挤' }).filter({ visible: true }).last().click()
  await seen(page, '说的').waitFor()
}

const PEOPLE = 'pages/staff/people/index'
const INVITATION = 'pages/staff/invitation/index'

const chooseEvent = async (page: Page): Promise<void> => {
  await press('邀请一位工作人员', '在入口扫票')(page)
  await choose('某项活动', '换一个')(page)
  await press('换一个', '收起')(page)
}

const inviteSomebody = async (page: Page): Promise<void> => {
  await press('邀请一位工作人员', '在入口扫票')(page)
  await fill({ 是谁: '东门小李' }, press('生成邀请', '邀请做好了'))(page)
}

/** Somebody has been invited as a steward of Friday, and types the code. */
const lookAtOffer = async (page: Page, cloud: Cloud): Promise<void> => {
  const until = instant(Date.parse('2025-05-23T18:00:00+08:00'))
  const made = await cloud.call('organiser', 'inviteStaff', { requestKey: freshKey(), role: 'steward', scope: { kind: 'event', eventId: KICK_OFF.eventId }, until, label: '西门小王' })
  if (!made.ok) throw new Error(`nobody is invited: ${made.refusal.code}`)
  await fill({ 邀请码: made.value.code }, press('看看', '邀请您做'))(page)
}

const takeOffer = async (page: Page, cloud: Cloud): Promise<void> => {
  await lookAtOffer(page, cloud)
  await press('接受', '您现在是')(page)
}

/** The staff's screens in each state. */
export const STAFF_SCREENS: readonly ScreenLine[] = [
  { name: 'gate', persona: 'steward', route: GATE, words: '换场次' },
  { name: 'gate', state: 'chooser', persona: 'steward', route: GATE, words: '换场次', then: press('换场次', '就在这里核验') },
  { name: 'gate', state: 'come', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: comeIn('可入场') },
  { name: 'gate', state: 'wait', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: comeIn('已核验过') },
  { name: 'gate', state: 'stop', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: enterCode('7K3M9Q2H', '不能入场') },
  { name: 'gate', state: 'by-phone', persona: 'steward', route: GATE, words: '换场次', clock: AT_THE_DOOR, then: findByPhone },
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
  { name: 'callers', state: 'code', persona: 'organiser', route: CALLERS, words: '对方的手机号', then: choose('改人数', '对方的 8 位票号') },
  { name: 'callers', state: 'change', persona: 'organiser', route: `${CALLERS}?sessionId=${CALLED_ABOUT}`, words: '对方的手机号', then: toChange() },
  { name: 'callers', state: 'child', persona: 'organiser', route: `${CALLERS}?sessionId=${CALLED_ABOUT}`, words: '对方的手机号', then: toChange(async (page) => {
    await button(page, '未满14岁加一').click()
    await press('改成 3 人', '对方同意了再勾选')(page)
  }) },
  { name: 'holders', persona: 'organiser', route: HOLDERS + KICK_OFF.sessionId, words: '李*英' },
  { name: 'holders', state: 'kinds', persona: 'organiser', route: HOLDERS + LISTED, words: '5月31日', then: listed() },
  { name: 'holders', state: 'why', persona: 'organiser', route: HOLDERS + LISTED, words: '5月31日', then: listed(lookUp) },
  { name: 'holders', state: 'shown', persona: 'organiser', route: HOLDERS + LISTED, words: '5月31日', then: listed(async (page) => { await lookUp(page); await press('显示姓名和电话', '13711115555')(page) }) },
  { name: 'holders', state: 'missing', persona: 'organiser', route: HOLDERS + LISTED, words: '5月31日', then: listed((page) => fill({ '输入 8 位票号': '7K3M-9Q2H' }, () => seen(page, '没有这个票号').waitFor())(page)) },
  { name: 'holders', state: 'next', persona: 'organiser', route: HOLDERS + LECTURE, words: '5月27日', then: turned },
  { name: 'holders', state: 'none', persona: 'organiser', route: `${HOLDERS}2025.yandi-0531-pm`, words: '还没有人约' },
  { name: 'calls', persona: 'organiser', route: CALLS, words: '电话', clock: HALF_AN_HOUR_LATER, then: someoneToCall },
  { name: 'calls', state: 'number', persona: 'organiser', route: CALLS, words: '电话', clock: HALF_AN_HOUR_LATER, then: showNumber },
  { name: 'calls', state: 'none', persona: 'host', route: CALLS, words: '没有要打的电话' },
  { name: 'crowd', persona: 'organiser', route: 'pages/staff/crowd/index', words: '现在没有说' },
  { name: 'urgent', persona: 'safetyLead', route: 'pages/staff/urgent/index', words: '发一条紧急通知' },
  { name: 'crowd', state: 'said', persona: 'organiser', route: 'pages/staff/crowd/index', words: '现在没有说', then: sayCrowd },
  { name: 'people', persona: 'organiser', route: PEOPLE, words: '邀请一位工作人员' },
  { name: 'people', state: 'form', persona: 'organiser', route: PEOPLE, words: '邀请一位工作人员', then: press('邀请一位工作人员', '在入口扫票') },
  { name: 'people', state: 'chooser', persona: 'organiser', route: PEOPLE, words: '邀请一位工作人员', then: chooseEvent },
  { name: 'people', state: 'made', persona: 'organiser', route: PEOPLE, words: '邀请一位工作人员', then: inviteSomebody },
  { name: 'people', state: 'take-back', persona: 'organiser', route: PEOPLE, words: '邀请一位工作人员', then: press('收回', '现在收回') },
  { name: 'invitation', persona: 'guest', route: INVITATION, words: '输入邀请码' },
  { name: 'invitation', state: 'wrong', persona: 'guest', route: INVITATION, words: '输入邀请码', then: press('看看', '要 20 位') },
  { name: 'invitation', state: 'offer', persona: 'guest', route: INVITATION, words: '输入邀请码', then: lookAtOffer },
  { name: 'invitation', state: 'taken', persona: 'guest', route: INVITATION, words: '输入邀请码', then: takeOffer },
  { name: 'invitation', state: 'unknown', persona: 'guest', route: INVITATION, words: '输入邀请码', then: fill({ 邀请码: '7K3M9Q2H7K3M9Q2H7K3M' }, press('看看', '换一个邀请码')) },
  { name: 'paper', persona: 'steward', route: PAPER, words: '张票' },
  { name: 'paper', state: 'chooser', persona: 'organiser', route: PAPER, words: '张票', then: press('换一场', '6月8日') },
  { name: 'paper', state: 'wrong', persona: 'organiser', route: PAPER, words: '张票', then: fill({ 几点来的: '9点' }, async (page) => { await press('记下这些人', '至少 1 人')(page); await press('这家来了，记下', '请写成')(page) }) },
  { name: 'paper', state: 'typed', persona: 'steward', route: PAPER, words: '张票', clock: AT_THE_DOOR, then: typeIn },
  { name: 'status', persona: 'organiser', route: 'pages/staff/status/index', words: '定时任务' },
]

/** Those that ask the server for what they show. */
export const STAFF_READINGS: readonly string[] = ['gate', 'import', 'sessions', 'session', 'holders', 'callers', 'calls', 'crowd', 'urgent', 'people', 'paper', 'status']
