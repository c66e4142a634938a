import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { readLayout } from './layout'
import { layoutFaults } from './layoutFaults'

/** What axe finds, with all its rules, each with the element and what to do. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  // There are no frames, so that axe needs no second page to look into them.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
}

interface Look {
  /** Of the screen, in CSS px. */
  readonly width: number
  /** Of what is to be hit, in CSS px. */
  readonly smallestTarget: number
  /** WeChat's font setting at 1.4, which a browser does not have: by the class that it sets. */
  readonly larger?: boolean
}

const HEIGHT = 640

/** Runs in the page. */
const enlarge = (on: boolean) => document.querySelectorAll('.screen').forEach((screen) => screen.classList.toggle('t-larger', on))

/** What does not fit, is cut off, lies over something else or is too small to be hit, at a width. */
export const layoutFaultsAt = async (page: Page, { width, smallestTarget, larger = false }: Look): Promise<readonly string[]> => {
  await page.setViewportSize({ width, height: HEIGHT })
  await page.evaluate(enlarge, larger)
  return layoutFaults(await page.evaluate(readLayout), smallestTarget)
}
