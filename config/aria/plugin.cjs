const path = require('node:path')
const attributes = require('./attributes.cjs')

/** A Taro plugin: the same attributes into the templates, when they are made, and into the runtime that fills them. */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, attributes)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat()
    },
  })
}
