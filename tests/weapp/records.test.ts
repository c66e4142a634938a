import { startCloud, type Cloud } from '../support/cloud'
import { personOf } from '../support/agenda'
import { saveFamily } from '../support/family'
import { openStage } from '../support/crashStage'
import { freshKey, KICK_OFF, ONE, signUp } from '../support/scienceWeek'
import { personWith } from '../support/weapp/person'
import { MOST_BYTES } from '../support/weapp/screens'
import { weappPhone, type WeappPhone } from '../support/weapp/phone'
import type { WechatCall } from '../support/weapp/wechat'

const RECORDS = 'pages/info/records/index'

describe('my information in the mini-program', () => {
  let cloud: Cloud
  const phones: WeappPhone[] = []
  const open = async (persona: string, refuse?: { readonly api: string; readonly because: string }) => {
    const person = personWith(cloud, persona)
    const answer = (call: WechatCall) => (call.api === refuse?.api ? Promise.reject(new Error(refuse.because)) : person.answer(call))
    const phone = await weappPhone({ start: 'pages/me/index', answer })
    phones.push(phone)
    await phone.open(`/${RECORDS}`)
    await phone.until('全部复制成文字')
    return phone
  }
  const asked = (phone: WeappPhone, api: string) => phone.calls.filter((call) => call.api === api).map(({ options }) => options)

  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    await saveFamily(cloud, 'guest-1')
    await signUp(cloud, 'guest-1', ONE)
  })
  afterEach(() => {
    for (const phone of phones.splice(0)) phone.close()
  })
  afterAll(() => cloud.stop())

  it('is written into a file that goes where its owner sends it, and is gone from the phone with the page', async () => {
    const phone = await open('guest-1')
    await phone.tap('存成文件（JSON，给电脑程序用）')
    await phone.until('里面有姓名和手机号')
    const [written] = asked(phone, 'writeFileSync') as { filePath: string; written: string }[]
    expect(asked(phone, 'shareFileMessage')).toEqual([{ filePath: written?.filePath, fileName: '我的信息.json' }])
    expect(JSON.parse(written?.written ?? '')).toMatchObject({
      records: [{ sessionId: KICK_OFF.sessionId, answers: { name: '李秀英', phone: '13812345678' }, startsAt: '2025-05-23T09:00:00+08:00' }],
      family: { members: [{ name: '李秀英' }, { name: '爸爸' }, { name: '小宝' }, { name: '大宝' }] },
    })
    expect(asked(phone, 'unlinkSync')).toEqual([])
    await phone.back()
    expect(asked(phone, 'unlinkSync')).toEqual([{ filePath: written?.filePath }])
  })

  it('is copied where no file can be made; whoever closes the list of chats hears nothing', async () => {
    const refused = await open('guest-1', { api: 'shareFileMessage', because: 'not supported' })
    await refused.tap('存成文件（文字）')
    await refused.until('没能存成文件，可以用“全部复制成文字”')
    await refused.tap('全部复制成文字')
    expect(asked(refused, 'setClipboardData')).toEqual([{ data: expect.stringContaining('小宝（孩子，未满14岁）') as string }])
    const closed = await open('guest-1', { api: 'shareFileMessage', because: 'cancel' })
    await closed.tap('存成文件（文字）')
    expect(closed.text()).not.toContain('没能存成文件')
  })

  it('comes to an old phone in small pieces, however much it is', async () => {
    const stage = openStage(cloud)
    for (let many = 0; many < 10; many += 1) {
      const sessionId = await stage.session({ capacity: { online: 9 } })
      await stage.call('guest-2', 'reserve', { sessionId, requestKey: freshKey(), party: ONE, name: '李秀英', phone: '13812345678' })
    }
    const phone = await open('guest-2')
    await phone.until('还有 6 条')
    await phone.tap('再看几条')
    await phone.until('还有 2 条')
    expect(Math.max(...(phone.setDataBytes.get(RECORDS) ?? [Infinity]))).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('is corrected, and deleted altogether once nothing is to come', async () => {
    const phone = await open('guest-1')
    await phone.tap('更正')
    await phone.type('姓名', '李秀娟')
    await phone.tap('保存')
    await phone.until('李秀娟')
    await phone.tap('注销，全部删除')
    await phone.until('先取消还没有结束的 1 场')
    await cloud.setClock('2025-05-24T09:00:00+08:00')
    const later = await open('guest-1')
    await later.tap('注销，全部删除')
    await later.tap('确认注销')
    await later.until('没有您的报名信息')
    expect(await personOf(cloud, 'guest-1')).toBeUndefined()
    expect([...later.storage.values()].join()).not.toContain('李秀')
  })
})
