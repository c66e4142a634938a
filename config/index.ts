import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'

const root = path.resolve(__dirname, '..')
const domain = path.join(root, 'domain')
/** Written for newer engines than ours: compiled with our own sources, for the engines that package.json names. */
const noble = path.join(root, 'node_modules', '@noble')

/** Taro's default copies taro-h5 and the components into every page's chunk: share them instead. */
const H5_CHUNKS = {
  chunks: 'all' as const,
  minSize: 20_000,
  hidePathInfo: true,
  cacheGroups: {
    default: false as const,
    defaultVendors: false as const,
    react: { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
    taro: { name: 'taro', test: /[\\/]node_modules[\\/](@tarojs|@stencil|swiper|hls\.js)[\\/]/, priority: 20 },
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, minChunks: 2, priority: 10 },
    common: { name: 'common', minChunks: 2, priority: 1 },
  },
}

/** Terser's own defaults, most of which Taro turns off; and Chinese as it is: escaped it would be six bytes instead of three. */
const TERSER = {
  compress: {
    passes: 2,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: true,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
  },
  output: { ascii_only: false },
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'gaoping-science-week',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: process.env['TARO_OUTPUT'] ?? `dist/${process.env['TARO_ENV']}`,
    alias: { '@': path.join(root, 'src'), '@domain': domain },
    defineConstants: {
      // Set by `npm run build -- weapp --local`: the mini-program then calls the local host by wx.request.
      LOCAL_HOST_URL: JSON.stringify(process.env['LOCAL_HOST_URL'] ?? ''),
      CLOUD_ENV_ID: JSON.stringify(process.env['CLOUD_ENV_ID'] ?? ''),
      APP_VERSION: JSON.stringify(version),
    },
    plugins: [path.join(root, 'config', 'templates', 'plugin.cjs')],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Off: with it a build after many files had moved lacked a module of a sub-package (a blank page, React's error 130).
    cache: { enable: false },
    terser: { enable: true, config: TERSER },
    // Sizes are written in px (text, by --fs) and vw (drawings); nothing is rewritten.
    mini: {
      compile: { include: [domain, noble] },
      optimizeMainPackage: { enable: true },
      // No screen writes HTML: the reader of it stays out of the main package.
      runtime: { enableInnerHTML: false },
      experimental: { compileMode: true, useXsForTemplate: true },
      postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) {
        // What webpack writes around the modules, as short as they are themselves.
        chain.merge({ output: { environment: { arrowFunction: true, const: true } } })
      },
    },
    h5: {
      compile: { include: [domain, noble] },
      publicPath: '/',
      router: { mode: 'hash' },
      webpackChain(chain) {
        chain.optimization.splitChunks(H5_CHUNKS)
        chain.performance.hints(false)
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    },
  }
  return merge({}, base)
})
