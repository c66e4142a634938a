import type { Browser } from 'playwright-core'
import type { Cloud } from '../support/cloud'
import { personWith } from '../support/weapp/person'
import { SCREENS } from '../support/weapp/screens'
import { openShell } from '../support/weapp/shellPage'

const THEMES = [{ mode: 'weapp', dark: false }, { mode: 'weappdark', dark: true }] as const

/** The main screens of the weapp output, light and dark: all that are measured there, or those named. */
export const takeWeapp = async (named: readonly string[], { cloud, browser }: { readonly cloud: Cloud; readonly browser: Browser }): Promise<void> => {
  // Only WeChat itself comes to a page that is not there.
  const screens = SCREENS.filter(({ name }) => name !== 'not-found' && (named.length === 0 || named.includes(name)))
  await Promise.all(THEMES.map(async ({ mode, dark }) => {
    for (const { name, persona, route, words } of screens) {
      const shell = await openShell(browser, { dark, answer: personWith(cloud, persona).answer })
      await shell.open(route)
      await shell.page.locator('.wx-page:visible').getByText(words).first().waitFor()
      await shell.screenshot(`${name}-ready-${mode}`)
      await shell.close()
    }
  }))
}
