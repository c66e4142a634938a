import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { newPhone, openBrowser, SCREENSHOTS } from '../support/browser'
import { startCloud, type Cloud } from '../support/cloud'
import type { ScreenLine } from '../support/screenLine'
import { SCREENS, titleOf } from '../support/screens'
import { prepareScreens, showScreen, viewerOf } from '../support/showScreen'
import { ALL_MODES, MODES, type Mode } from './modes'
import { drawSheets } from './sheets'
import { takeWeapp } from './weapp'

/** Two processors, and Chromium waits a lot. */
const AT_ONCE = 4
const TALL = 2_400

interface Task {
  readonly line: ScreenLine
  readonly mode: Mode
}

interface Tools {
  readonly cloud: Cloud
  readonly browser: Browser
  readonly tall: boolean
  /** What did not come out, to be told at the end. */
  readonly missing: string[]
}

/** The picture of one screen in one state and one mode, as .cache/screenshots/<screen>-<state>-<mode>.png. */
const take = async ({ line, mode }: Task, { cloud, browser, tall, missing }: Tools): Promise<void> => {
  const { width, height, dark, elder } = mode
  const phone = await newPhone(browser, { url: cloud.url, persona: viewerOf(line), width, height: tall ? TALL : height, dark, elder })
  const title = `${titleOf(line)}-${mode.name}`
  try {
    await showScreen(phone, line, cloud)
    await phone.screenshot(title)
  } catch (problem) {
    missing.push(`${title}: ${problem instanceof Error ? problem.message.split('\n')[0] : String(problem)}`)
  } finally {
    await phone.close()
  }
}

/** Several at once, but only those whose clock is the same: a cloud has one. */
const takeAll = async (lines: readonly ScreenLine[], tools: Tools): Promise<void> => {
  const clocks = [...new Set(lines.map(({ clock }) => clock))]
  for (const clock of clocks) {
    const tasks = lines.filter((line) => line.clock === clock).flatMap((line) => MODES.map((mode) => ({ line, mode })))
    const [first, ...rest] = tasks
    if (first) await take(first, tools)
    await Promise.all(Array.from({ length: AT_ONCE }, async () => {
      for (let task = rest.shift(); task; task = rest.shift()) await take(task, tools)
    }))
  }
}

const forgetOld = (): void => {
  for (const name of readdirSync(SCREENSHOTS)) {
    if (ALL_MODES.some((mode) => name.endsWith(`-${mode}.png`))) rmSync(path.join(SCREENSHOTS, name))
  }
}

/** `npm run screenshots [-- --tall] [-- home event]`: every screen in every state and mode, or those named. */
const main = async (): Promise<void> => {
  const words = process.argv.slice(2)
  const named = words.filter((word) => !word.startsWith('--'))
  const lines = SCREENS.filter(({ name }) => named.length === 0 || named.includes(name))
  if (named.length === 0) forgetOld()
  const cloud = await startCloud({ seed: true })
  const browser = await openBrowser()
  const missing: string[] = []
  try {
    await prepareScreens(cloud)
    await takeWeapp(named, { cloud, browser })
    await takeAll(lines, { cloud, browser, tall: words.includes('--tall'), missing })
    await drawSheets(browser)
  } finally {
    await browser.close()
    await cloud.stop()
  }
  for (const line of missing) console.error(line)
  console.log(`${SCREENSHOTS}: ${lines.length * MODES.length - missing.length} pictures of the H5 build`)
  process.exitCode = missing.length === 0 ? 0 : 1
}

main().catch((problem: unknown) => {
  console.error(problem)
  process.exit(1)
})
