import { resolvePath } from './engine'

/** Not there for a mini-program's program layer, though the engine of a test has them. */
const HIDDEN = ['window', 'document', 'location', 'navigator', 'self', 'localStorage', 'sessionStorage', 'XMLHttpRequest', 'fetch'] as const

/**
 * Loads the package's JavaScript as WeChat does: each file once, `require` by relative path, no DOM in sight.
 * @param scope what is global for a mini-program: wx, App, Page, Component, getApp, getCurrentPages, Behavior
 * @returns loads a file by its path without `.js`, and gives its exports
 */
export const createModules = (files: Readonly<Record<string, string>>, scope: Readonly<Record<string, unknown>>) => {
  const loaded = new Map<string, { exports: unknown }>()
  const names = ['require', 'module', 'exports', ...Object.keys(scope), ...HIDDEN]

  const load = (place: string): unknown => {
    const name = place.replace(/\.js$/, '')
    const known = loaded.get(name)
    if (known) return known.exports
    const text = files[`${name}.js`]
    if (text === undefined) throw new Error(`module '${name}.js' is not defined`)
    const module = { exports: {} as unknown }
    loaded.set(name, module)
    const require = (to: string) => load(resolvePath(name, to))
    const run = new Function(...names, `${text}\n//# sourceURL=weapp:///${name}.js`)
    run(require, module, module.exports, ...Object.values(scope))
    return module.exports
  }

  return load
}
