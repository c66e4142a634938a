import { startCloud, type Cloud } from '../support/cloud'
import { deskOfSession } from '../support/desk'
import { phonesOf } from '../support/phonesOf'
import { freshKey } from '../support/scienceWeek'

const SESSION = '2025.yandi-0522-am'
const PAGE = `pages/staff/callers/index?sessionId=${SESSION}`

describe('people who call', () => {
  let cloud: Cloud
  const { take, putAway } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('bring a child only when they are its guardian and say yes on the phone', async () => {
    const { page, screenshot, see, press, fill } = await take('organiser', 'pages/staff/callers/index?sessionId=2025.yandi-0522-pm')
    await see('电话名额 4 人，剩 4 人')
    await fill('对方的手机号', '13711113333')
    await fill('怎么称呼', '郭老汉')
    await press('未满14岁加一')
    await press('约 2 人')
    await see('对方同意了再勾选')
    await screenshot('callers-0-guardian', true)
    await page.getByRole('checkbox', { name: '对方是孩子的监护人' }).filter({ visible: true }).tap()
    await press('约 2 人')
    await see('约好了，请念给对方听')
  })

  it('are reserved for once, whatever the network does, told a code that the gate takes, and can cancel by it', async () => {
    const phone = await take('organiser', PAGE)
    const { page, screenshot, see, press, choose, fill } = phone
    await see('电话名额 4 人，剩 4 人')
    await press('60岁以上加一')
    await press('约 2 人')
    await see('请填写对方的 11 位手机号')
    await fill('对方的手机号', '13711112222')
    await fill('怎么称呼', '郭老太')
    await page.route('**/api/staff', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    }, { times: 1 })
    await press('约 2 人')
    await see('没有收到回音，不知道约上没有')
    await screenshot('callers-1-lost')

    // The program was closed meanwhile: what was typed is there, and it is still the same request.
    await page.reload()
    await see('电话名额 4 人，剩 2 人')
    await press('约 2 人')
    await see('约好了，请念给对方听')
    const code = await page.locator('.callers-code').innerText()
    await screenshot('callers-2-code')
    expect(await deskOfSession(cloud, SESSION)).toMatchObject({ parties: 1, held: { phone: 2 }, left: { phone: 2 } })

    await press('下一位')
    await fill('对方的手机号', '13711112222')
    await fill('怎么称呼', '郭老太')
    await press('约 1 人')
    await see(`这个号码已经约了这一场，票号 ${code}`)

    await choose('取消')
    await fill('对方的 8 位票号', code.toLowerCase())
    await press('取消这张票')
    await see(`取消 ${code}？`)
    await see('郭*太，137****2222，2 人，电话约的')
    await screenshot('callers-4-whose')
    await press('确认取消')
    await see('已取消，名额放出来了')
    await screenshot('callers-3-cancelled')
    expect(await page.getByLabel('对方的 8 位票号').filter({ visible: true }).inputValue()).toBe('')
    expect(await deskOfSession(cloud, SESSION)).toMatchObject({ parties: 0, left: { phone: 4 } })
    await putAway(phone)
  })

  it('change who comes by the code, whatever the network does; a child more needs its guardian, and the code stays', async () => {
    const sessionId = '2025.youth-0531'
    const party = { adult: 1, senior: 0, from14to17: 1, under14: 0 }
    const reserved = await cloud.call('organiser', 'reserveForCaller', { sessionId, party, name: '王建国', phone: '13800002222', requestKey: freshKey() })
    const ticketId = reserved.ok ? reserved.value.ticketId : ''
    const phone = await take('organiser', `pages/staff/callers/index?sessionId=${sessionId}`)
    const { page, screenshot, see, press, choose, fill } = phone
    await choose('改人数')
    await fill('对方的 8 位票号', '7K3M-9Q2')
    await press('找这张票')
    await see('票号是 8 位数字和字母')
    await fill('对方的 8 位票号', '7K3M-9Q2H')
    await press('找这张票')
    await see('这一场没有这张票')
    await fill('对方的 8 位票号', ticketId.toLowerCase())
    await press('找这张票')
    await see('王*国，138****2222，2 人，电话约的')
    await press('未满14岁加一')
    await press('改成 3 人')
    await see('请写上活动结束后谁来接孩子')
    await page.getByRole('checkbox', { name: '对方是孩子的监护人' }).filter({ visible: true }).tap()
    await fill('结束后谁来接孩子', '孩子的爷爷')
    await page.route('**/api/staff', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    }, { times: 1 })
    await press('改成 3 人')
    await see('没有收到回音，不知道改上没有')
    await screenshot('callers-5-lost')
    await press('再试一次，改成 3 人')
    await see('改好了，请念给对方听')
    await see(`票号不变，还是 ${ticketId.slice(0, 4)}-${ticketId.slice(4)}`)
    await screenshot('callers-6-changed')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 1, held: { phone: 3 }, left: { phone: 1 } })
    await press('下一位')
    expect(await page.getByLabel('对方的 8 位票号').filter({ visible: true }).inputValue()).toBe('')
    await putAway(phone)
  })

  it('of a group that has become larger: its heads are typed', async () => {
    const sessionId = '2025.centre-0524'
    const group = { unit: '响水坡村', kind: 'village' as const, name: '郭主任', phone: '13712345678', acknowledged: true as const }
    const party = { adult: 8, senior: 0, from14to17: 0, under14: 0 }
    const reserved = await cloud.call('organiser', 'reserveGroupForCaller', { sessionId, party, requestKey: freshKey(), ...group })
    const { screenshot, see, press, choose, fill } = await take('organiser', `pages/staff/callers/index?sessionId=${sessionId}`)
    await choose('改人数')
    await fill('对方的 8 位票号', reserved.ok ? reserved.value.ticketId : '')
    await press('找这张票')
    await see('响水坡村，郭*任，137****5678，8 人，团体预约')
    await fill('成人几人', '12')
    await fill('14–17岁几人', '1')
    await press('改成 13 人')
    await see('带队人说了监护人都同意')
    await screenshot('callers-7-group', true)
    await fill('14–17岁几人', '0')
    await press('改成 12 人')
    await see('改好了，请念给对方听')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ held: { group: 12 }, left: { group: 3 } })
  })

  it('of a group with a list of names: it is opened, and one is added', async () => {
    const sessionId = '2025.lab-0530'
    const group = { unit: '长平中学', kind: 'school' as const, name: '赵老师', phone: '13712340000', names: ['赵一', '钱二'], acknowledged: true as const }
    const party = { adult: 2, senior: 0, from14to17: 0, under14: 0 }
    const reserved = await cloud.call('organiser', 'reserveGroupForCaller', { sessionId, party, requestKey: freshKey(), ...group })
    const ticketId = reserved.ok ? reserved.value.ticketId : ''
    const { screenshot, see, press, choose, fill } = await take('organiser', `pages/staff/callers/index?sessionId=${sessionId}`)
    await choose('改人数')
    await fill('对方的 8 位票号', ticketId)
    await press('找这张票')
    await fill('成人几人', '3')
    await press('改成 3 人')
    await see('请打开名单，改成现在来的人')
    await press('打开名单来改')
    await see('钱二')
    await see('来 3 人，名单上有 2 人')
    await fill('换人、改错字：加一个名字', '孙三')
    await press('加上')
    await screenshot('callers-8-list', true)
    await press('改成 3 人')
    await see('改好了，请念给对方听')
    expect(await cloud.call('organiser', 'revealHolder', { sessionId, ticketId })).toMatchObject({ value: { names: ['赵一', '钱二', '孙三'] } })
  })

  it('cannot have more than the places kept for them', async () => {
    const sessionId = '2025.yandi-0524-pm'
    const party = { adult: 4, senior: 0, from14to17: 0, under14: 0 }
    await cloud.call('organiser', 'reserveForCaller', { sessionId, party, name: '王建国', phone: '13800001111', requestKey: freshKey() })
    const { see, press, fill } = await take('organiser', `pages/staff/callers/index?sessionId=${sessionId}`)
    await fill('对方的手机号', '13711112222')
    await fill('怎么称呼', '郭老太')
    await press('约 1 人')
    await see('这一场能约的名额没有了')
  })
})
