// hot: false, or the H5 build asks for react-refresh outside production (docs/decisions/stack.md).
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
}
