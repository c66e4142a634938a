const { writeFileSync } = require('node:fs')
const path = require('node:path')

/**
 * One line a test file; what failed in full. The figures go to the file named by COUNTS_FILE, so that tests/run.mjs can
 * end with them. A file that could not even be loaded counts as one failure.
 */
class QuietReporter {
  constructor(globalConfig) {
    this.rootDir = globalConfig.rootDir
  }

  onTestResult(test, result) {
    const name = path.relative(this.rootDir, test.path)
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1)
    const failed = result.numFailingTests + (result.testExecError === undefined ? 0 : 1)
    const skipped = result.numPendingTests + result.numTodoTests
    const figures = [`${result.numPassingTests} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`]
    console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${figures.filter(Boolean).join(', ')} (${seconds} s)`)
    if (failed > 0) console.log(result.failureMessage ?? '')
  }

  onRunComplete(_contexts, results) {
    const unloadable = results.testResults.filter(({ testExecError }) => testExecError !== undefined).length
    const counts = { passed: results.numPassedTests, failed: results.numFailedTests + unloadable }
    if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(counts))
  }
}

module.exports = QuietReporter
