import type { AppJson } from './build'
import type { Instance, Tree } from './engine'

/** A page on the stack. */
export interface OpenPage {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly tree: Tree
  readonly box: HTMLElement
  title: string
}

export interface RouterOptions {
  readonly app: AppJson
  readonly create: (route: string) => Tree
  readonly titleOf: (route: string) => string
  /** Where pages are put; hidden ones stay there, not displayed. */
  readonly ground: HTMLElement
  /** Told after every change of the stack. */
  readonly onChange: (top: OpenPage) => void
}

/** WeChat's own limit. */
const DEEPEST = 10

const hook = (instance: Instance, name: string, ...words: unknown[]) => {
  const run = instance[name]
  if (typeof run === 'function') run.apply(instance, words)
}

const routesOf = ({ pages, subPackages = [] }: AppJson): ReadonlySet<string> =>
  new Set([...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))])

const parse = (url: string) => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?')
  // WeChat hands the query over undecoded; so do we.
  const pairs = query === '' ? [] : query.split('&').map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])
  return { route: path, query: Object.fromEntries(pairs) as Record<string, string> }
}

/** The stack of pages and what WeChat lets one do with it. Refusals are thrown, and reach `fail`. */
export const createRouter = ({ app, create, titleOf, ground, onChange }: RouterOptions) => {
  const routes = routesOf(app)
  const tabs = new Set((app.tabBar?.list ?? []).map(({ pagePath }) => pagePath))
  const keptTabs = new Map<string, OpenPage>()
  let stack: OpenPage[] = []

  const top = (): OpenPage => {
    const page = stack.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  const mount = (url: string) => {
    const { route, query } = parse(url)
    const tree = create(route)
    const box = document.createElement('div')
    box.className = 'wx-page'
    box.dataset['route'] = route
    ground.appendChild(box)
    const { instance } = tree
    Object.assign(instance, { route, __route__: route, options: query })
    const page = { route, query, tree, box, title: titleOf(route) }
    stack.push(page)
    if (tabs.has(route)) keptTabs.set(route, page)
    tree.attach(box)
    hook(instance, 'onLoad', query)
    hook(instance, 'onShow')
    onChange(page)
    hook(instance, 'onReady')
  }

  const hide = (page: OpenPage) => {
    page.box.style.display = 'none'
    hook(page.tree.instance, 'onHide')
  }
  const show = (page: OpenPage) => {
    page.box.style.display = ''
    hook(page.tree.instance, 'onShow')
    onChange(page)
  }
  const close = (page: OpenPage) => {
    hook(page.tree.instance, 'onUnload')
    page.tree.detach()
    page.box.remove()
    keptTabs.delete(page.route)
  }

  const refuse = (url: string, what: string) => {
    const { route } = parse(url)
    if (!routes.has(route)) throw new Error(`page "${route}" is not found`)
    if (tabs.has(route)) throw new Error(`can not ${what} a tabbar page`)
  }

  /** Tabs stay alive below the one that is shown; whatever stood on them is closed. */
  const leaveFor = (tab: string) => {
    const [first, ...above] = stack
    for (const page of above.reverse()) close(page)
    if (!first || first.route === tab) return
    if (tabs.has(first.route)) hide(first)
    else close(first)
  }

  return {
    /** Whether the program has such a page. */
    has: (url: string) => routes.has(parse(url).route),
    top,
    stack: () => stack,
    navigateTo: (url: string) => {
      refuse(url, 'navigateTo')
      if (stack.length >= DEEPEST) throw new Error('webview count limit exceed')
      hide(top())
      mount(url)
    },
    redirectTo: (url: string) => {
      refuse(url, 'redirectTo')
      const gone = stack.pop()
      if (gone) close(gone)
      mount(url)
    },
    reLaunch: (url: string) => {
      const gone = new Set([...stack, ...keptTabs.values()])
      stack = []
      for (const page of gone) close(page)
      mount(url)
    },
    switchTab: (url: string) => {
      const { route } = parse(url)
      if (!tabs.has(route)) throw new Error(`can not switch to no-tabBar page: ${route}`)
      if (stack.length === 1 && top().route === route) return
      leaveFor(route)
      const kept = keptTabs.get(route)
      stack = kept ? [kept] : []
      if (kept) show(kept)
      else mount(url)
    },
    navigateBack: (delta: number) => {
      for (let steps = delta; steps > 0 && stack.length > 1; steps -= 1) {
        const gone = stack.pop()
        if (gone) close(gone)
      }
      show(top())
    },
  }
}

export type Router = ReturnType<typeof createRouter>
