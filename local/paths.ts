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
export const RUN_TYPESCRIPT = ['--import', pathToFileURL(createRequire(__filename).resolve('tsx')).href] as const
