import { startCloud, type Cloud } from '../support/cloud'
import { personWith } from '../support/weapp/person'
import { weappPhone } from '../support/weapp/phone'
import type { WechatCall } from '../support/weapp/wechat'

const BEFORE = '2025-05-20T09:00:00+08:00'

describe('the mini-program on a weak network', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await cloud.setClock(BEFORE)
  })
  afterAll(() => cloud.stop())

  const offline = ({ api }: WechatCall) =>
    api === 'cloud.callFunction' ? Promise.reject(new Error('cloud.callFunction:fail')) : Promise.resolve({})

  it('shows an event as it was when it was last read, and says of when that is', async () => {
    const storage = new Map<string, string>()
    const start = 'pages/programme/event/index?eventId=2025.kick-off'
    const online = await weappPhone({ start, storage, answer: personWith(cloud, 'resident').answer })
    await online.until('余 300')
    expect(online.text()).not.toContain('没有连上网')
    online.close()

    const phone = await weappPhone({ start, storage, answer: offline })
    expect(phone.text()).toContain('余 300')
    await phone.until('没有连上网，显示的是 5月20日 09:00 的内容')
    phone.close()
  })

  it('waits for its turn when WeChat says that too many are calling', async () => {
    const { answer } = personWith(cloud, 'resident')
    let crowd = 1
    const phone = await weappPhone({
      start: 'pages/programme/event/index?eventId=2025.kick-off',
      answer: (call) => {
        // Only the event's own call: the help line's may still wait when the event is shown.
        if (crowd === 0 || !JSON.stringify(call.options).includes('"action":"event"')) return answer(call)
        crowd -= 1
        return Promise.reject(new Error('errCode: -501004 | errMsg: EXCEED_CONCURRENT_REQUEST_LIMIT'))
      },
    })
    await phone.until('人多，正在排队')
    await phone.until('余 300')
    expect(phone.text()).not.toContain('正在排队')
    phone.close()
  })

  it('leads an address that no page has to one that helps', async () => {
    const phone = await weappPhone({ start: 'pages/nowhere/index', answer: personWith(cloud, 'resident').answer })
    expect(phone.route()).toBe('pages/info/not-found/index')
    await phone.until('打电话问')
    await phone.tap('回首页')
    expect(phone.route()).toBe('pages/home/index')
    phone.close()
  })

  it('leads home from an event that is no more', async () => {
    const phone = await weappPhone({ start: 'pages/programme/event/index?eventId=2025.gone', answer: personWith(cloud, 'resident').answer })
    await phone.until('可能已经撤下')
    await phone.tap('回首页')
    expect(phone.route()).toBe('pages/home/index')
    phone.close()
  })

  it('offers a new version behind the tabs, and nowhere else', async () => {
    const { answer } = personWith(cloud, 'resident')
    const phone = await weappPhone({ start: 'pages/me/index', newVersion: true, answer })
    await phone.until('新版本准备好了')
    await phone.open('/pages/ticket/index?sessionId=2025.kick-off-0523')
    expect(phone.text()).not.toContain('新版本')
    await phone.back()
    await phone.tap('新版本准备好了，点这里更新')
    expect(phone.calls.map(({ api }) => api)).toContain('applyUpdate')
    phone.close()
  })
})
