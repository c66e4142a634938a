import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The repository's own folder. */
export const ROOT = path.resolve(__dirname, '..')

/** Where the laptop's cloud keeps its data unless told otherwise; git ignores it. */
export const DATA_FOLDER = path.join(ROOT, '.local')

export const FUNCTIONS_FOLDER = path.join(ROOT, 'dist', 'cloudfunctions')
export const H5_FOLDER = path.join(ROOT, 'dist', 'h5')

/** Node's switches that run TypeScript: by the tool's address, so that blanks and Chinese in the path do no harm. */
const RUN_TYPESCRIPT = ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href] as const

/**
 * Node's words that run one of our programs, by its path in the repository: through tsx; or, in a folder of programs
 * that were bundled before (BUNDLED_PROGRAMS: the tests start hundreds), as it lies there.
 */
export const programOf = (file: string, folder = process.env['BUNDLED_PROGRAMS']): readonly string[] => {
  const bundled = folder === undefined ? undefined : path.join(folder, file.replace(/\.ts$/, '.cjs'))
  return bundled !== undefined && existsSync(bundled) ? [bundled] : [...RUN_TYPESCRIPT, path.join(ROOT, file)]
}
