import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { nameRows } from '@domain/group/nameRows'
import { readSheet } from '../../cloudfunctions/server/upload/readSheet'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { filesStored, sheetOf, slotsTaken } from '../support/uploads'

const RIGHT = [['三年级二班'], ['序号', '姓名', '年龄段'], ['1', '王小明', '未满14岁'], ['2', '王小红', '9'], ['3', '赵亮', '14岁以下'], ['4', '李老师', '成人']]
const WRONG = [...RIGHT, ['5', '', '9'], ['6', '张三140581201503010011', '9'], ['7', '王小明', '9'], ['8', '孙六', '学生']]
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

describe('a list of names', () => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  const openField = async (persona: string) => {
    const phone = await newPhone(browser, { url: cloud.url, persona })
    await phone.open('pages/gallery/index')
    const button = (name: string | RegExp) => phone.page.getByRole('button', { name }).filter({ visible: true })
    await button('选 Excel 文件').first().scrollIntoViewIfNeeded()
    const choose = async (name: string, buffer: Buffer) => {
      const choosing = phone.page.waitForEvent('filechooser')
      await button(/^(选 Excel 文件)$/).first().tap()
      await (await choosing).setFiles({ name, mimeType: EXCEL, buffer })
    }
    const see = (words: string | RegExp) => phone.page.getByText(words).filter({ visible: true }).first().waitFor()
    return { ...phone, button, choose, see }
  }
  const nothingKept = async () => expect({ files: filesStored(cloud), slots: await slotsTaken(cloud) }).toEqual({ files: 0, slots: [] })

  it('comes from an Excel file: wrong rows are said, nothing is taken, then the right ones alone', async () => {
    const { page, button, choose, see, screenshot, problems } = await openField('guest-1')
    await screenshot('names-1-empty')
    await choose('名单.xlsx', sheetOf(WRONG))
    await see('有 4 行要改，名单还没有用上')
    for (const words of ['第 7 行：没有写姓名', '第 8 行：姓名里有号码', '第 9 行：王小明和第 3 行重复。要是两个人同名', '第 10 行：孙六的年龄段没写或看不懂']) await see(words)
    expect(await page.content()).not.toContain('140581201503010011')
    await screenshot('names-2-wrong')
    await button('改好再来').tap()
    await see('选 Excel 文件')
    await choose('名单.xlsx', sheetOf(WRONG))
    await button('只要对的 4 人').tap()
    await see('名单里有 4 人')
    await see('王小明、王小红、赵亮、李老师')
    await nothingKept()
    await screenshot('names-3-taken')
    await button('换一份名单').tap()
    await choose('名单.xlsx', sheetOf(RIGHT.slice(0, 4)))
    await see('未满14岁：名单 2 人，上面填的是 3 人')
    await screenshot('names-4-differs')
    expect(problems).toEqual([])
  })

  it('says what to do with a file that is none, and sends one again whose answer was lost', async () => {
    const { choose, see, button, page, screenshot } = await openField('guest-2')
    await choose('名单.xls', Buffer.from('d0cf11e0', 'hex'))
    await see('这不是 .xlsx 文件')
    await choose('名单.xlsx', Buffer.from('d0cf11e0', 'hex'))
    await see('这不是 .xlsx 文件')
    await choose('名单.xlsx', Buffer.alloc(1024 * 1024 + 1))
    await see('文件太大，最多 1 MB')
    await screenshot('names-5-too-large')
    await page.route('**/storage/**', (route) => route.abort(), { times: 1 })
    await choose('名单.xlsx', sheetOf(RIGHT))
    await see('网络不太好，没有连上')
    await button('再传一次').tap()
    await see('名单里有 4 人')
    await button('换一份名单').tap()
    // Read, and its answer lost: the sheet is gone already, and goes the same way once more.
    let lost = 0
    await page.route('**/api/visitor', async (route) => {
      if (lost > 0 || !route.request().postData()?.includes('readNames')) return route.continue()
      lost += 1
      await route.fetch()
      return route.abort()
    })
    await choose('名单.xlsx', sheetOf(RIGHT))
    await see('网络不太好，没有连上')
    await button('再传一次').tap()
    await see('名单里有 4 人')
    await nothingKept()
  })

  it('is pasted, without leaving the phone', async () => {
    const { page, button, see } = await openField('guest-3')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const paste = async (text: string) => {
      await page.getByLabel('或者粘贴在这里').locator('textarea').or(page.locator('textarea[aria-label="或者粘贴在这里"]')).first().fill(text)
      await button('读出名单').tap()
    }
    await paste('王小明\n李老师 成人')
    await see('第 1 行：王小明的年龄段没写或看不懂')
    await button('改好再来').tap()
    await paste('1、王小明、9岁\n2、王小红、9岁\n3、赵亮、10岁\n4、李老师、成人')
    await see('名单里有 4 人')
    expect(asked.filter((url) => /api|storage/.test(url))).toEqual([])
  })

  it('may be written into a template, which the phone makes itself', async () => {
    const { page, button } = await openField('guest-4')
    const downloading = page.waitForEvent('download')
    await button('下载 Excel 模板').tap()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('参观名单模板.xlsx')
    const sheet = readSheet(readFileSync(await download.path()))
    expect(sheet).toEqual({ ok: true, value: [['姓名', '年龄段'], ['例：张小明', '未满14岁']] })
    expect(nameRows(sheet.ok ? [...sheet.value, ['王小明', '未满14岁']] : [])).toMatchObject({ value: { rows: [{ row: 3, name: '王小明' }] } })
  })
})
