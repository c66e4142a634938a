import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { BEFORE } from '../support/screenLine'
import { newGuest, ONE, signUp } from '../support/scienceWeek'

const LABEL = '东门小李'

describe('a role by invitation, on phones', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  beforeEach(() => cloud.setClock(BEFORE))
  afterAll(() => cloud.stop())

  /** An organiser invites a steward for the day that is proposed, moved to the kick-off's. */
  const inviteOnPhone = async () => {
    const organiser = await take('organiser', 'pages/me/index')
    await organiser.open('邀请工作人员')
    await organiser.press('邀请一位工作人员')
    await organiser.see('在入口扫票')
    await organiser.press('换一个')
    await organiser.choose('5月23日')
    await organiser.press('生成邀请')
    await organiser.see('请写名字，或者岗位')
    await organiser.screenshot('invitation-1-form', true)
    await organiser.fill('是谁', LABEL)
    await organiser.press('生成邀请')
    await organiser.see('邀请做好了')
    await organiser.screenshot('invitation-2-made', true)
    return { organiser, code: await organiser.page.locator('.people-code').innerText() }
  }

  it('is given by an organiser, taken up by a link, opens the gate, and has ended by itself the next day', async () => {
    const { organiser, code } = await inviteOnPhone()
    const ticketId = (await signUp(cloud, newGuest(), ONE)).ticketId
    const guest = newGuest()
    const steward = await take(guest, `pages/staff/invitation/index?code=${code}`)
    await steward.see('核验员')
    await steward.screenshot('invitation-3-offer')
    await steward.press('接受')
    await steward.see('您现在是')
    await steward.screenshot('invitation-4-taken')

    await organiser.press('好了')
    await organiser.page.reload()
    await organiser.see(LABEL)
    await organiser.see('在岗')
    await organiser.see('5月20日 周二 接受')
    await organiser.screenshot('invitation-5-people', true)

    await cloud.setClock('2025-05-23T08:40:00+08:00')
    await steward.press('去核验入场')
    await steward.fill('输入 8 位票号', ticketId)
    await steward.press('核验')
    await steward.see('可入场')

    await cloud.setClock('2025-05-24T08:40:00+08:00')
    const nextDay = await take(guest, 'pages/me/index')
    await nextDay.see('已到期')
    expect(await nextDay.page.getByText('入场核验').count()).toBe(0)
    await nextDay.screenshot('invitation-6-ended', true)
    const atTheGate = await take(guest, 'pages/staff/check-in/index')
    await atTheGate.see('到期')
    await atTheGate.screenshot('invitation-7-refused')
  })

  it('is opened by a mini-program code’s scene and by a typed code; somebody else comes too late; it is withdrawn', async () => {
    const { organiser, code } = await inviteOnPhone()
    const scene = encodeURIComponent(`i.${code.replaceAll('-', '').toLowerCase()}`)
    const scanned = await take(newGuest(), `pages/staff/invitation/index?scene=${scene}`)
    await scanned.see('主办方邀请您做')
    const typing = await take(newGuest(), 'pages/info/about/index')
    await typing.open('输入邀请码')
    await typing.press('看看')
    await typing.see('要 20 位字母和数字')
    await typing.fill('邀请码', code)
    await typing.press('看看')
    await typing.see('主办方邀请您做')
    await typing.press('接受')
    await typing.see('您现在是')
    await scanned.press('接受')
    await scanned.see('已经被别人接受')
    await scanned.see('换一个邀请码')
    await scanned.screenshot('invitation-8-too-late')

    await organiser.press('好了')
    await organiser.press('邀请一位工作人员')
    await organiser.fill('是谁', '要撤回的')
    await organiser.press('生成邀请')
    await organiser.see('邀请做好了')
    const withdrawn = await organiser.page.locator('.people-code').innerText()
    await organiser.press('撤回：要撤回的')
    await organiser.see('撤回这份邀请？')
    await organiser.screenshot('invitation-9-withdraw')
    await organiser.page.getByRole('dialog').getByRole('button', { name: '撤回' }).tap()
    await organiser.gone('等对方接受')
    const late = await take(newGuest(), `pages/staff/invitation/index?code=${withdrawn}`)
    await late.see('这份邀请已经撤回')
    await late.screenshot('invitation-10-withdrawn')
  })
})
