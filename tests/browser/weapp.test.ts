import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF, signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { openShell } from '../support/weapp/shellPage'

/** Each page with words that only its content has. */
const PAGES: readonly (readonly [route: string, words: string])[] = [
  ['pages/home/index', '八项活动'],
  ['pages/activities/index', '科技大讲堂'],
  ['pages/tickets/index', '出示票码'],
  ['pages/me/index', '长辈版'],
  [`pages/programme/event/index?eventId=${KICK_OFF.eventId}`, '展位'],
  ['pages/programme/base/index?baseId=2025.yandi', '炎帝'],
  [`pages/programme/sign-up/index?sessionId=2025.lecture-firms-0527&eventId=2025.lecture-firms`, '谁一起去'],
  [`pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, '断网也能用'],
  ['pages/info/about/index', '高发改发'],
  ['pages/info/privacy/index', '谁在处理您的信息'],
]

/** The staff's pages, which only their persona sees. */
const STAFF_PAGES: readonly (readonly [persona: string, route: string, words: string])[] = [
  ['steward', 'pages/staff/check-in/index', '换场次'],
  ['organiser', 'pages/staff/edition/index', '看差异'],
  ['resident', 'pages/staff/edition/index', '启用码'],
]

describe('the weapp output in Chromium', () => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await signUp(cloud, 'resident')
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it.each([['light', false], ['dark', true]])('shows every page with its content, %s, and nothing goes wrong', async (name, dark) => {
    const shell = await openShell(browser, { dark, answer: personWith(cloud, 'resident').answer })
    for (const [route, words] of PAGES) {
      await shell.open(route)
      await shell.page.locator('.wx-page:visible').getByText(words).first().waitFor()
      await shell.screenshot(`weapp-${name}-${route.split('/').slice(1, -1).join('-')}`)
    }
    expect(shell.problems).toEqual([])
    await shell.close()
  })

  it.each(STAFF_PAGES)('shows the %s %s', async (persona, route, words) => {
    const shell = await openShell(browser, { dark: false, answer: personWith(cloud, persona).answer })
    await shell.open(route)
    await shell.page.locator('.wx-page:visible').getByText(words).first().waitFor()
    await shell.screenshot(`weapp-${persona}-${route.split('/').slice(1, -1).join('-')}`)
    expect(shell.problems).toEqual([])
    await shell.close()
  })
})
