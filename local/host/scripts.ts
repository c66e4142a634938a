import { buildSync } from 'esbuild'
import path from 'node:path'
import { ROOT } from '../paths'

/** Bundles a script of the host's own as text: for a function's process (Node) or for the desk page (browser). */
export const bundleScript = (file: string, platform: 'node' | 'browser'): string => {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [path.join('local', 'host', file)],
    bundle: true,
    write: false,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    target: platform === 'node' ? 'node20' : 'es2020',
    logLevel: 'error',
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error(`${file} gave no script`)
  return script.text
}
