import { writeFileSync } from 'node:fs'
import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF, signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone } from '../support/weapp/phone'

/** Each screen, who opens it, and words that are there when its content is. */
const SCREENS: readonly (readonly [name: string, persona: string, route: string, words: string])[] = [
  ['home', 'resident', 'pages/home/index', '八项活动'],
  ['activities', 'resident', 'pages/activities/index', '科技大讲堂'],
  ['tickets', 'resident', 'pages/tickets/index', '出示票码'],
  ['me', 'resident', 'pages/me/index', '长辈版'],
  ['event', 'resident', `pages/programme/event/index?eventId=${KICK_OFF.eventId}`, '展位'],
  ['base', 'resident', 'pages/programme/base/index?baseId=2025.yandi', '炎帝'],
  ['sign-up', 'resident', `pages/programme/sign-up/index?sessionId=2025.lecture-firms-0527&eventId=2025.lecture-firms`, '谁一起去'],
  ['ticket', 'resident', `pages/ticket/index?sessionId=${KICK_OFF.sessionId}`, '取消，让出名额'],
  ['about', 'resident', 'pages/info/about/index', '高发改发'],
  ['privacy', 'resident', 'pages/info/privacy/index', '谁在处理您的信息'],
  ['check-in', 'steward', 'pages/staff/check-in/index', '扫票码'],
]

const MOST = 20 * 1024

describe('what crosses to the screen', () => {
  let cloud: Cloud
  const measured: { name: string; first: number; largest: number }[] = []
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await signUp(cloud, 'resident')
  })
  afterAll(async () => {
    await cloud.stop()
    // For the bench (tests/bench/setData.ts).
    const file = process.env['SET_DATA_FILE']
    if (file !== undefined) writeFileSync(file, JSON.stringify(measured))
  })

  it.each(SCREENS)('is at most 20 KB at a time on %s', async (name, persona, start, words) => {
    const phone = await weappPhone({ start, answer: personWith(cloud, persona).answer })
    await phone.until(words)
    const bytes = phone.setDataBytes.get(phone.route()) ?? []
    measured.push({ name, first: bytes[0] ?? 0, largest: Math.max(...bytes) })
    expect(Math.max(...bytes)).toBeLessThanOrEqual(MOST)
    phone.close()
  })
})
