import { KICK_OFF } from '../scienceWeek'
import type { TreeWeight } from './tree'

/** A screen of the mini-program, who opens it, and words that are there when its content is. */
export interface ScreenCase {
  /** As the bench names it: `nodes.home`. */
  readonly name: string
  readonly persona: 'resident' | 'steward' | 'organiser'
  readonly route: string
  readonly words: string
  /** A usual tap, with what it does: `still` leaves the rows as they are, `rows` shows others. */
  readonly tap?: readonly [words: string, change: 'still' | 'rows']
}

const VISIT = '2025.yandi-visit'
const MORNING = `sessionId=2025.yandi-0521-am&eventId=${VISIT}`

/** Every screen that is measured and read out (tests/weapp/screens.test.ts, `npm run bench`); a new one is one line. */
export const SCREENS: readonly ScreenCase[] = [
  { name: 'home', persona: 'resident', route: 'pages/home/index', words: '八项活动', tap: ['长辈版', 'rows'] },
  { name: 'activities', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂', tap: ['还有名额', 'rows'] },
  { name: 'activities-sheet', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂', tap: ['选适合谁', 'still'] },
  { name: 'activity', persona: 'resident', route: 'pages/programme/activity/index?no=2', words: '科研平台建设' },
  { name: 'tickets', persona: 'resident', route: 'pages/tickets/index', words: '出示票码', tap: ['以前的', 'rows'] },
  { name: 'me', persona: 'resident', route: 'pages/me/index', words: '长辈版', tap: ['长辈版', 'still'] },
  { name: 'event', persona: 'resident', route: `pages/programme/event/index?eventId=${KICK_OFF.eventId}`, words: '展位', tap: ['.chip + .chip', 'rows'] },
  { name: 'visit', persona: 'resident', route: `pages/programme/event/index?eventId=${VISIT}`, words: '哪天来', tap: ['.slot + .slot', 'still'] },
  { name: 'base', persona: 'resident', route: 'pages/programme/base/index?baseId=2025.jili', words: '潞绸', tap: ['.day + .day', 'rows'] },
  { name: 'square', persona: 'resident', route: `pages/programme/square/index?eventId=${KICK_OFF.eventId}`, words: '孩子走散了', tap: ['.chip + .chip', 'rows'] },
  { name: 'poster', persona: 'resident', route: `pages/programme/poster/index?eventId=${KICK_OFF.eventId}`, words: '海报' },
  { name: 'sign-up', persona: 'resident', route: `pages/programme/sign-up/index?${MORNING}`, words: '谁一起去', tap: ['60岁以上加一', 'still'] },
  { name: 'group', persona: 'resident', route: 'pages/programme/group/index?sessionId=2025.lab-0528&eventId=2025.lab-visit', words: '哪个单位', tap: ['企业', 'still'] },
  { name: 'group-size', persona: 'resident', route: 'pages/programme/group-size/index?sessionId=2025.lab-0528', words: '现在改不了' },
  { name: 'ticket', persona: 'resident', route: `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, words: '取消，让出名额', tap: ['取消，让出名额', 'still'] },
  { name: 'change', persona: 'resident', route: `pages/programme/change/index?sessionId=${KICK_OFF.sessionId}`, words: '改好后', tap: ['14–17岁减一', 'still'] },
  { name: 'move', persona: 'resident', route: `pages/programme/move/index?sessionId=${KICK_OFF.sessionId}`, words: '别的场次' },
  { name: 'reminders', persona: 'resident', route: 'pages/info/reminders/index', words: '每样再要一条' },
  { name: 'not-found', persona: 'resident', route: 'pages/nowhere/index', words: '没有找到这个页面' },
  { name: 'bases', persona: 'resident', route: 'pages/programme/bases/index', words: '最近可约' },
  { name: 'records', persona: 'resident', route: 'pages/info/records/index', words: '全部复制成文字', tap: ['清除这台手机上的内容', 'still'] },
  { name: 'family', persona: 'resident', route: 'pages/info/family/index', words: '把常一起来的人存下来', tap: ['加一位家人', 'rows'] },
  { name: 'child-rules', persona: 'resident', route: 'pages/info/child-rules/index?ask=yes', words: '请监护人来选', tap: ['爸爸或妈妈', 'still'] },
  { name: 'about', persona: 'resident', route: 'pages/info/about/index', words: '高发改发' },
  { name: 'privacy', persona: 'resident', route: 'pages/info/privacy/index', words: '谁在处理您的信息' },
  { name: 'check-in', persona: 'steward', route: 'pages/staff/check-in/index', words: '输入 8 位票号' },
  { name: 'import', persona: 'organiser', route: 'pages/staff/edition/index', words: '导入' },
  { name: 'sessions', persona: 'organiser', route: 'pages/staff/sessions/index', words: '已约/名额', tap: ['.day + .day', 'rows'] },
  { name: 'session', persona: 'organiser', route: 'pages/staff/session/index?sessionId=2025.yandi-0521-am', words: '取消这一场', tap: ['改名额：网上', 'rows'] },
  { name: 'holders', persona: 'organiser', route: `pages/staff/holders/index?sessionId=${KICK_OFF.sessionId}`, words: '李*英', tap: ['李*英', 'still'] },
  { name: 'callers', persona: 'organiser', route: 'pages/staff/callers/index', words: '对方的手机号', tap: ['60岁以上加一', 'still'] },
  { name: 'calls', persona: 'organiser', route: 'pages/staff/calls/index', words: '没有要打的电话' },
  { name: 'urgent', persona: 'organiser', route: 'pages/staff/urgent/index', words: '发一条紧急通知', tap: ['到明天', 'still'] },
  { name: 'people', persona: 'organiser', route: 'pages/staff/people/index', words: '邀请一位工作人员', tap: ['收回', 'still'] },
  { name: 'invitation', persona: 'resident', route: 'pages/staff/invitation/index', words: '输入邀请码' },
  { name: 'crowd', persona: 'organiser', route: 'pages/staff/crowd/index', words: '现在没有说', tap: ['有点挤', 'still'] },
  { name: 'paper', persona: 'steward', route: 'pages/staff/sheet/index', words: '张票', tap: ['换一场', 'rows'] },
  { name: 'gate-desk', persona: 'organiser', route: 'pages/staff/gate/index', words: '现在场内', tap: ['天气', 'still'] },
  { name: 'groups', persona: 'organiser', route: 'pages/staff/groups/index', words: '没有要审核的团体' },
  { name: 'status', persona: 'organiser', route: 'pages/staff/status/index', words: '定时任务' },
]

/** What WeChat's own audit asks for: fewer than 1,000 elements, less than 30 deep, at most 60 below one. */
export const MOST = { nodes: 999, depth: 29, children: 60 } as const
/** Bytes of one setData; and of all that a tap sends which leaves the rows as they are. */
export const MOST_BYTES = 20_000
export const MOST_STILL = 4_000

/** What a screen was found to weigh. */
export interface MeasuredScreen extends TreeWeight {
  readonly name: string
  /** Bytes of the first setData, and of the largest. */
  readonly first: number
  readonly largest: number
  /** Bytes of a usual tap; absent where a screen has none. */
  readonly tap?: { readonly change: 'still' | 'rows'; readonly bytes: number }
}
