import type { Browser } from 'playwright-core'
import type { Cloud } from '../support/cloud'
import { personWith } from '../support/weapp/person'
import { SCREENS } from '../support/weapp/screens'
import { openShell } from '../support/weapp/shellPage'
import { WEAPP_MODES } from './modes'

/** A page that is not there, and a canvas to paint on. */
const ONLY_IN_WECHAT = ['not-found', 'poster']

/** The main screens of the weapp output, light and dark: all that are measured there, or those named. */
export const takeWeapp = async (named: readonly string[], { cloud, browser }: { readonly cloud: Cloud; readonly browser: Browser }): Promise<void> => {
  const screens = SCREENS.filter(({ name }) => !ONLY_IN_WECHAT.includes(name) && (named.length === 0 || named.includes(name)))
  await Promise.all(WEAPP_MODES.map(async ({ name: mode, dark }) => {
    for (const { name, persona, route, words } of screens) {
      const shell = await openShell(browser, { dark, answer: personWith(cloud, persona).answer })
      await shell.open(route)
      await shell.page.locator('.wx-page:visible').getByText(words).first().waitFor()
      await shell.screenshot(`${name}-ready-${mode}`)
      await shell.close()
    }
  }))
}
