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

/** Then a new browser takes over, so that nothing piles up in one. */
const LOOKS_IN_A_BROWSER = 30

/** Looks with one phone after the other. */
const openLooks = (cloud: Cloud) => {
  let looker: Looker | undefined
  let left = 0
  const close = async (): Promise<void> => {
    await looker?.browser.close()
    looker = undefined
  }
  const ready = async (): Promise<Looker> => {
    if (left === 0) await close()
    if (looker === undefined) {
      const browser = await openBrowser()
      looker = { cloud, browser, phone: await newPassedPhone(browser, cloud.url) }
      left = LOOKS_IN_A_BROWSER
    }
    left -= 1
    return looker
  }
  /** Whatever went wrong, the next look begins with a new browser. One that died is not the screen's fault: it is looked at again. */
  const look = async (line: ScreenLine): Promise<Faults> => {
    const { browser, ...rest } = await ready()
    try {
      return await lookOver(line, { browser, ...rest })
    } catch (problem) {
      left = 0
      if (browser.isConnected()) throw problem
      return lookOver(line, await ready())
    }
  }
  return { look, close }
}

/**
 * Opens each screen once and looks at it in light and dark, in WeChat's largest type and in 长辈版, on small phones and
 * wide screens: axe finds nothing, nothing is cut off or lies over something else, everything can be hit.
 */
export const describeLooks = (lines: readonly ScreenLine[]): void => {
  describe('axe finds nothing, nothing is cut off, and everything can be hit, also in 长辈版', () => {
    let cloud: Cloud
    let looks: ReturnType<typeof openLooks>
    beforeAll(async () => {
      cloud = await startCloud({ seed: true })
      await prepareScreens(cloud)
      looks = openLooks(cloud)
    })
    afterAll(async () => {
      await looks.close()
      await cloud.stop()
    })

    it.each(lines.map((line) => [titleOf(line), line] as const))('on %s', async (_, line) => {
      expect(await looks.look(line)).toEqual(NOTHING)
    })
  })
}
