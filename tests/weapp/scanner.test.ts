import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession } from '../support/desk'
import { KICK_OFF, newGuest, signUp, textOf } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import type { WechatCall } from '../support/weapp/wechat'

const GATE = 'pages/staff/check-in/index'

describe('the scanner of the mini-program', () => {
  let cloud: Cloud
  let phone: WeappPhone
  /** Tickets of the session at hand. */
  let one = ''
  let two = ''
  let three = ''
  /** The phone is off the network. */
  let isAway = false
  const answers = new Map<string, () => Readonly<Record<string, unknown>>>()

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    one = textOf(await signUp(cloud, newGuest()))
    two = textOf(await signUp(cloud, newGuest()))
    three = textOf(await signUp(cloud, newGuest()))
    await cloud.setClock('2025-05-23T08:41:00+08:00')
  })
  beforeEach(async () => {
    const steward = personWith(cloud, 'steward')
    phone = await weappPhone({ start: GATE, answer: async (call: WechatCall) => (isAway && call.api === 'cloud.callFunction' ? Promise.reject(new Error('no network')) : answers.get(call.api)?.() ?? steward.answer(call)) })
    await phone.until('输入 8 位票号')
  })
  afterEach(() => phone.close())
  afterAll(() => cloud.stop())

  const sent = (action: string) =>
    phone.calls.filter(({ api, options }) => api === 'cloud.callFunction' && (options['data'] as { action?: unknown }).action === action)
  const played = () => phone.calls.flatMap(({ api, options }) => (api === 'play' ? [options] : []))

  it('reads one ticket after the other while its camera stays on, each once, and says so by a sound', async () => {
    for (let sighting = 0; sighting < 5; sighting += 1) await phone.see(one)
    await phone.until('可入场')
    for (let sighting = 0; sighting < 5; sighting += 1) await phone.see(one)
    expect(sent('checkIn')).toHaveLength(1)
    await phone.see(two)
    await phone.until(two.split('.')[4]?.slice(4) ?? '')
    for (const text of [one, two, one]) await phone.see(text)
    expect(sent('checkIn')).toHaveLength(2)
    expect(played()).toEqual([1, 2].map(() => ({ src: expect.stringContaining('come.wav') as unknown, obeyMuteSwitch: false })))
    expect(phone.calls.find(({ api }) => api === 'setKeepScreenOn')?.options).toMatchObject({ keepScreenOn: true })
  })

  it('goes on when the network is cut, says since when and what waits, and hands it in once when it is back', async () => {
    const before = (await deskOfSession(cloud, KICK_OFF.sessionId)).enteredPeople
    isAway = true
    await phone.see(three)
    await phone.until('可入场')
    await phone.until('起没有网络，照常核验')
    await phone.until('1 条等着上传')
    await phone.see('https://example.org/a-poster')
    await phone.until('不是科技周的票')
    await phone.until('2 条等着上传')
    isAway = false
    await phone.until('都已上传')
    expect(phone.text()).not.toContain('起没有网络')
    expect((await deskOfSession(cloud, KICK_OFF.sessionId)).enteredPeople).toBe(before + 3)
    await phone.see(three)
    await phone.until('已核验过')
  }, 60_000)

  it('lights a ticket in the dark', async () => {
    expect(phone.property('.scan-camera', 'flash')).toBe('off')
    await phone.tap('开灯')
    expect(phone.property('.scan-camera', 'flash')).toBe('torch')
    await phone.tap('关灯')
    expect(phone.property('.scan-camera', 'flash')).toBe('off')
  })

  it('says how to allow the camera, takes codes by hand meanwhile, and sees again when it may', async () => {
    await phone.denyCamera()
    await phone.until('相机没有打开')
    expect(phone.property('.scan-camera', 'mode')).toBeUndefined()
    expect(phone.text()).toContain('输入 8 位票号')
    answers.set('openSetting', () => ({ authSetting: { 'scope.camera': false } }))
    await phone.tap('相机没有打开')
    expect(phone.text()).toContain('相机没有打开')
    answers.set('openSetting', () => ({ authSetting: { 'scope.camera': true } }))
    await phone.tap('相机没有打开')
    expect(phone.property('.scan-camera', 'mode')).toBe('scanCode')
  })
})
