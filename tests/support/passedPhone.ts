import type { Browser } from 'playwright-core'
import { openFontServer, phoneContext, USUAL_SIZE, watchProblems, saveScreenshot, type Phone } from './browser'

/** One phone that goes from hand to hand: a load of the programme costs half as much as on a new one. */
export interface PassedPhone extends Phone {
  /** Whoever has it next finds nothing of those before: no storage, no cookie, no route, an empty page. */
  readonly passTo: (persona: string) => Promise<void>
}

/** @param url  the host's address */
export const newPassedPhone = async (browser: Browser, url: string): Promise<PassedPhone> => {
  const context = await phoneContext(browser, {}, await openFontServer())
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  return {
    page,
    problems: watchProblems(page),
    open: async (route) => {
      await page.goto(`${url}/#/${route}`)
    },
    screenshot: (name, full) => saveScreenshot(page, name, full),
    close: () => context.close(),
    passTo: async (persona) => {
      await page.goto('about:blank')
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await devtools.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'local_storage,indexeddb,cache_storage' })
      await context.clearCookies()
      await context.addCookies([{ name: 'persona', value: persona, url }])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(USUAL_SIZE)
    },
  }
}
