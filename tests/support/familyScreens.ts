import type { Page } from 'playwright-core'
import type { Cloud } from './cloud'
import { saveFamily, WITH_CHILD } from './family'
import { freshKey, KICK_OFF } from './scienceWeek'
import { button, choose, press, seen, type ScreenLine } from './screenLine'
import { having } from './turnScreens'

const KICK_OFF_FORM = `pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`
const FAMILY = 'pages/info/family/index'
const RULES = 'pages/info/child-rules/index'

const tick = (name: string, brings: string) => async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name }).filter({ visible: true }).first().click()
  await seen(page, brings).waitFor()
}

/** A child is counted, and its guardian comes back from the rules without an answer. */
const unanswered = async (page: Page): Promise<void> => {
  await press('未满14岁加一', '请监护人来选')(page)
  await page.goBack()
  await seen(page, '去看规则').waitFor()
}

const remove = async (page: Page): Promise<void> => {
  await button(page, '大宝').click()
  await press('删掉 大宝', '撤销')(page)
}

/** The whole family holds places at the kick-off. */
const familyThere = async (cloud: Cloud, viewer: string): Promise<void> => {
  const members = (await saveFamily(cloud, viewer)).map(({ id }) => id)
  const input = { sessionId: KICK_OFF.sessionId, requestKey: freshKey(), party: { ...WITH_CHILD, under14: 2 }, name: '李秀英', members }
  const { ok } = await cloud.call(viewer, 'reserve', input)
  if (!ok) throw new Error('the family is refused')
}

/** Families, consent, and signing up with them. */
export const FAMILY_SCREENS: readonly ScreenLine[] = [
  { name: 'family', persona: 'guest', route: FAMILY, words: '加一位家人', then: having(saveFamily, '撤回同意') },
  { name: 'family', state: 'empty', persona: 'guest', route: FAMILY, words: '把常一起来的人存下来' },
  { name: 'family', state: 'new', persona: 'guest', route: FAMILY, words: '加一位家人', then: press('加一位家人', '和您的关系') },
  { name: 'family', state: 'removed', persona: 'guest', route: FAMILY, words: '加一位家人', then: having(saveFamily, '大宝', remove) },
  { name: 'family', state: 'withdraw', persona: 'guest', route: FAMILY, words: '加一位家人', then: having(saveFamily, '大宝', press('撤回同意', '马上删除')) },
  { name: 'child-rules', persona: 'none', route: RULES, words: '不同意会怎样' },
  { name: 'child-rules', state: 'asked', persona: 'guest', route: `${RULES}?ask=yes`, words: '请监护人来选', then: press('同意并继续', '请勾选这一项') },
  { name: 'child-rules', state: 'declined', persona: 'guest', route: `${RULES}?ask=yes`, words: '请监护人来选', then: press('不同意', '到现场登记') },
  { name: 'sign-up', state: 'child', persona: 'guest', route: KICK_OFF_FORM, words: '谁一起去', then: unanswered },
  { name: 'sign-up', state: 'family', persona: 'guest', route: KICK_OFF_FORM, words: '谁一起去', then: having(saveFamily, '全家', tick('小宝', '已选 2 人')) },
  { name: 'sign-up', state: 'others', persona: 'guest', route: KICK_OFF_FORM, words: '谁一起去', then: having(saveFamily, '全家', press('再加别人', '只记年龄段')) },
  { name: 'sign-up', state: 'new-member', persona: 'guest', route: KICK_OFF_FORM, words: '谁一起去', then: async (page) => {
    await press('把家人存下来', '和您的关系')(page)
    await choose('14–17岁', '以活动那天算')(page)
  } },
  { name: 'change', state: 'family', persona: 'guest', route: `pages/programme/change/index?sessionId=${KICK_OFF.sessionId}`, words: '改不了', then: having(familyThere, '全家', tick('爸爸', '改成 3 人')) },
  { name: 'ticket', state: 'family', persona: 'guest', route: `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, words: '没有这张票', then: having(familyThere, '李秀英、爸爸、小宝、大宝') },
]
