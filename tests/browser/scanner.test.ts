import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { newGuest, signUp, textOf } from '../support/scienceWeek'

describe('a scanner that types, at a gate with a browser', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  const texts: string[] = []
  beforeAll(async () => {
    cloud = await startCloud({ seed: true })
    for (let ticket = 0; ticket < 3; ticket += 1) texts.push(textOf(await signUp(cloud, newGuest())))
    await cloud.setClock('2025-05-23T08:41:00+08:00')
    browser = await openBrowser()
    phone = await newPhone(browser, { url: cloud.url, persona: 'steward' })
  })
  afterAll(async () => {
    await phone.close()
    await browser.close()
    await cloud.stop()
  })

  const seen = (words: string) => phone.page.getByText(words).filter({ visible: true }).first().waitFor()
  const tailOf = (text = '') => text.split('.')[4]?.slice(4) ?? ''
  /** As such a scanner does: every letter a key, then Enter. */
  const scan = async (text = '') => {
    await phone.page.keyboard.type(text)
    await phone.page.keyboard.press('Enter')
  }

  it('is heard wherever the cursor stands, one ticket after the other', async () => {
    await phone.open('pages/staff/check-in/index')
    await seen('接了扫码枪的')
    await scan(texts[0])
    await seen(tailOf(texts[0]))
    await scan(texts[1])
    await seen(tailOf(texts[1]))
    await phone.page.getByText('下一位').filter({ visible: true }).first().click()
    await phone.page.getByLabel('输入 8 位票号').filter({ visible: true }).click()
    await scan(texts[2])
    await seen(tailOf(texts[2]))
    await seen('可入场')
  })

  it('leaves to the person what a person types', async () => {
    await phone.page.getByText('下一位').filter({ visible: true }).first().click()
    await phone.page.getByLabel('输入 8 位票号').filter({ visible: true }).pressSequentially(texts[2]?.split('.')[4] ?? '', { delay: 5 })
    await phone.page.keyboard.press('Enter')
    await phone.page.getByText('核验', { exact: true }).filter({ visible: true }).first().click()
    await seen('已核验过')
    expect(phone.problems).toEqual([])
  })
})
