import { personOf } from '../support/agenda'
import { startCloud, type Cloud } from '../support/cloud'
import { KICK_OFF } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'

describe('right after a sign-up in the mini-program', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const signedUp = async (persona: string, refused?: string) => {
    const person = personWith(cloud, persona)
    const phone = await weappPhone({
      start: `pages/programme/sign-up/index?sessionId=${KICK_OFF.sessionId}&eventId=${KICK_OFF.eventId}`,
      answer: (call) => (call.api === refused ? Promise.reject(new Error(`${refused}:fail auth deny`)) : person.answer(call)),
    })
    phones.push(phone)
    await phone.until('谁一起去')
    await phone.type('姓名', '李秀英')
    await phone.tap('提交报名，1 人')
    await phone.until('约好了')
    return phone
  }
  const asked = (phone: WeappPhone, api: string) => phone.calls.filter((call) => call.api === api).map(({ options }) => options)

  beforeAll(async () => {
    cloud = await startCloud({ seed: true, clock: '2025-05-20T09:00:00+08:00' })
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('the session goes into the phone’s calendar, with an alarm an hour before', async () => {
    const phone = await signedUp('guest-1')
    await phone.tap('加到日历')
    await phone.until('已加到日历')
    expect(asked(phone, 'addPhoneCalendar')).toEqual([expect.objectContaining({
      title: '科技活动周和科技工作者日宣传活动', startTime: Date.parse('2025-05-23T09:00:00+08:00') / 1000,
      endTime: String(Date.parse('2025-05-23T11:30:00+08:00') / 1000), location: '长平广场', alarm: true, alarmOffset: 3600,
    })])
  })

  it('time and place are copied where the calendar is refused', async () => {
    const phone = await signedUp('guest-2', 'addPhoneCalendar')
    await phone.tap('加到日历')
    await phone.until('时间和地点已复制')
    expect(asked(phone, 'setClipboardData')).toEqual([{ data: expect.stringContaining('5月23日 周五 09:00–11:30 长平广场') as string }])
  })

  it('one tap asks WeChat at once, before anything else is sent, and allows a reminder and a change', async () => {
    const phone = await signedUp('guest-3')
    await phone.until('前一天提醒一次')
    const before = phone.calls.length
    await phone.tap('发微信提醒我')
    await phone.until('前一天上午 10 点发微信提醒您')
    expect(phone.calls.slice(before).map(({ api }) => api).find((api) => ['requestSubscribeMessage', 'cloud.callFunction'].includes(api))).toBe('requestSubscribeMessage')
    expect((asked(phone, 'requestSubscribeMessage')[0]?.['tmplIds'] as readonly string[] | undefined)?.length).toBe(2)
    expect((await personOf(cloud, 'guest-3'))?.accepts).toEqual({ reminder: 1, change: 1 })
  })
})
