const path = require('node:path')

const ROOT = path.resolve(__dirname, '..')

/** One project per kind of test: rules and server, journeys on the real host, the weapp output (jsdom), the browser. */
const base = {
  rootDir: ROOT,
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  // What was built is run as it is; @noble comes as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@noble/)', '<rootDir>/dist/', '<rootDir>/.cache/'],
  moduleNameMapper: { '^@domain/(.*)$': '<rootDir>/domain/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '<rootDir>/.local/', '<rootDir>/.cache/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/cloudfunctions/', '<rootDir>/.local/', '<rootDir>/.cache/'],
}

const project = (displayName, testMatch, rest = {}) => ({ ...base, displayName, testEnvironment: 'node', testMatch, ...rest })

// Chromium and WeChat's compilers come inside npm packages for Linux x64 only.
const onLinuxX64 = process.platform === 'linux' && process.arch === 'x64'

module.exports = {
  rootDir: ROOT,
  // Under `npm test`: one line a file.
  reporters: process.env.COUNTS_FILE ? ['<rootDir>/tests/support/reporter.cjs'] : ['default'],
  testSequencer: '<rootDir>/config/testOrder.cjs',
  // A journey starts a host and an emulator; on two busy cores that takes its time.
  testTimeout: 60_000,
  projects: [
    project('unit', ['<rootDir>/{domain,cloudfunctions,local,src,config}/**/*.test.{ts,tsx}']),
    project('journeys', ['<rootDir>/tests/{journeys,structure,faults,contract}/**/*.test.ts']),
    ...(onLinuxX64
      ? [
          project('weapp', ['<rootDir>/tests/weapp/**/*.test.ts'], { testEnvironment: '<rootDir>/tests/support/weappEnvironment.cjs' }),
          project('browser', ['<rootDir>/tests/browser/**/*.test.ts']),
        ]
      : []),
  ],
}
