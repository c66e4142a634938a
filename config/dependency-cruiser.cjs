/** The directions of docs and architecture: pages → features → api → domain ← server ← function entries. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const TESTS = '\\.test\\.tsx?$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means that two files are really one.', {}, { circular: true }),
    rule('everything-resolves', 'An import that leads nowhere.', {}, { couldNotResolve: true }),

    rule('domain-stands-alone', 'domain/ is pure: it imports only itself and the schema library.',
      { path: '^domain/', pathNot: TESTS }, { pathNot: ['^domain/', '^node_modules/valibot/'] }),
    rule('rules-ignore-the-wire', 'Rules do not know the contract.',
      { path: '^domain/(?!contract/)', pathNot: TESTS }, { path: '^domain/contract/' }),

    rule('client-never-imports-server', 'The client reaches the server through src/api.',
      { path: '^src/' }, { path: '^(cloudfunctions|local|tests)/' }),
    rule('server-never-imports-client', 'Functions and rules know neither client nor laptop.',
      { path: '^(cloudfunctions|domain)/', pathNot: TESTS }, { path: '^(src|local|tests)/' }),
    rule('laptop-never-imports-client', 'local/ serves the built client; it does not import it.', { path: '^local/' }, { path: '^src/' }),
    rule('tests-are-leaves', 'Only tests import tests.', { path: '^(src|cloudfunctions|domain|local|config)/', pathNot: TESTS }, { path: '^tests/' }),

    rule('pages-are-leaves', 'Nothing imports a page.', { pathNot: '^src/pages/' }, { path: '^src/pages/' }),
    rule('pages-stay-apart', 'A page does not import another page.',
      { path: '^src/pages/(.+)/[^/]+$' }, { path: '^src/pages/', pathNot: '^src/pages/$1/' }),
    rule('pages-go-through-features', 'Pages do not call the API.', { path: '^src/pages/' }, { path: '^src/api/' }),
    rule('features-stay-apart', 'Share through domain/ or src/ui, or it is one feature.',
      { path: '^src/features/([^/]+)/' }, { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' }),
    rule('ui-is-dumb', 'The design system knows no feature.', { path: '^src/ui/' }, { path: '^src/(features|api|pages)/' }),
    rule('api-knows-no-screen', 'src/api is below the features.', { path: '^src/api/' }, { path: '^src/(features|ui|pages)/' }),
    rule('platform-is-the-floor', 'src/platform hides WeChat and the browser; it knows nothing above it.',
      { path: '^src/platform/' }, { path: '^src/(features|api|ui|pages)/' }),
    rule('client-without-schemas', 'The schema library stays on the server: the main package has no room for it.',
      { path: '^src/' }, { path: '^(node_modules/valibot/|domain/contract/inputs\\.ts$)', dependencyTypesNot: ['type-only'] }),

    rule('one-door-to-the-cloud', 'Only store, notify and identity touch the cloud SDK.',
      { path: '^cloudfunctions/', pathNot: `^cloudfunctions/server/(store|notify|identity)/|${TESTS}` },
      { path: '(^|/)wx-server-sdk(/|$)' }),
    rule('emulator-stands-alone', 'local/emulator could be lifted out as a package.',
      { path: '^local/emulator/' }, { path: '^(domain|cloudfunctions|src|tests|config|local/(?!emulator/))' }),
    rule('server-uses-no-tools', 'Functions do not import what is only installed for development.',
      { path: '^cloudfunctions/', pathNot: TESTS }, { dependencyTypes: ['npm-dev'] }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
