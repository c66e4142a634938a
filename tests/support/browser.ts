import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { ROOT } from '../../local/paths'
import { unpackedChromium } from './chromium'

/** Where pictures are saved. */
export const SCREENSHOTS = path.join(ROOT, '.cache', 'screenshots')
const FONT_FOLDER = path.join(ROOT, 'node_modules', '@fontsource-variable', 'noto-sans-sc')

/** Far from +08:00, so that a screen that trusts the device's zone is seen to be wrong. */
const FOREIGN_ZONE = 'America/New_York'

export interface PhoneOptions {
  /** The host's address; the persona's cookie is set for it. */
  readonly url: string
  /** Who holds the phone; without it the host's default persona. */
  readonly persona?: string
  readonly dark?: boolean
  readonly elder?: boolean
  readonly width?: number
  readonly height?: number
}

/** A phone (or a wide screen) showing the H5 build. */
export interface Phone {
  readonly page: Page
  /** Opens a page of the mini-program by its path, such as `pages/home/index`. */
  readonly open: (route: string) => Promise<void>
  /** Saves a picture of the screen as .cache/screenshots/<name>.png; `full` takes the whole page. */
  readonly screenshot: (name: string, full?: boolean) => Promise<string>
  /** What went wrong in the page so far: exceptions, console errors, failed requests. */
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

/** Of a phone, in CSS px. */
export const USUAL_SIZE = { width: 375, height: 812 } as const

/** Starts Chromium; close it when done. */
export const openBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = unpackedChromium()
  return chromium.launch({ executablePath, env, args: ['--no-sandbox', '--no-zygote', '--hide-scrollbars'] })
}

const readFont = async (pathname: string) => {
  const name = decodeURIComponent(pathname.split('/__font/')[1] ?? '')
  return { contentType: name.endsWith('.css') ? 'text/css' : 'font/woff2', body: await readFile(path.join(FONT_FOLDER, name)) }
}

const serveFont = async (context: BrowserContext) => {
  await context.route('**/__font/**', async (route) => route.fulfill(await readFont(new URL(route.request().url()).pathname)))
}

/**
 * The Chinese font at an address of its own. A context that needs no route for it keeps what it has fetched, the font
 * and the programme's files. The server ends with the process.
 */
export const openFontServer = (): Promise<string> => (fontAddress ??= startFontServer())

let fontAddress: Promise<string> | undefined

const startFontServer = async (): Promise<string> => {
  const server = createServer((request, response) => {
    void readFont(request.url ?? '').then(({ contentType, body }) => {
      response.setHeader('access-control-allow-origin', '*').setHeader('cache-control', 'public, max-age=31536000, immutable')
      response.setHeader('content-type', contentType).end(body)
    })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Runs in the page: Chromium here has no Chinese font of its own, a phone has. */
const injectFont = (address: string) => {
  const add = () => {
    const style = document.createElement('style')
    style.textContent = `@import url('${address}/__font/index.css'); * { font-family: 'Noto Sans SC Variable', sans-serif !important; }`
    document.head.appendChild(style)
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', add)
  else add()
}

/** A browser context like a phone's, with a Chinese font for every page in it. */
export const phoneContext = async (
  browser: Browser,
  options: Partial<PhoneOptions> = {},
  fontAt = '',
): Promise<BrowserContext> => {
  const { dark, width, height } = { dark: false, ...USUAL_SIZE, ...options }
  const onPhone = width < 700
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: onPhone ? 2 : 1,
    hasTouch: onPhone,
    isMobile: onPhone,
    locale: 'zh-CN',
    timezoneId: FOREIGN_ZONE,
    colorScheme: dark ? 'dark' : 'light',
  })
  context.setDefaultTimeout(20_000)
  if (fontAt === '') await serveFont(context)
  // tsx wraps functions in __name; a function sent to the page must find it there.
  await context.addInitScript('globalThis.__name ??= (each) => each')
  await context.addInitScript(injectFont, fontAt)
  return context
}

/** A page slides in; a picture waits until it stands. */
const SLIDE_MS = 500

/** Saves a picture of a page's screen under .cache/screenshots. @returns the file */
export const saveScreenshot = async (page: Page, name: string, full = false): Promise<string> => {
  mkdirSync(SCREENSHOTS, { recursive: true })
  await page.evaluate(async () => { await document.fonts.ready })
  await page.waitForTimeout(SLIDE_MS)
  const file = path.join(SCREENSHOTS, `${name}.png`)
  await page.screenshot({ path: file, fullPage: full, animations: 'disabled' })
  return file
}

/** Everything that goes wrong in a page from now on. */
export const watchProblems = (page: Page): string[] => {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => problems.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`))
  return problems
}

/** As the client keeps it: see src/platform/storage.ts, and Taro's own wrapping on H5. */
const turnElderModeOn = () => {
  // An empty page has no storage.
  if (location.origin === 'null') return
  localStorage.setItem('v1.elderMode', JSON.stringify({ data: { keptAt: 0, content: true } }))
}

/** Takes a phone in hand: its own storage and cookies, a persona, light or dark, usual or elder. */
export const newPhone = async (browser: Browser, options: PhoneOptions): Promise<Phone> => {
  const context = await phoneContext(browser, options)
  if (options.persona !== undefined) await context.addCookies([{ name: 'persona', value: options.persona, url: options.url }])
  if (options.elder === true) await context.addInitScript(turnElderModeOn)
  const page = await context.newPage()
  return {
    page,
    problems: watchProblems(page),
    open: async (route) => {
      await page.goto(`${options.url}/#/${route}`)
    },
    screenshot: (name, full) => saveScreenshot(page, name, full),
    close: () => context.close(),
  }
}
