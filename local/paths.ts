import path from 'node:path'

/** The repository's own folder. */
export const ROOT = path.resolve(__dirname, '..')

/** Where the laptop's cloud keeps its data unless told otherwise; git ignores it. */
export const DATA_FOLDER = path.join(ROOT, '.local')

export const FUNCTIONS_FOLDER = path.join(ROOT, 'dist', 'cloudfunctions')
export const H5_FOLDER = path.join(ROOT, 'dist', 'h5')
