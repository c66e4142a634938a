import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { newPhone, openBrowser } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'

const FILE = readFileSync('config/editions/2025.yaml', 'utf8')

describe('a new environment, from its first organiser on', () => {
  let cloud: Cloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it('takes the setup code, shows what is wrong with the file, then the difference, then imports it', async () => {
    const { page, open, screenshot } = await newPhone(browser, { url: cloud.url, persona: 'guest-1' })
    const see = (words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().tap()
    const write = (text: string) => page.locator('textarea').fill(text)

    await open('pages/staff/edition/index')
    await page.getByLabel('启用码').filter({ visible: true }).fill('not-the-setup-code')
    await press('启用')
    await see('启用码不对').waitFor()
    await page.getByLabel('启用码').filter({ visible: true }).fill(cloud.setupCode)
    await press('启用')
    await see('导入本届内容').waitFor()

    await write(FILE.replace('主题: ', '主提: '))
    await press('看差异')
    await see('没有「主提」这一项').waitFor()
    await screenshot('import-1-wrong')
    await write(FILE)
    await press('看差异')
    await see(/会改动 \d+ 处/).waitFor()
    await screenshot('import-2-difference')
    await press('确认导入')
    await see(/已导入/).waitFor()
    await screenshot('import-3-done')

    const resident = await newPhone(browser, { url: cloud.url, persona: 'resident' })
    await resident.open('pages/home/index')
    await resident.page.getByText('矢志创新发展').first().waitFor()
  })
})
