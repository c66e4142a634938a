import type { Page } from 'playwright-core'
import type { Cloud } from './cloud'

/** `waiting`: no answer comes; `broken`: ours failed; `lost`: no network; `stale`: no network any more; `gone`: there is no such thing. */
export type Network = 'waiting' | 'broken' | 'lost' | 'stale' | 'gone'

/** A screen of the H5 build in one state, and how to come to it. */
export interface ScreenLine {
  readonly name: string
  /** Default: as it usually is. */
  readonly state?: string
  /** `guest` is somebody new each time. */
  readonly persona: string
  readonly route: string
  /** Words that only the finished screen has. */
  readonly words: string
  /** The local clock. Default: some days before. */
  readonly clock?: string
  readonly network?: Network
  /** What still has to be done on the page to come to the screen. */
  readonly then?: (page: Page, cloud: Cloud) => Promise<void>
}

export const BEFORE = '2025-05-20T09:00:00+08:00'
/** The doors are open, and one can still sign up. */
export const AT_THE_DOOR = '2025-05-23T08:20:00+08:00'

/** What a person sees now; pages below stay in the document, hidden. */
export const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first()

/** A button in sight, by its name or the beginning of it. */
export const button = (page: Page, name: string) => page.getByRole('button', { name }).filter({ visible: true }).first()

/** Presses a button, and waits for what it brings. */
export const press = (name: string, brings: string) => async (page: Page): Promise<void> => {
  await button(page, name).click()
  await seen(page, brings).waitFor()
}

/** Chooses one of several, and waits for what it brings. */
export const choose = (name: string | RegExp, brings: string) => async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name }).filter({ visible: true }).first().click()
  await seen(page, brings).waitFor()
}
