import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { WEAPP_FOLDER } from '../support/weapp/build'

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly name: string; readonly pages: readonly string[] }[]
  readonly preloadRule: Readonly<Record<string, { readonly network: string; readonly packages: readonly string[] }>>
  readonly tabBar: { readonly list: readonly { readonly pagePath: string }[] }
}

const app = JSON.parse(readFileSync(path.join(WEAPP_FOLDER, 'app.json'), 'utf8')) as AppJson

describe('the packages of the mini-program', () => {
  it('hold the tabs and the ticket in the main one, which opens without a network', () => {
    expect(app.pages).toEqual(expect.arrayContaining([...app.tabBar.list.map(({ pagePath }) => pagePath), 'pages/ticket/index']))
  })

  it('leave to the sub-packages the words of refusals that only they show', () => {
    const main = readdirSync(WEAPP_FOLDER).filter((name) => name.endsWith('.js')).map((name) => readFileSync(path.join(WEAPP_FOLDER, name), 'utf8')).join('\n')
    expect(main).toContain('没有找到，可能已经撤下')
    expect(main).not.toContain('启用码不对')
    expect(main).not.toContain('表格打不开')
  })

  it('have every page that app.json names', () => {
    const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
    const missing = pages.flatMap((page) => ['js', 'json', 'wxml'].map((end) => `${page}.${end}`)).filter((file) => !existsSync(path.join(WEAPP_FOLDER, file)))
    expect(missing).toEqual([])
  })

  it('keep what the main one draws with in the main one: a compiled row of a sub-package would be missing there', () => {
    const imported = Array.from(readFileSync(path.join(WEAPP_FOLDER, 'base.wxml'), 'utf8').matchAll(/<import src="([^"]+)"/g), ([, file = '']) => file)
    expect(imported.filter((file) => app.subPackages.some(({ root }) => file.startsWith(`${root}/`)))).toEqual([])
  })

  it('are fetched ahead on any network from the pages that lead into them', () => {
    const names = new Set(app.subPackages.map(({ name }) => name))
    for (const [page, { network, packages }] of Object.entries(app.preloadRule)) {
      expect(app.pages).toContain(page)
      expect(network).toBe('all')
      expect(packages.filter((name) => !names.has(name))).toEqual([])
    }
    for (const tab of ['home', 'activities']) expect(app.preloadRule[`pages/${tab}/index`]?.packages).toContain('programme')
    // The gate: there may be no network there.
    expect(app.preloadRule['pages/me/index']?.packages).toContain('staff')
  })
})
