const path = require('node:path')
const attributes = require('./attributes.cjs')

/**
 * Events that no screen of ours listens to. Taro binds them on every element all the same, at each of its fifteen levels,
 * and the phone then wakes the program for every touch. (It needs `bindTouchMove`, to make the template that stops it.)
 */
const ANIMATIONS = ['bindAnimationStart', 'bindAnimationIteration', 'bindAnimationEnd', 'bindTransitionEnd']
const TOUCHES = ['bindTouchStart', 'bindTouchEnd', 'bindTouchCancel', 'bindLongTap']
const UNHEARD = { View: [...TOUCHES, ...ANIMATIONS], Text: [...TOUCHES, 'bindTouchMove'] }

/**
 * How often an element stands inside another of its kind. A template of WeChat's may not call itself, so Taro writes one
 * for each level: fifteen, where it has no number. `catch-view` is a view that stops scrolling (below a dialog).
 */
const NESTED = { 'catch-view': 2, text: 2, 'static-text': 2, 'scroll-view': 2 }

/**
 * A Taro plugin for the templates of the mini-program: what our screens need and Taro leaves out (the same attributes
 * into the templates, when they are made, and into the runtime that fills them), and without what they never use.
 * tests/weapp/templates.test.ts holds the screens' source against what is built.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      const { template } = platform
      template.mergeComponents(context, attributes)
      for (const [component, events] of Object.entries(UNHEARD)) {
        for (const event of events) delete template.internalComponents[component][event]
      }
      for (const [element, levels] of Object.entries(NESTED)) template.nestElements.set(element, levels)
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'runtime.js')].flat()
    },
  })
}
