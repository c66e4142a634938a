import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { FUNCTIONS_FOLDER, ROOT } from '../../local/paths'

const NAMES = ['clock', 'staff', 'visitor']

const build = (): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['config/build.mjs', 'functions'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stdout + stderr)
  return stdout
}

const read = (...place: string[]): string => readFileSync(path.join(FUNCTIONS_FOLDER, ...place), 'utf8')

describe('the functions as they are uploaded', () => {
  beforeAll(build)

  it('are three, each with its code, its package and its settings', () => {
    expect(readdirSync(FUNCTIONS_FOLDER).sort()).toEqual(NAMES)
    for (const name of NAMES)
      expect(readdirSync(path.join(FUNCTIONS_FOLDER, name)).sort()).toEqual(['config.json', 'index.js', 'package.json'])
  })

  it.each(NAMES)('%s asks the cloud to install the SDK that we test with, and nothing else', (name) => {
    const { main, dependencies } = JSON.parse(read(name, 'package.json')) as { main: string; dependencies: unknown }
    expect(existsSync(path.join(FUNCTIONS_FOLDER, name, main))).toBe(true)
    expect(dependencies).toEqual({ 'wx-server-sdk': '4.0.2' })
  })

  it.each(NAMES)('%s requires only the SDK and what Node has', (name) => {
    const required = [...read(name, 'index.js').matchAll(/\brequire\("([^"]+)"\)/g)].map((found) =>
      (found[1] ?? '').replace(/^node:/, ''),
    )
    expect(required).toContain('wx-server-sdk')
    expect(required.filter((each) => each !== 'wx-server-sdk' && !builtinModules.includes(each))).toEqual([])
  })

  it('of the three only clock has a timer, and each says which of WeChat’s services it calls', () => {
    const settings = NAMES.map(
      (name) => JSON.parse(read(name, 'config.json')) as { triggers?: unknown[]; permissions: { openapi: unknown } },
    )
    expect(settings.map(({ triggers = [] }) => triggers.length)).toEqual([1, 0, 0])
    for (const { permissions } of settings) expect(Array.isArray(permissions.openapi)).toBe(true)
  })

  it('are not built again when nothing has changed', () => {
    build()
    expect(build()).toBe('')
  })
})
