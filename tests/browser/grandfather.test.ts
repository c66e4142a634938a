import { startCloud, type Cloud } from '../support/cloud'
import { openStage } from '../support/crashStage'
import { deskOfSession } from '../support/desk'
import { phonesOf } from '../support/phonesOf'
import { at, instantAt } from '../support/seats'

describe('a grandfather without a smartphone', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('calls and is told a code, is found by it when he calls again, gives up, and another one comes in by hers', async () => {
    const sessionId = await openStage(cloud).session({
      capacity: { online: 5, phone: 4 }, gates: ['东门'], startsAt: instantAt('09:00', 25), endsAt: instantAt('11:00', 25), signUpClosesAt: instantAt('08:00', 25),
    })
    const staff = await take('organiser', 'pages/me/index')
    await staff.open('电话预约')
    await staff.see('对方的手机号')
    await staff.goTo(`pages/staff/callers/index?sessionId=${sessionId}`)
    await staff.see('电话名额 4 人，剩 4 人')
    const reserve = async (name: string, phone: string): Promise<string> => {
      await staff.fill('对方的手机号', phone)
      await staff.fill('怎么称呼', name)
      await staff.press('60岁以上加一')
      await staff.press('成人减一')
      await staff.press('60岁以上加一')
      await staff.press('约 2 人')
      await staff.see('约好了，请念给对方听')
      return staff.page.locator('.callers-code').innerText()
    }
    const his = await reserve('郭老汉', '13711115555')
    await staff.screenshot('grandfather-1-code')
    await staff.press('下一位')
    const hers = await reserve('申老太', '13711116666')
    expect(hers).not.toBe(his)
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 2, held: { phone: 4 }, left: { phone: 0 } })

    // He calls again, on another day and to another one of the staff, with nothing but the code.
    const other = await take('organiser', `pages/staff/callers/index?sessionId=${sessionId}`)
    await other.choose('取消')
    await other.fill('对方的 8 位票号', his.replace('-', ' ').toLowerCase())
    await other.press('取消这张票')
    await other.see('郭*汉，137****5555，2 人，电话约的')
    await other.screenshot('grandfather-2-found')
    await other.press('确认取消')
    await other.see('已取消，名额放出来了')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 1, held: { phone: 2 }, left: { phone: 2 } })

    await cloud.setClock(at('08:40', 25))
    const gate = await take('steward', 'pages/staff/check-in/index')
    await gate.press('换场次')
    await gate.choose('科技工作者日宣传活动')
    await gate.press('就在这里核验')
    const checkIn = async (code: string, brings: string) => {
      await gate.fill('输入 8 位票号', code)
      await gate.press('核验')
      await gate.see(brings)
    }
    await checkIn(his, '票已取消')
    await gate.screenshot('grandfather-3-cancelled')
    await gate.press('下一位')
    await checkIn(hers, '可入场')
    await gate.screenshot('grandfather-4-in')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ enteredPeople: 2 })
  })
})
