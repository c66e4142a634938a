import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, type Phone } from './browser'
import type { Cloud } from './cloud'
import { handsOn } from './hands'

/** A phone in somebody's hands. `open` presses a row; `goTo` opens a page by its path. */
export type HeldPhone = Omit<Phone, 'open'> & ReturnType<typeof handsOn> & { readonly goTo: Phone['open'] }

/**
 * Phones for the tests of a file, in a browser of its own: to be called where a file's hooks are. After each test its
 * phones are closed, and nothing may have gone wrong on them.
 */
export const phonesOf = (cloudNow: () => Cloud) => {
  let browser: Browser
  const held: HeldPhone[] = []

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    const phones = held.splice(0)
    for (const phone of phones) await phone.close()
    expect(phones.flatMap(({ problems }) => problems)).toEqual([])
  })
  afterAll(() => browser.close())

  return {
    /** Gives somebody a phone that shows the page at the path. */
    take: async (persona: string, route: string): Promise<HeldPhone> => {
      const { open: goTo, ...phone } = await newPhone(browser, { url: cloudNow().url, persona })
      const taken = { ...phone, ...handsOn(phone.page), goTo }
      held.push(taken)
      await goTo(route)
      return taken
    },
    /** Closes one on which something was meant to go wrong. */
    putAway: async (phone: HeldPhone): Promise<void> => {
      held.splice(held.indexOf(phone), 1)
      await phone.close()
    },
  }
}
