import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../local/paths'

const inModules = (...parts: string[]) => path.join(ROOT, 'node_modules', ...parts)

/** What lint says to a text in the place of an existing file. */
const lint = (file: string, text: string): string => {
  const words = [inModules('eslint', 'bin', 'eslint.js'), '--config', 'config/eslint.config.mjs', '--stdin', '--stdin-filename', file]
  return spawnSync(process.execPath, words, { cwd: ROOT, input: text, encoding: 'utf8' }).stdout
}

describe('lint', () => {
  it('keeps clock, chance and exceptions out of the rules; refuses barrels, enums, empty names, promises nobody waits for', () => {
    const said = lint('domain/kernel/result.ts', [
      'export const a = () => Date.now()',
      'export const b = () => new Date()',
      'export const c = () => Math.random()',
      "export const d = () => { throw new Error('no') }",
      "export * from './instant'",
      'export enum Colour { Red }',
      'export const find = (words: readonly string[]) => words.map((item) => item)',
      'const wait = () => Promise.resolve(1)',
      'export const start = () => { wait() }',
    ].join('\n'))
    expect(said.match(/Take `now` as an argument/g)).toHaveLength(2)
    for (const words of ['Take chance', 'Return a refusal', 'No barrels', 'union of string literals', 'says nothing', 'no-floating-promises']) {
      expect(said).toContain(words)
    }
  })

  it('keeps WeChat and the environment out of features and pages, and lets nobody switch a rule off', () => {
    const said = lint('src/features/checkin/useDesk.ts', [
      'declare const wx: { login: () => void }',
      '// eslint-disable-next-line no-restricted-syntax',
      'export const a = () => wx.login()',
      "export const b = () => process.env['TARO_ENV']",
      'export const c = (x: any) => x',
    ].join('\n'))
    expect(said).toContain('WeChat is reached through src/platform')
    expect(said).toContain('a file suffix')
    expect(said).toContain('no-explicit-any')
  })
})

/** Planted in a tree of its own: from a file, to a file, and the rule that must refuse it. */
const PLANTED: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['domain-stands-alone', 'domain/a/a.ts', 'cloudfunctions/server/b.ts'],
  ['rules-ignore-the-wire', 'domain/a/wire.ts', 'domain/contract/api.ts'],
  ['client-never-imports-server', 'src/api/c.ts', 'cloudfunctions/server/b.ts'],
  ['server-never-imports-client', 'cloudfunctions/server/d.ts', 'src/ui/e.ts'],
  ['laptop-never-imports-client', 'local/host/f.ts', 'src/ui/e.ts'],
  ['tests-are-leaves', 'local/host/g.ts', 'tests/support/h.ts'],
  ['pages-are-leaves', 'src/features/one/i.ts', 'src/pages/home/index.ts'],
  ['pages-stay-apart', 'src/pages/me/index.ts', 'src/pages/home/index.ts'],
  ['pages-go-through-features', 'src/pages/tickets/index.ts', 'src/api/j.ts'],
  ['features-stay-apart', 'src/features/one/k.ts', 'src/features/two/l.ts'],
  ['ui-is-dumb', 'src/ui/m.ts', 'src/features/two/l.ts'],
  ['api-knows-no-screen', 'src/api/n.ts', 'src/ui/e.ts'],
  ['platform-is-the-floor', 'src/platform/o.ts', 'src/api/j.ts'],
  ['one-door-to-the-cloud', 'cloudfunctions/server/reservation/p.ts', 'node_modules/wx-server-sdk/index.js'],
  ['emulator-stands-alone', 'local/emulator/q.ts', 'local/host/r.ts'],
]

describe('the structure', () => {
  let tree: string
  let refused: readonly { readonly rule: { readonly name: string }; readonly from: string }[]

  const write = (file: string, text: string) => {
    const place = path.join(tree, file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }

  beforeAll(() => {
    tree = mkdtempSync(path.join(tmpdir(), 'structure-'))
    write('tsconfig.json', '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler"}}')
    for (const [, , to] of PLANTED) write(to, 'export const here = 1\n')
    for (const [, from, to] of PLANTED) {
      const place = path.relative(path.dirname(from), to).replace(/\.(ts|js)$/, '')
      write(from, `import { here } from '${place.startsWith('.') ? place : `./${place}`}'\nexport const there = here\n`)
    }
    const config = path.join(ROOT, 'config', 'dependency-cruiser.cjs')
    const words = [inModules('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', config, '--output-type', 'json']
    const { stdout } = spawnSync(process.execPath, [...words, 'domain', 'cloudfunctions', 'local', 'src', 'tests'], { cwd: tree, encoding: 'utf8' })
    refused = (JSON.parse(stdout) as { summary: { violations: typeof refused } }).summary.violations
  })
  afterAll(() => rmSync(tree, { recursive: true, force: true }))

  it.each(PLANTED)('refuses by %s what %s would import', (rule, from) => {
    expect(refused.filter((each) => each.from === from).map((each) => each.rule.name)).toContain(rule)
  })
})
