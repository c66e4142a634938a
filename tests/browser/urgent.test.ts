import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { KICK_OFF } from '../support/scienceWeek'

const TITLE = '南门关闭，请走北门'

describe('an urgent notice', () => {
  let cloud: Cloud
  const { take } = phonesOf(() => cloud)
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('is written, looked at and sent by a safety lead, stands on visitors’ pages, and is ended', async () => {
    const lead = await take('safetyLead', 'pages/staff/urgent/index')
    await lead.see('发一条紧急通知')
    await lead.press('发出')
    await lead.see('请写标题')
    await lead.fill('标题（17 字以内）', TITLE)
    await lead.fill('内容（60 字以内）', '南门积水，请绕到北门进场。')
    await lead.see('不发微信消息')
    await lead.screenshot('urgent-1-written', true)
    await lead.press('发出')
    await lead.see('现在发出？')
    await lead.screenshot('urgent-2-asked')
    await lead.page.getByRole('dialog').getByRole('button', { name: '发出' }).tap()
    await lead.see('发出了。每个人下次打开或刷新时看到横幅。')
    await lead.see('正在显示，到')
    await lead.screenshot('urgent-3-sent', true)

    const visitor = await take('resident', 'pages/home/index')
    await visitor.see(TITLE)
    await visitor.screenshot('urgent-4-home')
    const own = await take('resident', 'pages/tickets/index')
    await own.see(TITLE)
    await own.screenshot('urgent-5-tickets')
    const event = await take('resident', `pages/programme/event/index?eventId=${KICK_OFF.eventId}`)
    await event.see(TITLE)

    await lead.press(`结束这条：${TITLE}`)
    await lead.see('结束这条通知？')
    await lead.page.getByRole('dialog').getByRole('button', { name: '结束' }).tap()
    await lead.see('已收回')
    const later = await take('resident', 'pages/tickets/index')
    await later.see('我的票')
    expect(await later.page.getByText(TITLE).count()).toBe(0)
  })
})
