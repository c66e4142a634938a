import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { newGuest, signUp } from '../support/scienceWeek'

describe('somebody without ticket and phone', () => {
  let cloud: Cloud
  const { take: open, putAway } = phonesOf(() => cloud)
  let ticketId = ''
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    ticketId = (await signUp(cloud, newGuest())).ticketId
    await cloud.setClock('2025-05-23T08:40:00+08:00')
  })
  afterAll(() => cloud.stop())

  it('is found by the last four digits, compared by name and people, and let in by a tap', async () => {
    const { see, gone, press, fill, open: tap, screenshot } = await open('steward', 'pages/staff/check-in/index')
    await press('没带票：按手机号找')
    await press('找')
    await see('请输入 4 位数字')
    await fill('报名手机号的后四位', '0000')
    await press('找')
    await see('这一场没有找到')
    await screenshot('lookup-1-none')
    await fill('报名手机号的后四位', '5678')
    await gone('这一场没有找到')
    await press('找')
    await see('李*英')
    await screenshot('lookup-2-found')
    await tap('李\\*英')
    await see('可入场')
    await see(ticketId.slice(4))
    await press('下一位')
    await press('没带票：按手机号找')
    await fill('报名手机号的后四位', '5678')
    await press('找')
    await see('已入场')
  })

  it('is asked for the short code where there is no network', async () => {
    const phone = await open('steward', 'pages/staff/check-in/index')
    await phone.see('没带票：按手机号找')
    await phone.page.context().setOffline(true)
    await phone.see('没有网，请对方报 8 位票号')
    await phone.gone('没带票：按手机号找')
    await phone.screenshot('lookup-3-away')
    await putAway(phone)
  })
})
