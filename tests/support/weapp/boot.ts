import type { WeappBuild } from './build'
import { createComponents } from './components'
import type { Engine, Instance } from './engine'
import { createModules } from './modules'
import { createRouter, type OpenPage, type Router } from './router'
import { createWechat, type WechatOptions } from './wechat'

export interface BootOptions extends Pick<WechatOptions, 'answer' | 'storage' | 'onCall' | 'dark' | 'newVersion' | 'scene'> {
  readonly build: WeappBuild
  readonly engine: Engine
  readonly ground: HTMLElement
  /** The first page, with its query; by default the first of app.json. */
  readonly start?: string
  readonly onChange: (top: OpenPage) => void
  readonly onSetData: (route: string, bytes: number) => void
}

const titleOf = (build: WeappBuild, route: string): string => {
  const { navigationBarTitleText } = JSON.parse(build.files[`${route}.json`] ?? '{}') as { navigationBarTitleText?: string }
  return navigationBarTitleText ?? build.app.window?.navigationBarTitleText ?? ''
}

const runHook = (app: Record<string, unknown>, name: string, words: object) => {
  const run = app[name]
  if (typeof run === 'function') run.call(app, words)
}

/**
 * Starts the built mini-program on a phone of its own: its own modules, storage and stack of pages.
 * @returns the stack, and `wx` as the program sees it
 */
export const boot = (options: BootOptions): { readonly router: Router; readonly wx: Record<string, unknown> } => {
  const { build, engine, ground, storage, answer, onCall, dark, newVersion, scene } = options
  const app: Record<string, unknown> = {}
  const onSetData = (instance: Instance, bytes: number) => options.onSetData(instance.route ?? '', bytes)

  const wx = createWechat({
    router: () => router, storage, answer, onCall, dark, newVersion, scene,
    onTitle: (title) => {
      router.top().title = title
      options.onChange(router.top())
    },
  })
  const scope = {
    wx,
    App: (given: object) => void Object.assign(app, given),
    getApp: () => app,
    getCurrentPages: () => router.stack().map(({ tree }) => tree.instance),
    Page: (given: Record<string, unknown>) => components.Page(given),
    Component: (given: Record<string, unknown>) => components.Component(given),
    Behavior: (given: unknown) => given,
  }
  const load = createModules(build.files, scope)
  const components = createComponents({ build, engine, load, onSetData })
  const router = createRouter({
    app: build.app, ground, onChange: options.onChange,
    create: (route) => engine.create(components.register(route, 'page')),
    titleOf: (route) => titleOf(build, route),
  })

  const start = options.start ?? build.app.pages[0] ?? ''
  const launch = { path: start.split('?')[0] ?? '', query: {}, scene }
  load('app')
  runHook(app, 'onLaunch', launch)
  runHook(app, 'onShow', launch)
  // WeChat opens no page then, and leaves it to the program.
  if (router.has(start)) router.reLaunch(start)
  else runHook(app, 'onPageNotFound', { path: launch.path, query: {}, isEntryPage: true })
  return { router, wx }
}
