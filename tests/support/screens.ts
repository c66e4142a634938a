import type { Page } from 'playwright-core'
import { CROWD_SCREENS } from './crowdScreens'
import { FAMILY_SCREENS } from './familyScreens'
import { GROUP_READINGS, GROUP_SCREENS } from './groupScreens'
import { KICK_OFF } from './scienceWeek'
import { choose, press, type Network, type ScreenLine } from './screenLine'
import { STAFF_READINGS, STAFF_SCREENS } from './staffScreens'
import { TURN_SCREENS } from './turnScreens'

const TOO_LATE = '2025-05-23T08:40:00+08:00'
const AFTERWARDS = '2025-05-24T20:00:00+08:00'

/** The test's Chinese font comes in slices, as words need them; a canvas takes only those that are there already. */
const toPoster = async (page: Page): Promise<void> => {
  await page.evaluate(async () => { 
    const slices: Promise<FontFace>[] = []
    document.fonts.forEach((slice) => slices.push(slice.load()))
    await Promise.all(slices)
   })
  await press('做一张海报', '保存海报')(page)
}

const chooseFull = async (page: Page): Promise<void> => {
  await choose(/^5月24日/, '15:00')(page)
  await choose(/^15:00/, '网上约满了')(page)
}

const submit = async (page: Page): Promise<void> => {
  await page.getByLabel('姓名').filter({ visible: true }).fill('李秀英')
  await press('提交报名', '约好了')(page)
}

const EVENT = 'pages/programme/event/index'
const KICK_OFF_PAGE = `${EVENT}?eventId=${KICK_OFF.eventId}`
const SIGN_UP = 'pages/programme/sign-up/index'
const KICK_OFF_FORM = `${SIGN_UP}?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`
const TICKET = `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`
const BASE = 'pages/programme/base/index?baseId=2025.jili'

/** Every screen as it is when all is well, and in each state that the clock or a person brings about. A new screen is a line. */
export const USUAL: readonly ScreenLine[] = [
  { name: 'home', persona: 'resident', route: 'pages/home/index', words: '八项活动' },
  { name: 'home', state: 'no-ticket', persona: 'guest', route: 'pages/home/index', words: '看看怎么参加' },
  { name: 'home', state: 'notice', persona: 'guest', route: 'pages/home/index', words: '8 点起入场', then: press('8 点起入场', '知道了') },
  { name: 'activities', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂' },
  { name: 'activities', state: 'sheet', persona: 'resident', route: 'pages/activities/index', words: '科技大讲堂', then: press('选领域', '清除') },
  { name: 'activity', persona: 'none', route: 'pages/programme/activity/index?no=2', words: '会议号' },
  { name: 'event', persona: 'resident2', route: KICK_OFF_PAGE, words: '名额怎么分' },
  { name: 'event', state: 'mine', persona: 'resident', route: KICK_OFF_PAGE, words: '看我的票' },
  { name: 'event', state: 'unannounced', persona: 'none', route: `${EVENT}?eventId=2025.farm-envoys`, words: '待公布' },
  { name: 'event', state: 'not-open', persona: 'resident2', route: `${EVENT}?eventId=2025.farm-training`, words: '开始预约' },
  { name: 'event', state: 'full', persona: 'resident2', route: `${EVENT}?eventId=2025.jili-visit`, words: '哪天来', then: chooseFull },
  { name: 'event', state: 'closed', persona: 'resident2', route: KICK_OFF_PAGE, words: '报名已截止', clock: TOO_LATE },
  { name: 'event', state: 'over', persona: 'resident2', route: KICK_OFF_PAGE, words: '已结束', clock: AFTERWARDS },
  { name: 'base', persona: 'resident2', route: BASE, words: '哪天来' },
  { name: 'base', state: 'tour', persona: 'none', route: 'pages/programme/base/index?baseId=2025.coal-centre', words: '保密须知' },
  { name: 'base', state: 'walk-in', persona: 'none', route: 'pages/programme/base/index?baseId=2025.science-hall', words: '直接来' },
  { name: 'event', state: 'missing', persona: 'none', route: `${EVENT}?scene=2025.nothing`, words: '没有找到这个活动' },
  { name: 'bases', persona: 'none', route: 'pages/programme/bases/index', words: '最近可约' },
  { name: 'square', persona: 'none', route: `pages/programme/square/index?eventId=${KICK_OFF.eventId}`, words: '孩子走散了' },
  { name: 'square', state: 'none', persona: 'none', route: 'pages/programme/square/index?eventId=2025.youth', words: '没有现场指引' },
  { name: 'poster', persona: 'none', route: KICK_OFF_PAGE, words: '做一张海报', then: toPoster },
  { name: 'sign-up', persona: 'resident2', route: KICK_OFF_FORM, words: '谁一起去' },
  { name: 'sign-up', state: 'wrong', persona: 'resident2', route: KICK_OFF_FORM, words: '谁一起去', then: press('提交报名', '处要看一下') },
  { name: 'sign-up', state: 'closed', persona: 'resident2', route: KICK_OFF_FORM, words: '返回', clock: TOO_LATE },
  { name: 'sign-up', state: 'not-open', persona: 'resident2', route: `${SIGN_UP}?sessionId=2025.farm-training-0603&eventId=2025.farm-training`, words: '返回' },
  { name: 'sign-up', state: 'mine', persona: 'resident', route: KICK_OFF_FORM, words: '您已经约了' },
  { name: 'success', persona: 'guest', route: KICK_OFF_FORM, words: '谁一起去', then: submit },
  { name: 'tickets', persona: 'resident', route: 'pages/tickets/index', words: '出示票码' },
  { name: 'tickets', state: 'empty', persona: 'guest', route: 'pages/tickets/index', words: '还没有票' },
  { name: 'tickets', state: 'before', persona: 'guardian', route: 'pages/tickets/index', words: '以前的', then: choose('以前的', '已核验') },
  { name: 'ticket', persona: 'resident', route: TICKET, words: '断网也能用' },
  { name: 'ticket', state: 'used', persona: 'guardian', route: TICKET, words: '已核验' },
  { name: 'ticket', state: 'cancelled', persona: 'host', route: TICKET, words: '已取消' },
  { name: 'ticket', state: 'cancel', persona: 'resident', route: TICKET, words: '断网也能用', then: press('取消，让出名额', '再想想') },
  { name: 'me', persona: 'steward', route: 'pages/me/index', words: '入场核验' },
  { name: 'me', state: 'nobody', persona: 'none', route: 'pages/me/index', words: '长辈版' },
  { name: 'records', persona: 'resident', route: 'pages/info/records/index', words: '全部复制成文字' },
  { name: 'records', state: 'correct', persona: 'resident', route: 'pages/info/records/index', words: '全部复制成文字', then: press('更正', '保存') },
  { name: 'records', state: 'close', persona: 'resident', route: 'pages/info/records/index', words: '全部复制成文字', then: press('注销，全部删除', '知道了') },
  { name: 'records', state: 'empty', persona: 'guest', route: 'pages/info/records/index', words: '没有' },
  { name: 'records', state: 'clear', persona: 'guest', route: 'pages/info/records/index', words: '没有您的报名信息', then: press('清除这台手机上的内容', '再想想') },
  { name: 'about', persona: 'none', route: 'pages/info/about/index', words: '高发改发' },
  { name: 'privacy', persona: 'none', route: 'pages/info/privacy/index', words: '谁在处理您的信息' },
  { name: 'not-found', persona: 'none', route: 'pages/nowhere/index', words: '没有找到这个页面' },
  ...TURN_SCREENS,
  ...GROUP_SCREENS,
  ...FAMILY_SCREENS,
  ...STAFF_SCREENS,
  ...CROWD_SCREENS,
  { name: 'gallery', persona: 'none', route: 'pages/gallery/index', words: '同一套变量' },
  { name: 'gallery', state: 'toast', persona: 'none', route: 'pages/gallery/index', words: '同一套变量', then: press('说一句好的', '已存到手机') },
  { name: 'gallery', state: 'queue', persona: 'none', route: 'pages/gallery/index', words: '同一套变量', then: press('排一会儿队', '人多，正在排队') },
]

const READ_FROM_THE_SERVER = ['home', 'activities', 'event', 'base', 'bases', 'square', 'sign-up', 'tickets', 'ticket', 'records', 'family', 'gate-desk', ...STAFF_READINGS, ...GROUP_READINGS]

/** The words of each network's screens, whatever the screen. */
const ON_NETWORK: Readonly<Record<Exclude<Network, 'gone'>, { readonly words: string; readonly on: readonly string[] }>> = {
  waiting: { words: '', on: READ_FROM_THE_SERVER },
  broken: { words: '再试一次', on: READ_FROM_THE_SERVER },
  lost: { words: '再试一次', on: ['home', 'event', 'tickets', 'gate', 'calls'] },
  stale: { words: '没有连上网，显示的是', on: ['home', 'activities', 'event', 'base', 'bases', 'square', 'tickets', 'sessions', 'session', 'callers'] },
}

const withNetwork = (network: Exclude<Network, 'gone'>): readonly ScreenLine[] =>
  ON_NETWORK[network].on.flatMap((name) => {
    const usual = USUAL.find((line) => line.name === name && line.state === undefined)
    return usual ? [{ ...usual, state: network, network, words: ON_NETWORK[network].words }] : []
  })

/**
 * Every screen in every state, once: what the pictures are taken of.
 * What they take for granted is in `prepareScreens`.
 */
export const SCREENS: readonly ScreenLine[] = [
  ...USUAL,
  { name: 'home', state: 'unpublished', persona: 'guest', route: 'pages/home/index', words: '还没有公布', network: 'gone' },
  { name: 'event', state: 'gone', persona: 'guest', route: KICK_OFF_PAGE, words: '回首页', network: 'gone' },
  { name: 'ticket', state: 'stale', persona: 'resident', route: TICKET, words: '票照样能用', network: 'stale' },
  ...withNetwork('waiting'),
  ...withNetwork('broken'),
  ...withNetwork('lost'),
  { name: 'status', state: 'stale', persona: 'organiser', route: 'pages/staff/status/index', words: '现在读不到运行状态', network: 'stale' },
  ...withNetwork('stale'),
]

/** Elsewhere an error or a skeleton is the same one. */
const NETWORK_CHECKED_ON = ['home', 'event', 'tickets', 'ticket', 'gate', 'sessions']

const isChecked = ({ name, network }: ScreenLine): boolean => !network || NETWORK_CHECKED_ON.includes(name)
const isOfStaff = ({ route }: ScreenLine): boolean => route.startsWith('pages/staff/') || route.startsWith('pages/gallery/')

/** What is looked over in every test run: the visitors' screens. */
export const CHECKED_OF_VISITORS: readonly ScreenLine[] = SCREENS.filter((line) => isChecked(line) && !isOfStaff(line))
/** And those that only the staff see, or only we. */
export const CHECKED_OF_STAFF: readonly ScreenLine[] = SCREENS.filter((line) => isChecked(line) && isOfStaff(line))

/** `home-ready`, `tickets-empty`: also a file's name. */
export const titleOf = ({ name, state = 'ready' }: ScreenLine): string => `${name}-${state}`
