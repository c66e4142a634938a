import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { openStage } from '../support/crashStage'
import { deskOfSession } from '../support/desk'
import { handsOn } from '../support/hands'
import { instantAt } from '../support/seats'
import { sheetOf } from '../support/uploads'

const TEACHER = 'guest-4101'
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A class of 38 children and four adults; and three rows that are wrong. */
const CHILDREN = Array.from({ length: 38 }, (_, at) => [`张${String.fromCodePoint(0x4e00 + at)}`, '9'])
const LIST = [['姓名', '年龄段'], ...CHILDREN, ['李老师', '成人'], ['王老师', '成人'], ['赵妈妈', '成人'], ['孙爷爷', '60岁以上']]
const WRONG = [...LIST, ['', '9'], ['周八', '学生'], ['钱七13812345678', '9']]

describe('a group', () => {
  let cloud: Cloud
  let browser: Browser
  const session = (day: number, notes: readonly string[] = ['实验区内请不要拍照。']) => openStage(cloud).session({
    capacity: { online: 5, group: 60 }, groupMax: 45, needsNames: true, acknowledge: notes, gates: ['南门'],
    startsAt: instantAt('09:00', day), endsAt: instantAt('11:00', day), signUpClosesAt: instantAt('08:00', day),
  })
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('of a class is signed up with its list, sent to another session by the host unit, and gets one ticket', async () => {
    const [first, second] = [await session(26), await session(27, ['实验区内请不要拍照。', '请穿平底鞋。'])]
    const phone = await newPhone(browser, { url: cloud.url, persona: TEACHER })
    const { see, press, open, choose, fill } = handsOn(phone.page)
    await phone.open('pages/programme/event/index?eventId=2025.kick-off')
    await choose('5月26日')
    await see('学校、企业、村、社团一起来，还能来 60 人')
    await phone.page.getByText('团体预约').filter({ visible: true }).first().scrollIntoViewIfNeeded()
    await phone.screenshot('group-1-door')
    await open('团体预约')
    await press('提交申请，0 人')
    await see('还有 5 处要看一下')
    await phone.screenshot('group-2-wrong', true)

    const choosing = phone.page.waitForEvent('filechooser')
    await press('选 Excel 文件')
    await (await choosing).setFiles({ name: '名单.xlsx', mimeType: EXCEL, buffer: sheetOf(WRONG) })
    await see('有 3 行要改，名单还没有用上')
    await phone.screenshot('group-3-rows', true)
    await press('只要对的 42 人')
    await see('共 42 人，最多 45 人')
    await fill('单位名称', '长平小学三年级二班')
    await fill('姓名', '李老师')
    await fill('手机号', '13812345678')
    await phone.page.getByRole('checkbox', { name: '未满 18 岁的人，我都征得了他们监护人的同意' }).tap()
    await phone.page.getByRole('checkbox', { name: '我已知晓，并会告诉同行的人' }).tap()
    await phone.screenshot('group-4-filled', true)

    // The answer is lost; the same request goes out once more.
    await phone.page.route('**/api/visitor', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    }, { times: 1 })
    await press('提交申请，42 人')
    await see('没有收到回音，不知道交上没有')
    await press('再试一次，42 人')
    await see('申请交上了')
    await phone.screenshot('group-5-done', true)
    expect(await deskOfSession(cloud, first)).toMatchObject({ parties: 1, held: { group: 42 }, left: { group: 18 }, underReview: { people: 42, awaiting: 1 } })
    await press('看我的申请')
    await see('名额先给您留着，等承办单位审核')
    await phone.screenshot('group-6-awaiting', true)

    const host = await newPhone(browser, { url: cloud.url, persona: 'organiser' })
    const staff = handsOn(host.page)
    await host.open('pages/me/index')
    await staff.see('1 个团体等您回话')
    await host.screenshot('group-7-staff', true)
    await staff.open('团体申请')
    await staff.see('长平小学三年级二班（学校），42 人')
    await staff.see('李*师，138****5678，名单 42 人')
    await staff.open('号码和名单')
    await staff.see('李老师 13812345678')
    await host.screenshot('group-8-requests', true)
    await staff.open('建议换一场')
    await staff.choose('5月27日')
    await host.screenshot('group-9-propose')
    await staff.press('发出建议')
    await staff.see('已建议换到 5月27日')
    await host.screenshot('group-10-proposed', true)

    await phone.page.reload()
    await see('建议换到：5月27日')
    await phone.screenshot('group-11-proposal', true)
    await press('换过去')
    await see('承办单位建议换到')
    await press('换到 5月27日 09:00')
    await see('还有 1 处要看一下')
    await phone.page.getByRole('checkbox', { name: '我已知晓，会告诉同来的人' }).filter({ visible: true }).tap()
    await phone.screenshot('group-11b-notes', true)
    await press('换到 5月27日 09:00')
    await see('断网也能用')
    await see('长平小学三年级二班，共 42 人')
    await phone.screenshot('group-12-ticket', true)
    expect(await deskOfSession(cloud, first)).toMatchObject({ parties: 0, left: { group: 60 } })
    expect(await deskOfSession(cloud, second)).toMatchObject({ parties: 1, held: { group: 42 }, underReview: { people: 0, awaiting: 0 } })

    await press('减少人数、改名单')
    await see('名单上 42 人')
    await fill('未满14岁几人', '36')
    await see('人数是 40 人，名单上有 42 人：请再拿掉 2 个名字')
    await phone.screenshot('group-13-fewer', true)
    const name = (label: string) => phone.page.getByRole('checkbox', { name: label, exact: true }).filter({ visible: true })
    await name('张一').tap()
    await fill('找名字', '王老师')
    await name('王老师').tap()
    await fill('找名字', '')
    await see('改好后名单上 40 人')
    // One comes for another.
    await name('张丁').tap()
    await fill('换人、改错字：加一个名字', '周小满')
    await press('加上')
    await see('改好后名单上 40 人')
    await phone.screenshot('group-13-names', true)
    await press('改成 40 人')
    await see('改好了')
    await see('断网也能用')
    await see('长平小学三年级二班，共 40 人')
    expect(await deskOfSession(cloud, second)).toMatchObject({ held: { group: 40 }, left: { group: 20 } })
    const kept = await openStage(cloud).call(TEACHER, 'myRecords', {})
    const names = kept.records.find(({ sessionId }) => sessionId === second)?.answers?.group?.names ?? []
    expect(names).toHaveLength(40)
    expect(names.filter((each) => ['张一', '张丁', '王老师', '周小满'].includes(each))).toEqual(['周小满'])
    // What the class is called is corrected, too.
    await phone.open('pages/info/records/index')
    await open('更正')
    await fill('单位名称', '长平小学三年级三班')
    await phone.screenshot('group-18-correct')
    await press('保存')
    await see('长平小学三年级三班（学校）')
    await see('40 人：')
    await phone.screenshot('group-19-records', true)
    expect(phone.problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    expect(host.problems).toEqual([])
    await phone.close()
    await host.close()
  })

  it('that cannot be received is told why, and its places are free again', async () => {
    const sessionId = await openStage(cloud).session({ capacity: { online: 5, group: 30 }, startsAt: instantAt('09:00', 28), endsAt: instantAt('11:00', 28), signUpClosesAt: instantAt('08:00', 28) })
    const phone = await newPhone(browser, { url: cloud.url, persona: 'guest-4102' })
    const leader = handsOn(phone.page)
    await phone.open(`pages/programme/group/index?sessionId=${sessionId}&eventId=2025.kick-off`)
    await leader.choose('村')
    await leader.fill('单位名称', '响水坡村')
    await leader.fill('60岁以上几人', '20')
    await leader.fill('姓名', '郭主任')
    await leader.fill('手机号', '13712345678')
    await leader.press('提交申请，20 人')
    await leader.see('申请交上了')

    const host = await newPhone(browser, { url: cloud.url, persona: 'organiser' })
    const { see, open, press, fill } = handsOn(host.page)
    await host.open('pages/staff/groups/index')
    await see('响水坡村（乡村），20 人')
    await open('接待不了：响水坡村')
    await fill('原因（带队人会看到）', '当天设备检修')
    await host.screenshot('group-14-decline')
    await press('回复接待不了')
    await see('已回复，会告诉带队人')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 0, left: { group: 30 } })

    await phone.open('pages/tickets/index')
    await leader.choose('以前的')
    await leader.see('承办单位这次接待不了')
    await leader.see('原因：当天设备检修')
    await phone.screenshot('group-15-declined')
    await phone.close()
    await host.close()
  })

  it('that calls is entered by staff, who read its code aloud', async () => {
    const sessionId = await openStage(cloud).session({ capacity: { phone: 4, group: 30 }, startsAt: instantAt('09:00', 29), endsAt: instantAt('11:00', 29), signUpClosesAt: instantAt('08:00', 29) })
    const { page, open, screenshot, problems } = await newPhone(browser, { url: cloud.url, persona: 'organiser' })
    const { see, press, choose, fill } = handsOn(page)
    await open(`pages/staff/callers/index?sessionId=${sessionId}`)
    await choose('团体')
    await see('团体名额 30 人，剩 30 人')
    await choose('村')
    await fill('单位名称', '神农镇老年协会')
    await fill('60岁以上几人', '12')
    await fill('成人几人', '2')
    await fill('姓名', '郭老汉')
    await fill('手机号', '13611112222')
    await screenshot('group-16-caller', true)
    await press('约 14 人')
    await see('约好了，请念给对方听')
    await screenshot('group-17-code')
    expect(await deskOfSession(cloud, sessionId)).toMatchObject({ parties: 1, held: { group: 14 }, underReview: { people: 0, awaiting: 0 } })
    expect(problems).toEqual([])
    await page.close()
  })
})
