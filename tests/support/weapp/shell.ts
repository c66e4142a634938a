/** Runs in Chromium: the built mini-program with a title bar, its page and a tab bar around it. Bundled by shellPage.ts. */
import { boot } from './boot'
import type { AppJson, WeappBuild } from './build'
import { registerBuiltIns } from './builtIns'
import type { Engine } from './engine'
import type { OpenPage, Router } from './router'
import type { WechatCall } from './wechat'

export interface ShellPage {
  readonly build: WeappBuild
  readonly start?: string
  readonly dark: boolean
}

declare global {
  interface Window {
    shellPage: ShellPage
    /** Answers wx.* from outside, in Node. */
    answerWechat: (call: WechatCall) => Promise<Readonly<Record<string, unknown>>>
    router: Router
  }
}

// Not imported: its types would bring WeChat's own globals into the whole repository.
const engine = require('j-component') as Engine

const part = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`no #${id}`)
  return found
}

const drawTabs = (app: AppJson, top: OpenPage, router: () => Router) => {
  const list = app.tabBar?.list ?? []
  const tabs = part('tabs')
  tabs.replaceChildren()
  if (!list.some(({ pagePath }) => pagePath === top.route)) return
  for (const tab of list as readonly { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]) {
    const here = tab.pagePath === top.route
    const button = document.createElement('div')
    const icon = here ? tab.selectedIconPath : tab.iconPath
    if (icon !== undefined) {
      const picture = document.createElement('img')
      picture.src = `/${icon}`
      button.appendChild(picture)
    }
    button.append(tab.text)
    button.className = here ? 'here' : ''
    button.onclick = () => router().switchTab(`/${tab.pagePath}`)
    tabs.appendChild(button)
  }
}

const main = () => {
  const { build, start, dark } = window.shellPage
  registerBuiltIns((definition) => engine.register(definition as Parameters<Engine['register']>[0]))
  const onChange = (top: OpenPage) => {
    part('title').textContent = top.title
    part('page-style').textContent = build.styles[`${top.route}.wxss`] ?? ''
    // Called before the first page is mounted, too.
    drawTabs(build.app, top, () => window.router)
  }
  const { router } = boot({
    build, engine, dark, onChange, newVersion: false, scene: 1001,
    ...(start === undefined ? {} : { start }),
    ground: part('pages'),
    storage: new Map(),
    answer: (call) => window.answerWechat(JSON.parse(JSON.stringify(call)) as WechatCall),
    onCall: () => undefined,
    onSetData: () => undefined,
  })
  window.router = router
}

main()
