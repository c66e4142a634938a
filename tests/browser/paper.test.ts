import { bookedOn } from '../support/paper'
import { startCloud, type Cloud } from '../support/cloud'
import { phonesOf } from '../support/phonesOf'
import { KICK_OFF, newGuest, ONE, scan, signUp, THREE } from '../support/scienceWeek'
import { instantAt } from '../support/seats'

const SHEET = 'pages/staff/sheet/index'
const AT_HOME = '2025-05-23T13:00:00+08:00'

describe('the sheet on paper', () => {
  let cloud: Cloud
  const { take: open } = phonesOf(() => cloud)
  const arrivals = async () => (await bookedOn(cloud)).crossed
  const desk = async () => {
    const reply = await cloud.call('organiser', 'gateDesk', { sessionId: KICK_OFF.sessionId })
    if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`)
    return reply.value
  }
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
  })
  afterAll(() => cloud.stop())

  it('is printed by code, without names, on A4 pages with their numbers', async () => {
    const { ticketId } = await signUp(cloud, newGuest())
    const { see, press, choose, open: tap, page, screenshot } = await open('organiser', SHEET)
    await tap('换一场')
    await choose('5月23日 周五')
    await choose(KICK_OFF_TITLE)
    await see(/\d+ 张票，\d+ 人/)
    await screenshot('paper-1-print', true)
    await press('打印')
    const html = await page.locator('iframe.print-pages').getAttribute('srcdoc') ?? ''
    expect(html).toContain(`${ticketId.slice(0, 4)}-${ticketId.slice(4)}`)
    expect(html).not.toMatch(/李秀英|13812345678|5678/)
    const pages = html.split('<section>').length - 1
    expect(html).toContain(`第 ${pages} 页，共 ${pages} 页`)
    const paper = await page.context().newPage()
    await paper.setContent(html)
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(pages)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  })

  it('is typed in when the doors have closed: each line is said to be right or wrong, and the figures are right', async () => {
    const [family, one, scanned] = [await signUp(cloud, newGuest(), THREE), await signUp(cloud, newGuest(), ONE), await signUp(cloud, newGuest(), ONE)]
    const gone = newGuest()
    const cancelled = await signUp(cloud, gone, ONE)
    await cloud.call(gone, 'cancel', { sessionId: KICK_OFF.sessionId, ticketId: cancelled.ticketId })
    await cloud.setClock('2025-05-23T08:40:00+08:00')
    await cloud.call('steward', 'checkIn', scan({ by: 'code', code: scanned.ticketId }, instantAt('08:40')))
    const before = await arrivals()
    const { walkInLeft } = await desk()
    await cloud.setClock(AT_HOME)
    const { see, gone: away, press, choose, open: tap, fill, screenshot, page } = await open('organiser', SHEET)
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    await page.route('**/api/**', async (route) => {
      if (route.request().postData()?.includes('"gateRoster"')) await held
      await route.continue()
    })
    await tap('换一场')
    await choose('5月23日 周五')
    await choose(KICK_OFF_TITLE)
    await see('正在读名单，读完就能录')
    await screenshot('paper-3-unread', true)
    release()
    await choose('西门')
    await fill('几点来的', '8:50')
    const enter = async ({ ticketId }: { readonly ticketId: string }, words: string) => {
      await fill('打了勾的票号', ticketId)
      await press('这家来了，记下')
      await see(words)
    }
    await enter(family, '这次录了 1 行，3 人')
    await enter(family, '已')
    await enter(scanned, '东门')
    await enter(cancelled, '取消')
    await enter({ ticketId: '7K3M9Q2H' }, '这一场没有这个票号')
    await fill('打了勾的票号', one.ticketId.slice(0, 5))
    await tap(one.ticketId.slice(0, 4))
    await see('这次录了 2 行，4 人')
    await fill('成人', '12')
    await fill('未满14岁', '5')
    await press('记下这些人')
    await see('这次录了 3 行，21 人')
    await screenshot('paper-2-typed', true)
    await tap(`撤销 ${one.ticketId.slice(0, 4)}`)
    await see('这次录了 2 行，20 人')
    await tap(`没到齐 ${family.ticketId.slice(0, 4)}`)
    await press('14–17岁减一')
    await press('改成来了 2 人')
    await see('这次录了 2 行，19 人')
    await away('先存在这台手机上')
    const after = await arrivals()
    expect(after).toEqual({ ...before, 西门: { in: 19, out: 0 } })
    // There were places for them: nobody has to be looked at.
    expect(await desk()).toMatchObject({ walkIns: { within: 17, beyond: 0 }, walkInLeft: walkInLeft - 17, flagged: [] })
  })
})

const KICK_OFF_TITLE = '科技活动周和科技工作者日宣传活动'
