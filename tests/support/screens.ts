import type { Page } from 'playwright-core'
import type { Cloud } from './cloud'
import type { Phone } from './browser'
import { KICK_OFF, signUp } from './scienceWeek'

/** A screen of the H5 build, and how to come to it. */
export interface ScreenLine {
  readonly name: string
  /** `guest` is somebody new each time. */
  readonly persona: string
  readonly route: string
  /** Words that only the finished screen has. */
  readonly words: string
  /** What still has to be done on the page to come to the screen. */
  readonly then?: (page: Page) => Promise<void>
}

/** What a person sees now; pages below stay in the document, hidden. */
export const seen = (page: Page, words: string) => page.getByText(words).filter({ visible: true }).first()

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

const submit = async (page: Page): Promise<void> => {
  await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
  await press('提交报名')(page)
  await seen(page, '约好了').waitFor()
}

const submitEmpty = async (page: Page): Promise<void> => {
  await press('提交报名')(page)
  await seen(page, '处要看一下').waitFor()
}

const SIGN_UP = 'pages/programme/sign-up/index?sessionId=2025.kick-off-0523&eventId=2025.kick-off'

/**
 * Every screen, once: what axe, the layout, the targets and the pictures are tried on. A new screen is a line here.
 * `resident` has a ticket for the kick-off, see `prepareScreens`.
 */
export const SCREENS: readonly ScreenLine[] = [
  { name: 'home', persona: 'resident', route: 'pages/home/index', words: '八项活动' },
  {
    name: 'home-notice', persona: 'guest', route: 'pages/home/index', words: '8 点起入场',
    then: async (page) => {
      await press('8 点起入场')(page)
      await seen(page, '知道了').waitFor()
    },
  },
  { name: 'activities', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂' },
  {
    name: 'activities-sheet', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂',
    then: async (page) => {
      await press('选领域')(page)
      await seen(page, '清除').waitFor()
    },
  },
  { name: 'activity', persona: 'none', route: 'pages/programme/activity/index?no=2', words: '会议号' },
  { name: 'event', persona: 'resident2', route: `pages/programme/event/index?eventId=${KICK_OFF.eventId}`, words: '名额怎么分' },
  { name: 'event-unannounced', persona: 'none', route: 'pages/programme/event/index?eventId=2025.farm-envoys', words: '待公布' },
  { name: 'base', persona: 'resident2', route: 'pages/programme/base/index?baseId=2025.yandi', words: '哪天来' },
  { name: 'bases', persona: 'none', route: 'pages/programme/bases/index', words: '最近可约' },
  { name: 'event-missing', persona: 'none', route: 'pages/programme/event/index?scene=2025.nothing', words: '没有找到这个活动' },
  { name: 'square', persona: 'none', route: `pages/programme/square/index?eventId=${KICK_OFF.eventId}`, words: '孩子走散了' },
  { name: 'square-none', persona: 'none', route: 'pages/programme/square/index?eventId=2025.youth', words: '没有现场指引' },
  { name: 'poster', persona: 'none', route: `pages/programme/poster/index?eventId=${KICK_OFF.eventId}`, words: '保存海报' },
  { name: 'sign-up', persona: 'resident2', route: SIGN_UP, words: '谁一起去' },
  { name: 'sign-up-wrong', persona: 'resident2', route: SIGN_UP, words: '谁一起去', then: submitEmpty },
  { name: 'success', persona: 'guest', route: SIGN_UP, words: '谁一起去', then: submit },
  { name: 'tickets', persona: 'resident', route: 'pages/tickets/index', words: '出示票码' },
  { name: 'tickets-none', persona: 'guest', route: 'pages/tickets/index', words: '还没有票' },
  { name: 'ticket', persona: 'resident', route: `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, words: '断网也能用' },
  {
    name: 'ticket-cancel', persona: 'resident', route: `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, words: '断网也能用',
    then: async (page) => {
      await press('取消，让出名额')(page)
      await seen(page, '再想想').waitFor()
    },
  },
  { name: 'me', persona: 'steward', route: 'pages/me/index', words: '入场核验' },
  { name: 'records', persona: 'resident', route: 'pages/info/records/index', words: '全部复制成文字' },
  {
    name: 'records-clear', persona: 'guest', route: 'pages/info/records/index', words: '没有您的信息',
    then: async (page) => {
      await press('清除这台手机上的内容')(page)
      await seen(page, '再想想').waitFor()
    },
  },
  { name: 'not-found', persona: 'none', route: 'pages/nowhere/index', words: '没有找到这个页面' },
  { name: 'about', persona: 'none', route: 'pages/info/about/index', words: '高发改发' },
  { name: 'privacy', persona: 'none', route: 'pages/info/privacy/index', words: '谁在处理您的信息' },
  { name: 'gate', persona: 'steward', route: 'pages/staff/check-in/index', words: '换场次' },
  {
    name: 'gate-chooser', persona: 'steward', route: 'pages/staff/check-in/index', words: '换场次',
    then: async (page) => {
      await press('换场次')(page)
      await seen(page, '就在这里核验').waitFor()
    },
  },
  { name: 'claim', persona: 'resident', route: 'pages/staff/edition/index', words: '启用码' },
  { name: 'gallery', persona: 'none', route: 'pages/gallery/index', words: '同一套变量' },
  { name: 'import', persona: 'organiser', route: 'pages/staff/edition/index', words: '看差异' },
]

/** What the table takes for granted. */
export const prepareScreens = async (cloud: Cloud): Promise<void> => {
  await signUp(cloud, 'resident')
}

let guests = 0

/** Who looks at a screen: its persona, or a new guest. */
export const viewerOf = ({ persona }: ScreenLine): string => {
  if (persona !== 'guest') return persona
  guests += 1
  return `guest-${process.pid % 1_000}${String(guests).padStart(3, '0')}`
}

/** Brings a phone to a screen, as if opened anew, and waits until it stands. */
export const showScreen = async (phone: Phone, { route, words, then }: ScreenLine): Promise<void> => {
  await phone.page.goto('about:blank')
  await phone.open(route)
  await seen(phone.page, words).waitFor()
  await then?.(phone.page)
  await phone.page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity).map(({ finished }) => finished.catch(() => undefined)))
  })
}
