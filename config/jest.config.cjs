/** One project per kind of test: rules and server (node), journeys (node, real host), weapp output (jsdom), browser (node). */
const base = {
  rootDir: '..',
  transform: { '\\.[jt]sx?$': 'babel-jest' },
  moduleNameMapper: { '^@domain/(.*)$': '<rootDir>/domain/$1', '^@/(.*)$': '<rootDir>/src/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/', '<rootDir>/.cache/'],
}

module.exports = {
  rootDir: '..',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{domain,cloudfunctions,local,src,config}/**/*.test.ts'],
    },
    { ...base, displayName: 'journeys', testEnvironment: 'node', testMatch: ['<rootDir>/tests/{journeys,structure}/**/*.test.ts'] },
    { ...base, displayName: 'weapp', testEnvironment: 'jsdom', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
    { ...base, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/browser/**/*.test.ts'] },
  ],
}
