import { readFileSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { ROOT } from '../../local/paths'
import { readLayout } from './layout'
import { layoutFaults } from './layoutFaults'

/** Comes with @axe-core/playwright, which would send it twice at every look. */
const AXE = path.join(ROOT, 'node_modules', 'axe-core', 'axe.min.js')
let axe: string | undefined

const bringAxe = async (page: Page): Promise<void> => {
  axe ??= readFileSync(AXE, 'utf8')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
}

/** The rules that look at colours: all that dark changes. */
export const RULES_OF_COLOUR: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe finds, with all its rules or those named, each with the element and what to do. */
export const axeFaults = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  await bringAxe(page)
  // There are no frames, so that axe needs no second page to look into them. What is well is not written down.
  const builder = new AxeBuilder({ page, axeSource: ';' }).setLegacyMode(true)
  const wish = rules ? { runOnly: { type: 'rule' as const, values: [...rules] } } : {}
  const { violations } = await builder.options({ ...wish, resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`))
}

interface Look {
  /** Of the screen, in CSS px. */
  readonly width: number
  /** Of what is to be hit, in CSS px. */
  readonly smallestTarget: number
  /**
   * What the class of the screen's root makes of it: WeChat's font setting at 1.4, which a browser does not have, or
   * 长辈版, where that is all that 长辈版 is.
   */
  readonly scale?: 't-larger' | 't-elder'
}

const HEIGHT = 640

/** Runs in the page. */
const enlarge = (scale: string | undefined) =>
  document.querySelectorAll('.screen').forEach((screen) => {
    screen.classList.remove('t-larger', 't-elder')
    if (scale !== undefined) screen.classList.add(scale)
  })

/** Shows every screen that is open in a larger type, as far as its class does. */
export const setScale = (page: Page, scale: Look['scale']): Promise<void> => page.evaluate(enlarge, scale)

/** What does not fit, is cut off, lies over something else or is too small to be hit, at a width. */
export const layoutFaultsAt = async (page: Page, { width, smallestTarget }: Look): Promise<readonly string[]> => {
  await page.setViewportSize({ width, height: HEIGHT })
  return layoutFaults(await page.evaluate(readLayout), smallestTarget)
}
