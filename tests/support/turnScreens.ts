import type { Page } from 'playwright-core'
import type { Cloud } from './cloud'
import { agree, saveFamily, WITH_CHILD } from './family'
import { beOfferedTwo } from './raised'
import { freshKey, THREE } from './scienceWeek'
import { choose, press, seen, type ScreenLine } from './screenLine'
import { addPlaces, joinVisit, leaveOnly, reserveVisit, VISIT } from './turns'

const viewerOf = async (page: Page): Promise<string> => {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'persona')
  if (!cookie) throw new Error('nobody looks')
  return cookie.value
}

type Then = (page: Page, cloud: Cloud) => Promise<void>

/** Whoever looks gets something first; the screen then shows it. */
export const having = (prepare: (cloud: Cloud, viewer: string) => Promise<unknown>, words: string, then?: Then): Then => async (page, cloud) => {
  await prepare(cloud, await viewerOf(page))
  await page.reload()
  await seen(page, words).waitFor()
  await then?.(page, cloud)
}

const waitFor = (sessionId: string) => async (cloud: Cloud, viewer: string): Promise<void> => {
  await leaveOnly(cloud, 0, sessionId)
  await joinVisit(cloud, viewer, THREE, sessionId)
}

const beOffered = async (cloud: Cloud, viewer: string): Promise<void> => {
  await waitFor(VISIT.sessionId)(cloud, viewer)
  await addPlaces(cloud, 3)
}

const hold = (cloud: Cloud, viewer: string) => reserveVisit(cloud, viewer, THREE, VISIT.otherId)

/** A child is signed up for a session that asks nothing; the event's other one asks who picks it up. */
const PLAIN = '2025.youth-0524'

const holdWithChild = async (cloud: Cloud, viewer: string): Promise<void> => {
  await agree(cloud, viewer)
  const { ok } = await cloud.call(viewer, 'reserve', { sessionId: PLAIN, requestKey: freshKey(), party: WITH_CHILD, name: '李秀英' })
  if (!ok) throw new Error('the child is refused')
}

const askedMore = async (page: Page): Promise<void> => {
  await choose(/^09:30/, '结束后谁来接孩子')(page)
  await press('换到 5月31日', '处要看一下')(page)
}

/** A family of four is offered two places; by its own session's number the page is found. */
const offeredInPart = async (page: Page, cloud: Cloud): Promise<void> => {
  const viewer = await viewerOf(page)
  const members = (await saveFamily(cloud, viewer)).map(({ id }) => id)
  const sessionId = await beOfferedTwo(cloud, viewer, { party: { ...WITH_CHILD, under14: 2 }, members, pickUp: '孩子的爷爷' })
  await page.goto(page.url().replace(encodeURIComponent(PLAIN), encodeURIComponent(sessionId)).replace(PLAIN, sessionId))
  await page.reload()
  await seen(page, '已选 2 人').waitFor()
}

const FULL = '2025.jili-0601-pm'
const WAITING = 'pages/programme/waiting/index?session='
const TICKETS = 'pages/tickets/index'

/** Turns in waiting lists, and changes of a ticket. */
export const TURN_SCREENS: readonly ScreenLine[] = [
  { name: 'sign-up', state: 'full', persona: 'guest', route: `pages/programme/sign-up/index?sessionId=2025.jili-0524-pm&eventId=${VISIT.eventId}`, words: '候补是这样的' },
  { name: 'waiting', persona: 'guest', route: WAITING + FULL, words: '没有这次候补', then: having(waitFor(FULL), '开始候补') },
  { name: 'waiting', state: 'leave', persona: 'guest', route: WAITING + FULL, words: '没有这次候补', then: having(waitFor(FULL), '开始候补', press('退出候补', '再想想')) },
  { name: 'waiting', state: 'none', persona: 'guest', route: WAITING + FULL, words: '没有这次候补' },
  { name: 'waiting', state: 'offered', persona: 'guest', route: WAITING + VISIT.sessionId, words: '没有这次候补', then: having(beOffered, '轮到您了') },
  { name: 'tickets', state: 'offered', persona: 'guest', route: TICKETS, words: '还没有票', then: having(beOffered, '去确认') },
  { name: 'change', persona: 'guest', route: `pages/programme/change/index?sessionId=${VISIT.otherId}`, words: '改不了', then: having(hold, '改好后') },
  { name: 'move', persona: 'guest', route: `pages/programme/move/index?sessionId=${VISIT.otherId}`, words: '换不了', then: having(hold, '只列出') },
  { name: 'move', state: 'raised', persona: 'guest', route: `pages/programme/move/index?sessionId=${PLAIN}`, words: '换不了', then: having(holdWithChild, '只列出', askedMore) },
  { name: 'waiting', state: 'offered-part', persona: 'guest', route: WAITING + PLAIN, words: '没有这次候补', then: offeredInPart },
  { name: 'reminders', persona: 'resident', route: 'pages/info/reminders/index', words: '每样再要一条' },
  { name: 'reminders', state: 'nothing', persona: 'guest', route: 'pages/info/reminders/index', words: '先约一场' },
]
