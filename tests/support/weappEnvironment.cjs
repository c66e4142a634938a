const { TestEnvironment } = require('jest-environment-jsdom')

/** What Node has and jsdom lacks: a weapp journey also talks to the real host. The program itself sees none of it. */
const OF_NODE = ['fetch', 'Request', 'Response', 'Headers', 'AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'structuredClone']

/** jsdom for the mini-program's screen, with Node's own means for the rest of the test. */
class WeappEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    for (const name of OF_NODE) this.global[name] = globalThis[name]
  }

  exportConditions() {
    return ['node', 'node-addons']
  }
}

module.exports = WeappEnvironment
