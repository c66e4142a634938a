import type { CollectionDeclaration } from '../../cloudfunctions/server/store/collections'

/** A function's own settings, from its config.json. */
export interface FunctionSettings {
  readonly name: string
  readonly timeout: number
  readonly memorySize: number
  readonly permissions: { readonly openapi: readonly string[] }
  readonly triggers?: readonly { readonly name: string; readonly config: string }[]
}

/** Everything a new cloud environment is made from: the very declarations that the laptop's cloud uses. */
export interface Declarations {
  readonly collections: readonly CollectionDeclaration[]
  readonly environmentKeys: Readonly<Record<string, string>>
  readonly functions: readonly FunctionSettings[]
}

export interface Step {
  readonly title: string
  readonly lines: readonly string[]
}

/** Production runs the bundles on this, or on a later LTS; they are built for Node 20 (config/functions.mjs). */
const RUNTIME = 'Nodejs20.19 或更新的 LTS'

const CLIENT_RULE = '{ "read": false, "write": false }'

/** Regular expressions have to be compared with true (docs.cloudbase.net/storage/security-rules/secure_resource). */
const STORAGE_RULE = '{ "read": false, "write": "auth.openid == resource.openid && /^uploads[/]/.test(resource.path) == true" }'

/** The clock deletes within a day what a slot knows of; who puts a file there without one is not known to it. */
const STORAGE_LIFECYCLE = '前缀 uploads/    满 7 天删除'

/** Every step a new environment needs, in order. */
export const planSteps = ({ collections, environmentKeys, functions }: Declarations): readonly Step[] => [
  { title: '建集合', lines: collections.map(({ name, holds }) => `${name}    ${holds}`) },
  { title: '建索引', lines: collections.flatMap(indexLines) },
  {
    title: '集合权限：小程序端一律不可读写，只有云函数能访问（自定义安全规则）',
    lines: collections.map(({ name }) => `${name}    ${CLIENT_RULE}`),
  },
  { title: '存储权限（自定义安全规则）：本人只能往 uploads 里传自己的文件，谁也不能从小程序端读', lines: [STORAGE_RULE] },
  { title: '存储生命周期：没有记录知道的文件', lines: [STORAGE_LIFECYCLE] },
  { title: '建云函数', lines: functions.map(functionLine) },
  {
    title: '云函数环境变量（三个函数都要，值完全相同；用 npm run deploy:plan -- --keys 生成一套新的）',
    lines: Object.entries(environmentKeys).map(([key, meaning]) => `${key}    ${meaning}`),
  },
  { title: '云调用权限（随 config.json 上传）', lines: functions.map(permissionLine) },
  { title: '订阅消息模板', lines: templateLines(functions) },
  { title: '定时触发器（随 config.json 上传后，在云函数上右键“上传触发器”）', lines: functions.flatMap(triggerLines) },
]

/** The plan as text, numbered. */
export const planText = (declarations: Declarations): string =>
  planSteps(declarations)
    .map(({ title, lines }, index) => `${index + 1}. ${title}\n${lines.map((line) => `   - ${line}`).join('\n')}`)
    .join('\n\n')

const indexLines = ({ name, indexes }: CollectionDeclaration): readonly string[] =>
  indexes.map((index) => {
    const fields = index.fields.map(({ path, direction }) => `${path} ${direction === 'asc' ? '升序' : '降序'}`).join('，')
    return `${name}.${index.name}    ${fields}    ${index.unique ? '唯一' : '非唯一'}`
  })

const functionLine = ({ name, timeout, memorySize }: FunctionSettings): string =>
  `${name}    上传 dist/cloudfunctions/${name}（云端安装依赖）；${RUNTIME}；超时 ${timeout} 秒；内存 ${memorySize} MB`

const permissionLine = ({ name, permissions }: FunctionSettings): string =>
  `${name}    ${permissions.openapi.length === 0 ? '不需要' : permissions.openapi.join('、')}`

const triggerLines = ({ name, triggers = [] }: FunctionSettings): readonly string[] =>
  triggers.map((trigger) => `${name}.${trigger.name}    ${trigger.config}`)

const SENDS = 'subscribeMessage.send'

const templateLines = (functions: readonly FunctionSettings[]): readonly string[] =>
  functions.some(({ permissions }) => permissions.openapi.includes(SENDS))
    ? ['按 docs/deploy.md 申请模板，把模板编号填进环境变量']
    : ['不需要：这一版的云函数不发订阅消息']
