import { startCloud, type Cloud } from '../support/cloud'
import { readAll } from '../support/database'
import { phonesOf } from '../support/phonesOf'
import { freshKey, KICK_OFF, newGuest, ONE, signUp } from '../support/scienceWeek'

const SESSION = '2025.youth-0531'

describe("a session's list on the organiser's phone", () => {
  let cloud: Cloud
  const { take, putAway } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  const called = async (name: string, phone: string, more: object = {}): Promise<string> => {
    const input = { sessionId: SESSION, requestKey: freshKey(), party: { ...ONE, under14: 1 }, guardianAgreed: true as const, pickUp: '孩子的爷爷', name, phone, ...more }
    const reply = await cloud.call('organiser', 'reserveForCaller', input)
    if (!reply.ok) throw new Error(reply.refusal.code)
    return reply.value.ticketId
  }

  it('is masked; one party is looked up at a time, and nothing of it stays', async () => {
    const [first, second] = [await called('王建国', '13811110001'), await called('欧阳雪', '13811110002')]
    const { page, see, press, open, choose, fill, screenshot } = await take('organiser', `pages/staff/session/index?sessionId=${SESSION}`)
    await open('预约名单')
    await see('共 2 家 4 人，还没有人到')
    await see('谁来接')
    const clear = ['王建国', '欧阳雪', '13811110001', '13811110002', '孩子的爷爷']
    const shown = async () => {
      const text = await page.locator('body').innerText()
      return clear.filter((words) => text.includes(words))
    }
    expect(await shown()).toEqual([])
    await open('王\\*国')
    await choose('接送核对')
    await press('显示姓名和电话')
    await see('13811110001')
    await screenshot('holders-1-shown')
    expect(await shown()).toEqual(['王建国', '13811110001', '孩子的爷爷'])
    await press('看好了，关上')
    expect(await shown()).toEqual([])
    await fill('输入 8 位票号', second.toLowerCase())
    await open('欧\\*雪')
    await press('显示姓名和电话')
    await see('13811110002')
    expect(await shown()).toEqual(['欧阳雪', '13811110002', '孩子的爷爷'])
    const kept = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))
    expect([...clear, '王*国'].filter((words) => kept.includes(words))).toEqual([])
    const notes = (await readAll(cloud.emulatorUrl, 'audit')).filter(({ action }) => action === 'revealHolder').map(({ note }) => note)
    expect(notes).toEqual(expect.arrayContaining([{ sessionId: SESSION, ticketId: first, why: 'pickUp' }, { sessionId: SESSION, ticketId: second }]))
  })

  it('is turned page by page, and says when the network is gone where it stands', async () => {
    for (let party = 0; party < 22; party += 1) await signUp(cloud, newGuest(), ONE)
    const phone = await take('organiser', `pages/staff/holders/index?sessionId=${KICK_OFF.sessionId}`)
    const { page, see, press, screenshot } = phone
    await see('第 1–20 家，先约的在前')
    await page.route('**/api/staff', (route) => route.abort('internetdisconnected'))
    await press('下一页')
    await see('没有连上，还是这一页')
    await see('第 1–20 家')
    await screenshot('holders-2-lost')
    await page.unroute('**/api/staff')
    await press('下一页')
    await see('第 21–22 家')
    await press('上一页')
    await see('第 1–20 家')
    await putAway(phone)
  })

  it('is not for a steward', async () => {
    const { see } = await take('steward', `pages/staff/holders/index?sessionId=${SESSION}`)
    await see('您没有这项工作的权限')
  })
})
