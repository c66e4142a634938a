import { readFile } from 'node:fs/promises'
import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { KICK_OFF } from '../support/scienceWeek'

jest.setTimeout(60_000)

describe('right after a sign-up, on the page that says so', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  const signedUp = async (persona: string) => {
    const phone = await take(persona, `pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`)
    await phone.fill('姓名', '李秀英')
    await phone.open('提交报名，1 人')
    await phone.see('约好了')
    return phone
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterAll(() => cloud.stop())

  it('the session goes into a calendar, as the same entry that its ticket makes later', async () => {
    const { page, open } = await signedUp('guest-1')
    const [download] = await Promise.all([page.waitForEvent('download'), open('加到日历')])
    expect(download.suggestedFilename()).toMatch(/\.ics$/)
    const file = await readFile(await download.path(), 'utf8')
    for (const line of [`UID:${KICK_OFF.sessionId}@`, 'DTSTART:20250523T010000Z', 'DTEND:20250523T033000Z', 'TRIGGER:-PT1H']) expect(file).toContain(line)
    // Nothing of who comes.
    expect(file).not.toContain('李秀英')
  })

  it('the reminder is asked for by one tap, and allowed for one message of each kind', async () => {
    const { page, see, open, screenshot } = await signedUp('guest-2')
    await see('前一天提醒一次')
    await open('发微信提醒我')
    await page.getByRole('button', { name: '允许', exact: true }).tap()
    await see('前一天上午 10 点发微信提醒您')
    await screenshot('after-sign-up-reminded', true)
    expect((await personOf(cloud, 'guest-2'))?.accepts).toEqual({ reminder: 1, change: 1 })
  })
})
