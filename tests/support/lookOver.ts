import type { Browser, Page } from 'playwright-core'
import { newPhone, openBrowser, USUAL_SIZE } from './browser'
import { startCloud, type Cloud } from './cloud'
import { axeFaults, layoutFaultsAt, RULES_OF_COLOUR, setScale } from './inspect'
import { newPassedPhone, type PassedPhone } from './passedPhone'
import type { ScreenLine } from './screenLine'
import { titleOf } from './screens'
import { prepareScreens, showScreen, viewerOf } from './showScreen'

/** In CSS px. */
const SMALLEST_TARGET = 44
const SMALLEST_TARGET_FOR_ELDERS = 60

/** What is wrong with a screen, in sentences, by how it was looked at. */
type Faults = Readonly<Record<string, readonly string[]>>

/** The tools of a file of looks. */
interface Looker {
  readonly cloud: Cloud
  readonly browser: Browser
  readonly phone: PassedPhone
}

/**
 * The screens whose elder mode is more than a class of their root, tests/structure/elder.test.ts says by whose code;
 * and those that show something in passing, which would be over.
 */
const isOtherForElders = ({ name, state = '' }: ScreenLine): boolean =>
  ['home', 'me'].includes(name) || (name === 'gallery' && ['toast', 'queue'].includes(state))

const lookAsUsual = async (page: Page): Promise<Faults> => {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFaults(page, RULES_OF_COLOUR)
  const at = (width: number) => layoutFaultsAt(page, { width, smallestTarget: SMALLEST_TARGET })
  const [at320, at1280] = [await at(320), await at(1280)]
  await setScale(page, 't-larger')
  return { light, dark, at320, at1280, largerAt320: await at(320) }
}

const lookAsElder = async (page: Page): Promise<Faults> => {
  const elder = await axeFaults(page)
  const at = (width: number) => layoutFaultsAt(page, { width, smallestTarget: SMALLEST_TARGET_FOR_ELDERS })
  return { elder, elderAt375: await at(375), elderAt320: await at(320) }
}

/** The same screen again, as if it had been opened in 长辈版. */
const turnElder = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(USUAL_SIZE)
  await setScale(page, 't-elder')
}

const lookAnewAsElder = async (line: ScreenLine, { cloud, browser }: Looker): Promise<Faults> => {
  const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(line), elder: true })
  await showScreen(phone, line, cloud)
  const faults = await lookAsElder(phone.page)
  await phone.close()
  return faults
}

const lookOver = async (line: ScreenLine, looker: Looker): Promise<Faults> => {
  const { phone, cloud } = looker
  await phone.passTo(viewerOf(line))
  await showScreen(phone, line, cloud)
  const usual = await lookAsUsual(phone.page)
  if (isOtherForElders(line)) return { ...usual, ...(await lookAnewAsElder(line, looker)) }
  await turnElder(phone.page)
  return { ...usual, ...(await lookAsElder(phone.page)) }
}

const NOTHING: Faults = { light: [], dark: [], at320: [], at1280: [], largerAt320: [], elder: [], elderAt375: [], elderAt320: [] }

/**
 * Opens each screen once and looks at it in light and dark, in WeChat's largest type and in 长辈版, on small phones and
 * wide screens: axe finds nothing, nothing is cut off or lies over something else, everything can be hit.
 */
export const describeLooks = (lines: readonly ScreenLine[]): void => {
  describe('axe finds nothing, nothing is cut off, and everything can be hit, also in 长辈版', () => {
    let looker: Looker
    beforeAll(async () => {
      const cloud = await startCloud({ seed: true })
      await prepareScreens(cloud)
      const browser = await openBrowser()
      looker = { cloud, browser, phone: await newPassedPhone(browser, cloud.url) }
    })
    afterAll(async () => {
      await looker.browser.close()
      await looker.cloud.stop()
    })

    it.each(lines.map((line) => [titleOf(line), line] as const))('on %s', async (_, line) => {
      expect(await lookOver(line, looker)).toEqual(NOTHING)
    })
  })
}
