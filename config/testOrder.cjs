const { statSync } = require('node:fs')

/** Files that take ten seconds of a processor or more, the longest first (measured; a wrong order is only slower). */
const LONGEST = [
  'tests/browser/access.test.ts',
  'tests/journeys/crash.test.ts',
  'tests/weapp/localHost.test.ts',
  'tests/browser/accessStaff.test.ts',
  'tests/browser/waiting.test.ts',
  'tests/browser/network.test.ts',
  'tests/structure/rules.test.ts',
  'tests/journeys/crashClock.test.ts',
  'tests/journeys/race.test.ts',
  'tests/journeys/interleave.test.ts',
  'tests/browser/find.test.ts',
  'tests/browser/facts.test.ts',
  'tests/browser/weapp.test.ts',
  'tests/weapp/follow.test.ts',
  'tests/browser/group.test.ts',
  'tests/journeys/account.test.ts',
]

/**
 * The order of the test files: the longest first, so that both workers end together; then by size, as jest does with
 * what it has never run. Jest's own order knows the last run, which a fresh clone does not have.
 */
class LongestFirst {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((end) => path.split('\\').join('/').endsWith(`/${end}`))
      return found === -1 ? LONGEST.length : found
    }
    const size = ({ path }) => statSync(path).size
    return [...tests].sort((one, other) => place(one) - place(other) || size(other) - size(one))
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}

  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, index) => index % shardCount === shardIndex - 1)
  }
}

module.exports = LongestFirst
