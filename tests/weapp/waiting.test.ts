import { startCloud, type Cloud } from '../support/cloud'
import { THREE } from '../support/scienceWeek'
import { joinVisit, leaveOnly, reserveVisit, VISIT, visitOf } from '../support/turns'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import { MOST_BYTES, MOST_STILL } from '../support/weapp/screens'

const BEFORE = '2025-05-20T09:00:00+08:00'
const WAITING = `pages/programme/waiting/index?session=${VISIT.sessionId}`
/** Three beats of a countdown, and a little. */
const THREE_SECONDS = 3_300

describe('an offer on the mini-program as it is uploaded', () => {
  let cloud: Cloud
  let ticketId: string
  const phones: WeappPhone[] = []
  const phoneOf = async (persona: string, start: string) => {
    const phone = await weappPhone({ start, answer: personWith(cloud, persona).answer })
    phones.push(phone)
    return phone
  }
  const cancel = () => cloud.call('guest-1', 'cancel', { sessionId: VISIT.sessionId, ticketId })

  beforeEach(async () => {
    cloud = await startCloud({ seed: true, clock: BEFORE })
    await leaveOnly(cloud, 3)
    ticketId = await reserveVisit(cloud, 'guest-1', THREE)
  })
  afterEach(async () => {
    for (const phone of phones.splice(0)) phone.close()
    await cloud.stop()
  })

  it('comes to whoever waits, is counted down lightly, and becomes a ticket', async () => {
    const phone = await phoneOf('guest-2', `pages/programme/sign-up/index?sessionId=${VISIT.sessionId}&eventId=${VISIT.eventId}`)
    await phone.until('候补是这样的')
    await phone.tap('成人加一')
    await phone.type('姓名', '李秀英')
    await phone.tap('加入候补，2 人')
    await phone.until('您排第 1 位')
    await phone.tap('发微信提醒我')
    await phone.until('轮到您时会发微信告诉您')
    expect(phone.calls.some(({ api }) => api === 'requestSubscribeMessage')).toBe(true)

    await cancel()
    await phone.tap('看我的候补')
    await phone.until('轮到您了')
    expect(phone.route()).toBe('pages/programme/waiting/index')
    expect(phone.text()).toContain('保留到 5月20日 11:00')
    const bytes = () => phone.setDataBytes.get('pages/programme/waiting/index') ?? []
    const before = bytes().length
    const began = Date.now()
    await new Promise<void>((resolve) => { setTimeout(resolve, THREE_SECONDS) })
    const beats = bytes().slice(before)
    expect(beats.length).toBeGreaterThanOrEqual(2)
    // On a busy machine three seconds are more.
    expect(beats.length).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000))
    expect(Math.max(...beats)).toBeLessThan(MOST_STILL / 10)
    expect(Math.max(...bytes())).toBeLessThan(MOST_BYTES)

    await phone.tap('确认来，2 人')
    await phone.until('约好了')
    await phone.tap('看我的票')
    await phone.until('断网也能用')
    expect((await visitOf(cloud, 'guest-2')).mine?.party).toMatchObject({ adult: 2 })
  })

  it('is passed on by whoever cannot come; the next has it at once', async () => {
    await joinVisit(cloud, 'guest-2', THREE)
    await joinVisit(cloud, 'guest-3', THREE)
    await cancel()
    const phone = await phoneOf('guest-2', WAITING)
    await phone.until('轮到您了')
    await phone.tap('让给下一位')
    await phone.until('还想来的话，要重新排队')
    await phone.tap('.button-danger')
    await phone.until('名额已让出，谢谢您')
    const next = await phoneOf('guest-3', 'pages/tickets/index')
    await next.until('有 3 个名额留给您')
    await next.tap('去确认')
    await next.until('确认来，3 人')
  })
})
