/** `npm run check`: types, lint, structure, unused code. One line a step; details only of what failed. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { prepare, ROOT } from '../local/install.mjs'

const program = (...parts) => path.join(ROOT, 'node_modules', ...parts)
const incremental = (name) => ['--incremental', '--tsBuildInfoFile', `.cache/tsc/${name}.tsbuildinfo`]
const FOLDERS = ['domain', 'cloudfunctions', 'local', 'src', 'config', 'tests']

const STEPS = [
  { name: 'types', file: program('typescript', 'bin', 'tsc'), words: ['-p', 'tsconfig.json', ...incremental('root')] },
  { name: 'purity of domain/', file: program('typescript', 'bin', 'tsc'), words: ['-p', 'domain/tsconfig.json', ...incremental('domain')] },
  { name: 'lint', file: program('eslint', 'bin', 'eslint.js'), words: ['--config', 'config/eslint.config.mjs', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...FOLDERS] },
  {
    name: 'structure',
    file: program('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
    words: ['--config', 'config/dependency-cruiser.cjs', '--output-type', 'err-long', ...FOLDERS],
  },
  { name: 'unused', file: program('knip', 'bin', 'knip.js'), words: ['--config', 'config/knip.json', '--no-progress'] },
]

/** Runs one step quietly. */
const run = ({ file, words }) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...words], { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0' } })
    const said = []
    child.stdout.on('data', (bytes) => said.push(bytes))
    child.stderr.on('data', (bytes) => said.push(bytes))
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString('utf8') }))
  })

const main = async () => {
  await prepare()
  const chosen = process.argv.slice(2)
  let failed = 0
  for (const step of STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name.split(' ')[0] ?? name))) {
    const began = Date.now()
    const { code, said } = await run(step)
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    if (code !== 0) console.log(said.trimEnd())
    failed += code === 0 ? 0 : 1
  }
  process.exitCode = failed === 0 ? 0 : 1
}

await main()
