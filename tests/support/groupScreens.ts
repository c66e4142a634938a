import type { Page } from 'playwright-core'
import type { Input } from '@domain/contract/api'
import type { Cloud } from './cloud'
import { freshKey, newGuest, ONE } from './scienceWeek'
import { choose, press, seen, type ScreenLine } from './screenLine'
import { having } from './turnScreens'

/** The laboratory wants names; the innovation centre does not, and has something to acknowledge. */
const LAB = { eventId: '2025.lab-visit', sessionId: '2025.lab-0530', otherId: '2025.lab-0528' } as const
const CENTRE = { eventId: '2025.centre-tour', sessionId: '2025.centre-0524' } as const

const FORM = `pages/programme/group/index?sessionId=${LAB.otherId}&eventId=${LAB.eventId}`
const CENTRE_FORM = `pages/programme/group/index?sessionId=${CENTRE.sessionId}&eventId=${CENTRE.eventId}`
const TICKET = `pages/ticket/index?sessionId=${LAB.sessionId}`
const GROUPS = 'pages/staff/groups/index'

/** One that leaves room for whoever looks next. @returns its ticket's number */
const ask = async (cloud: Cloud, viewer: string): Promise<string> => {
  const input = { sessionId: LAB.sessionId, requestKey: freshKey(), party: ONE, names: ['赵一'], unit: '长平中学七年级二班', kind: 'school' as const, name: '赵老师', phone: '13912345678', acknowledged: true as const }
  const reply = await cloud.call(viewer, 'reserveGroup', input)
  if (!reply.ok) throw new Error(`no group: ${reply.refusal.code}`)
  return reply.value.ticket.ticketId
}

const answered = (answer: Input<'answerGroup'>['answer']) => async (cloud: Cloud, viewer: string): Promise<void> => {
  const ticketId = await ask(cloud, viewer)
  const { ok } = await cloud.call('organiser', 'answerGroup', { sessionId: LAB.sessionId, ticketId, requestKey: freshKey(), answer })
  if (!ok) throw new Error('the group is not answered')
}

const someoneAsks = (then?: (page: Page) => Promise<void>) => async (page: Page, cloud: Cloud): Promise<void> => {
  await ask(cloud, newGuest())
  await page.reload()
  await seen(page, '待审核').waitFor()
  await then?.(page)
}

const fillIn = async (page: Page): Promise<void> => {
  const answers = { 单位名称: '响水坡村', 成人几人: '1', 姓名: '郭主任', 手机号: '13712345678' }
  for (const [name, answer] of Object.entries(answers)) await page.getByLabel(name).filter({ visible: true }).first().fill(answer)
  const known = page.getByRole('checkbox', { name: '我已知晓' }).filter({ visible: true })
  if (await known.count() > 0) await known.first().click()
  await press('提交申请，1 人', '申请交上了')(page)
}

/** Groups: the form, the ticket before and after its review, and the host unit's list. */
export const GROUP_SCREENS: readonly ScreenLine[] = [
  { name: 'group', persona: 'resident2', route: FORM, words: '哪个单位' },
  { name: 'group', state: 'wrong', persona: 'resident2', route: FORM, words: '哪个单位', then: press('提交申请', '处要看一下') },
  { name: 'group', state: 'closed', persona: 'resident2', route: FORM, words: '现在不能团体预约', clock: '2025-05-28T08:30:00+08:00' },
  { name: 'group', state: 'done', persona: 'guest', route: CENTRE_FORM, words: '哪个单位', then: fillIn },
  { name: 'group-size', persona: 'guest', route: `pages/programme/group-size/index?sessionId=${LAB.sessionId}`, words: '改不了', then: having(ask, '名单上 1 人') },
  { name: 'group-size', state: 'other', persona: 'guest', route: `pages/programme/group-size/index?sessionId=${LAB.sessionId}`, words: '改不了', then: having(ask, '名单上 1 人', press('换一份名单', '用回原来的名单')) },
  { name: 'ticket', state: 'awaiting', persona: 'guest', route: TICKET, words: '没有这张票', then: having(ask, '取消申请') },
  { name: 'ticket', state: 'proposed', persona: 'guest', route: TICKET, words: '没有这张票', then: having(answered({ kind: 'propose', toSessionId: LAB.otherId }), '换过去') },
  { name: 'move', state: 'proposed', persona: 'guest', route: `pages/programme/move/index?sessionId=${LAB.sessionId}`, words: '换不了', then: having(answered({ kind: 'propose', toSessionId: LAB.otherId }), '承办单位建议换到') },
  { name: 'ticket', state: 'group', persona: 'guest', route: TICKET, words: '没有这张票', then: having(answered({ kind: 'approve' }), '断网也能用') },
  { name: 'tickets', state: 'awaiting', persona: 'guest', route: 'pages/tickets/index', words: '还没有票', then: having(ask, '看申请') },
  { name: 'groups', persona: 'host', route: GROUPS, words: '没有要审核的团体' },
  { name: 'groups', state: 'some', persona: 'organiser', route: GROUPS, words: '团体', then: someoneAsks() },
  { name: 'groups', state: 'propose', persona: 'organiser', route: GROUPS, words: '团体', then: someoneAsks(press('建议换一场', '团体名额还有')) },
  { name: 'groups', state: 'decline', persona: 'organiser', route: GROUPS, words: '团体', then: someoneAsks(press('接待不了', '原因（带队人会看到）')) },
  { name: 'callers', state: 'group', persona: 'organiser', route: 'pages/staff/callers/index', words: '对方的手机号', then: choose('团体', '哪个单位') },
]

/** Those that ask the server for what they show. */
export const GROUP_READINGS: readonly string[] = ['group', 'groups']
