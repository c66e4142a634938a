import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import postcss, { type Rule } from 'postcss'
import { ROOT } from '../../../local/paths'
import { phoneContext, saveScreenshot, watchProblems, type PhoneOptions } from '../browser'
import { readWeapp, WEAPP_FOLDER, type WeappBuild } from './build'
import type { ShellPage } from './shell'
import type { WechatCall } from './wechat'

const ADDRESS = 'http://weapp.test'

const TAGS = 'view|text|image|button|input|textarea|scroll-view|swiper|swiper-item|icon|switch|label|form|navigator|rich-text|picker'
const TAG = new RegExp(`(^|[\\s>+~(,])(${TAGS})(?=[\\s>+~,.:{\\[)]|$)`, 'g')

/** What the phone draws around a page, and WeChat's own defaults for its components. */
const FRAME = `
html,body{margin:0;height:100%}body{display:flex;flex-direction:column;background:#fff;font:16px/1.4 sans-serif}
#title{flex:none;height:44px;line-height:44px;text-align:center;font-weight:600;background:#fff;color:#111}
#pages{flex:1;overflow:hidden;transform:translateZ(0);position:relative}
.wx-page{height:100%;overflow:auto}page{display:block;min-height:100%}
#tabs{display:flex;flex:none;background:#fff}#tabs div{flex:1;text-align:center;padding:6px 0;font-size:11px;color:#888}
#tabs img{display:block;width:24px;height:24px;margin:0 auto 2px}#tabs .here{color:#111}
@media (prefers-color-scheme:dark){body,#title,#tabs{background:#191919;color:#ddd}}
wx-view,wx-scroll-view,wx-form,wx-input,wx-textarea,wx-swiper,wx-rich-text{display:block}wx-scroll-view,wx-swiper{overflow:auto}
wx-swiper{height:150px}wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image img{width:100%;height:100%;pointer-events:none;display:block}
wx-button{display:block;margin:0 auto;padding:0 14px;box-sizing:border-box;font-size:18px;line-height:2.55555556;text-align:center;border-radius:5px;background:#f8f8f8;color:#000}
wx-button[disabled]{opacity:.5}wx-input{height:1.4em;line-height:1.4em}
wx-input input,wx-textarea textarea{width:100%;height:100%;border:0;outline:0;background:none;font:inherit;color:inherit;padding:0;box-sizing:border-box}
wx-switch{display:inline-block;width:44px;height:24px;border-radius:12px;background:#ccc}wx-switch[aria-checked=true]{background:#09bb07}`

const withImports = (styles: Readonly<Record<string, string>>, file: string): string =>
  (styles[file] ?? '').replace(/@import\s*["']([^"']+)["'];?/g, (_, to: string) =>
    withImports(styles, to.startsWith('/') ? to.slice(1) : path.posix.join(path.posix.dirname(file), to)))

/** wxss as Chromium reads it: rpx are 1/750 of the width, and the tags are `wx-` ones. */
const asCss = (wxss: string): string => {
  const sheet = postcss.parse(wxss)
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/(-?\d*\.?\d+)rpx/g, (_, size: string) => `${(Number(size) / 7.5).toFixed(4)}vw`)
  })
  sheet.walkRules((rule: Rule) => {
    rule.selector = rule.selector.replace(TAG, '$1wx-$2')
  })
  return sheet.toString()
}

const bundleShell = async (): Promise<string> => {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(ROOT, 'tests', 'support', 'weapp', 'shell.ts')],
    bundle: true, write: false, format: 'iife', define: { global: 'window' }, logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const inScript = (text: string) => text.replace(/</g, '\\u003c')

const htmlOf = async (build: WeappBuild, page: Omit<ShellPage, 'build'>): Promise<string> => {
  const styles = Object.fromEntries(Object.keys(build.styles).map((file) => [file, asCss(withImports(build.styles, file))]))
  const told: ShellPage = { ...page, build: { ...build, styles } }
  const shell = (await bundleShell()).replace(/<\/script/g, '<\\/script')
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<style>${FRAME}</style><style>${styles['app.wxss'] ?? ''}</style><style id="page-style"></style></head>
<body><div id="title"></div><div id="pages"></div><div id="tabs"></div>
<script>window.shellPage=${inScript(JSON.stringify(told))}</script><script>${shell}</script></body></html>`
}

export interface ShellOptions extends Pick<PhoneOptions, 'dark' | 'width' | 'height'> {
  readonly folder?: string
  readonly start?: string
  /** Answers what WeChat or the person would, as in phone.ts. */
  readonly answer: (call: WechatCall) => Promise<Readonly<Record<string, unknown>>>
}

/** The weapp output in Chromium. */
export interface Shell {
  readonly page: Page
  /** Goes to a page by its path; a tab by switching to it. */
  readonly open: (route: string) => Promise<void>
  readonly screenshot: (name: string) => Promise<string>
  readonly problems: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens the weapp output in Chromium: WeChat's compiler and exparser, its own styles, real taps, no network. */
export const openShell = async (browser: Browser, options: ShellOptions): Promise<Shell> => {
  const folder = options.folder ?? WEAPP_FOLDER
  const build = readWeapp(folder)
  const dark = options.dark ?? false
  const html = await htmlOf(build, { dark, ...(options.start === undefined ? {} : { start: options.start }) })
  const context = await phoneContext(browser, { dark, width: options.width ?? 375, height: options.height ?? 812 })
  await context.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = path.join(folder, pathname)
    if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: html })
    else if (pathname.startsWith('/__font/')) await route.fallback()
    else if (existsSync(file)) await route.fulfill({ body: await readFile(file) })
    else await route.fulfill({ status: 404 })
  })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.exposeFunction('answerWechat', options.answer)
  await page.goto(`${ADDRESS}/`)
  const tabs = new Set(build.app.tabBar?.list.map(({ pagePath }) => pagePath))
  return {
    page, problems,
    open: async (route) => {
      const isTab = tabs.has(route)
      await page.evaluate(([url, tab]) => (tab ? window.router.switchTab(url) : window.router.navigateTo(url)), [`/${route}`, isTab] as const)
    },
    screenshot: (name) => saveScreenshot(page, name),
    close: () => context.close(),
  }
}
