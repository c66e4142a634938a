import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

const BANNED_NAMES = 'data|info|item|manager|helper|util|service|common|misc|flag|obj'

const everywhere = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that defines it.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  {
    selector: `:matches(VariableDeclarator, :function) > Identifier[name=/^(${BANNED_NAMES})$/]`,
    message: 'This name says nothing: use a word of the glossary.',
  },
]

const noChanceOrClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` as an argument.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take `now` as an argument.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Take chance as an argument.' },
]

const noThrow = { selector: 'ThrowStatement', message: 'Return a refusal: rules do not throw.' }

const noPlatform = [
  { selector: "MemberExpression[object.name='wx']", message: 'WeChat is reached through src/platform and src/api.' },
  {
    selector: "MemberExpression[object.name='Taro'][property.name='cloud']",
    message: 'The cloud is reached through src/api.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'What differs between platforms is a file suffix (.weapp.ts, .h5.ts), not a condition.',
  },
]

const restrict = (...lists) => ['error', ...lists.flat()]

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.local/**', '.cache/**', 'coverage/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }], complexity: ['error', 8], 'max-params': ['error', 4] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'max-params': ['error', 4],
      'no-console': 'off',
      'no-restricted-syntax': restrict(everywhere),
    },
  },
  {
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': restrict(everywhere, noChanceOrClock, noThrow) },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/{features,pages}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': restrict(everywhere, noChanceOrClock, noPlatform) },
  },
)
