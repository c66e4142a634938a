/**
 * Checks dist/weapp with WeChat's miniprogram-ci, offline and without a key: app.json and the pages it names, the
 * compilation that an upload would do, and the sizes of the packages.
 * node .ci/check-weapp.cjs FOLDER_OF_MINIPROGRAM_CI [DIST]
 */
const { mkdtempSync, rmSync } = require('node:fs')
const { createRequire } = require('node:module')
const { tmpdir } = require('node:os')
const path = require('node:path')

const installed = path.resolve(process.argv[2] ?? '')
const projectPath = path.resolve(process.argv[3] ?? path.join(__dirname, '..', 'dist', 'weapp'))
const ci = createRequire(path.join(installed, 'package.json'))('miniprogram-ci')

/** An upload would use these: without them bad scripts, templates and styles pass unseen. */
const SETTING = { es6: true, es7: true, minify: true }

const openProject = () =>
  new ci.Project({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath,
    privateKey: 'none',
    // Would be asked of WeChat; the usual limits are meant.
    attr: async () => ci.DefaultProjectAttr,
  })

const compileAll = async (project) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  try {
    const options = { project, version: '1', desc: '', setting: SETTING, onProgressUpdate() {} }
    return Object.keys(await ci.getCompiledResult(options, path.join(folder, 'weapp.zip'))).length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const main = async () => {
  const project = openProject()
  const app = await ci.getAppJSON(project)
  console.log(`weapp: app.json is sound, ${app.pages.length} pages in the main package`)
  console.log(`weapp: ${await compileAll(project)} files compiled as for an upload`)
  const findings = await ci.checkCodeQuality(project, {})
  for (const { name, success, detail } of findings) {
    console.log(`weapp: ${success ? 'ok    ' : 'FAILED'} ${name}${detail === undefined ? '' : ` ${JSON.stringify(detail).slice(0, 500)}`}`)
  }
  return findings.every(({ success }) => success)
}

// It leaves watchers open: end by hand.
main().then(
  (sound) => process.exit(sound ? 0 : 1),
  (problem) => {
    console.log(`weapp: FAILED ${String(problem?.message ?? problem).slice(0, 2000)}`)
    process.exit(1)
  },
)
