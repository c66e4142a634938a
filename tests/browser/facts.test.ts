import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import { FACTS, type Screen } from '../support/facts'
import { importEdition } from '../support/importEdition'

const SCREENS: readonly Screen[] = [...new Set(FACTS.map(({ screen }) => screen))]

const routeOf = (screen: Screen): string => {
  const [kind, which] = screen.split(':')
  if (which === undefined) return `pages/${kind}/index`
  return `pages/programme/${kind}/index?${kind === 'activity' ? `no=${which}` : `${kind}Id=2025.${which}`}`
}

/** Blanks, line breaks and joiners are the screen's own matter. */
const close = (text: string) => text.replace(/[\s\u2060]/g, '')

describe('the 2025 edition on the screens, as imported in production', () => {
  let cloud: Cloud
  let browser: Browser
  let phone: Phone
  beforeAll(async () => {
    cloud = await startCloud({ seed: false })
    await importEdition(cloud, readFileSync('config/editions/2025.yaml', 'utf8'))
    browser = await openBrowser()
    phone = await newPhone(browser, { url: cloud.url, persona: 'none' })
  })
  afterAll(async () => {
    await browser.close()
    await cloud.stop()
  })

  it.each(SCREENS)('shows on %s every fact of the notice to anyone, and nothing of the demonstration', async (screen) => {
    const facts = FACTS.filter((each) => each.screen === screen).map(({ fact }) => fact)
    const missing = async () => {
      const text = close(await phone.page.locator('body').innerText())
      return { missing: facts.filter((fact) => !text.includes(close(fact))), demo: text.includes('演示') }
    }
    // A fresh start: else the page before would still be there to read.
    await phone.page.goto('about:blank')
    await phone.open(routeOf(screen))
    const until = Date.now() + 10_000
    while ((await missing()).missing.length > 0 && Date.now() < until) await phone.page.waitForTimeout(100)
    await phone.screenshot(`facts-${screen.replace(/[:/]/g, '-')}`, true)
    expect(await missing()).toEqual({ missing: [], demo: false })
  })
})
