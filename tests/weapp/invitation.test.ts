import { startCloud, type Cloud } from '../support/cloud'
import { newGuest } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'

const CODE = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/

describe('an invitation in WeChat', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const open = async (persona: string, start: string) => {
    const phone = await weappPhone({ start, answer: personWith(cloud, persona).answer })
    phones.push(phone)
    return phone
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.setClock('2025-05-20T09:00:00+08:00'))
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  /** @returns its code, and what WeChat sends to a chat */
  const invite = async () => {
    const phone = await open('organiser', 'pages/staff/people/index')
    await phone.until('邀请一位工作人员')
    await phone.tap('邀请一位工作人员')
    await phone.until('生成邀请')
    await phone.type('是谁', '东门小李')
    await phone.tap('生成邀请')
    await phone.until(CODE)
    return { phone, code: (CODE.exec(phone.text())?.[0] ?? '').replaceAll('-', '').toLowerCase() }
  }

  it('goes to a chat as a card that opens its page, and its picture is asked of WeChat', async () => {
    const { phone, code } = await invite()
    expect(phone.shared('onShareAppMessage')).toEqual({ title: '请您做高平科技周的核验员（5月20日 周二）', path: `/pages/staff/invitation/index?code=${code}` })
    expect(phone.shared('onShareTimeline')).toBeUndefined()
    const outbox = (await cloud.control('GET', 'outbox')) as readonly { readonly asked: unknown }[]
    expect(outbox.map(({ asked }) => asked)).toContainEqual(expect.objectContaining({ scene: `i.${code}`, page: 'pages/staff/invitation/index' }))
    const steward = await open(newGuest(), `pages/staff/invitation/index?code=${code}`)
    await steward.until('主办方邀请您做')
    await steward.tap('接受')
    await steward.until('您现在是')
    await steward.tap('去核验入场')
    await steward.until('输入 8 位票号')
  })

  it('is opened by a scanned mini-program code; nothing of it stays on the phone that made it', async () => {
    const { phone, code } = await invite()
    expect(JSON.stringify([...phone.storage])).not.toContain(code)
    const steward = await open(newGuest(), `pages/staff/invitation/index?scene=${encodeURIComponent(`i.${code}`)}`)
    await steward.until('主办方邀请您做')
    const text = steward.text()
    expect(text).toContain('核验员')
    expect(JSON.stringify([...steward.storage])).not.toContain(code)
  })
})
