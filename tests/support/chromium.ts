import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../local/paths'

const VERSION = '147.0.0'
const CACHE = path.join(ROOT, '.cache')
const FOLDER = path.join(CACHE, `chromium-${VERSION}`)

/** An unpacked Chromium and the environment it needs: its own libraries and fonts, nothing from the system. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * The package's own fonts.conf names the system's temp folder; with any other folder no font is found and every
 * text is 0 high, so this names the folder that was really unpacked.
 */
const fontsConf = (folder: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

/** In a process of its own: the package unpacks into TMPDIR, which a test cannot change for itself. */
const UNPACK = "require('@sparticuz/chromium').executablePath().then(() => process.exit(0), (e) => { console.error(e); process.exit(1) })"

const unpack = () => {
  mkdirSync(CACHE, { recursive: true })
  const folder = mkdtempSync(path.join(CACHE, 'chromium-unpacking-'))
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }
  execFileSync(process.execPath, ['-e', UNPACK], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(path.join(folder, 'fonts', 'fonts.conf'), fontsConf(FOLDER))
  try {
    renameSync(folder, FOLDER)
  } catch (problem) {
    // Another worker was faster: its copy is as good.
    rmSync(folder, { recursive: true, force: true })
    if (!existsSync(FOLDER)) throw problem
  }
}

/** Chromium out of its npm package, unpacked once into .cache. Linux x64 only. */
export const unpackedChromium = (): Chromium => {
  if (!existsSync(FOLDER)) unpack()
  const libraries = path.join(FOLDER, 'al2023', 'lib')
  const inherited = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return {
    executablePath: path.join(FOLDER, 'chromium'),
    env: {
      ...(Object.fromEntries(inherited) as Record<string, string>),
      // Without a locale of UTF-8 a download named in Chinese loses its name.
      LC_ALL: 'C.UTF-8',
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_PATH: path.join(FOLDER, 'fonts'),
    },
  }
}
