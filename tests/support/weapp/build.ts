import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../../local/paths'

export const WEAPP_FOLDER = path.join(ROOT, 'dist', 'weapp')

/** As much of app.json as the harness follows. */
export interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] }
  readonly window?: { readonly navigationBarTitleText?: string }
}

/** The built mini-program as plain text, ready to be run anywhere. */
export interface WeappBuild {
  /** Every .js and .json file by its path inside the package. */
  readonly files: Readonly<Record<string, string>>
  /** What WeChat's compiler made of every .wxml and .wxs; the program defines `$gwx`. */
  readonly templates: string
  /** Every .wxss file by its path. */
  readonly styles: Readonly<Record<string, string>>
  readonly app: AppJson
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()

const readAll = (folder: string, files: readonly string[]) =>
  Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))

/** npm unpacks WeChat's compilers without the right to run them. */
const compiler = (name: 'wcc' | 'wcsc'): string => {
  const file = path.join(ROOT, 'node_modules', 'miniprogram-compiler', 'bin', 'linux', name)
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
  return file
}

const compile = (name: 'wcc' | 'wcsc', words: readonly string[], folder: string): string =>
  execFileSync(compiler(name), words, { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** wcc wants to know which tags of a template are components: "count, then file, count, tags of each". */
const componentTags = (files: Readonly<Record<string, string>>): string => {
  const told = Object.entries(files).flatMap(([file, text]) => {
    if (!file.endsWith('.json')) return []
    const tags = Object.keys((JSON.parse(text) as { usingComponents?: Record<string, string> }).usingComponents ?? {})
    return tags.length === 0 ? [] : [[file.replace(/json$/, 'wxml'), tags.length, ...tags].join(' ')]
  })
  return [told.length, ...told].join(' ')
}

/**
 * Compiles every template with WeChat's own wcc.
 * @throws with file, line and column of what it does not accept
 */
export const compileTemplates = (folder = WEAPP_FOLDER): string => {
  const files = filesUnder(folder)
  const json = readAll(folder, files.filter((file) => file.endsWith('.json')))
  const sources = files.filter((file) => /\.(wxml|wxs)$/.test(file))
  return compile('wcc', ['-d', '-cc', componentTags(json), ...sources, '-gn', '$gwx'], folder)
}

/** Compiles every style sheet with WeChat's own wcsc. @throws as above */
export const compileStyles = (folder = WEAPP_FOLDER): string =>
  compile('wcsc', ['-lc', ...filesUnder(folder).filter((file) => file.endsWith('.wxss'))], folder)

/** Reads and compiles what `npm run build -- weapp` made. */
export const readWeapp = (folder = WEAPP_FOLDER): WeappBuild => {
  if (!existsSync(path.join(folder, 'app.json'))) throw new Error(`No mini-program in ${folder}: npm run build -- weapp`)
  const names = filesUnder(folder)
  const files = readAll(folder, names.filter((file) => /\.(js|json)$/.test(file)))
  return {
    files,
    templates: compileTemplates(folder),
    styles: readAll(folder, names.filter((file) => file.endsWith('.wxss'))),
    app: JSON.parse(files['app.json'] ?? '{}') as AppJson,
  }
}
