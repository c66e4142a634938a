/**
 * Every collection and index the product uses. The emulator enforces them, `npm run deploy:plan` prints them:
 * a query that none of these serves fails on the laptop before it is slow in production.
 */
export interface CollectionDeclaration {
  readonly name: string
  /** What is in it, in Chinese: the deployment plan is read by the bureau's contractor. */
  readonly holds: string
  readonly indexes: readonly IndexDeclaration[]
}

export interface IndexDeclaration {
  readonly name: string
  readonly unique: boolean
  readonly fields: readonly { readonly path: string; readonly direction: 'asc' | 'desc' }[]
}

const index = (...paths: readonly string[]): IndexDeclaration => ({
  name: paths.join('_').replace(/\./g, '-'),
  unique: false,
  fields: paths.map((path) => ({ path, direction: 'asc' })),
})

export const COLLECTIONS: readonly CollectionDeclaration[] = [
  { name: 'editions', holds: '届：概况和活动目录，每年一份文档；发过紧急通知的，另有一份紧急通知', indexes: [] },
  { name: 'events', holds: '活动', indexes: [index('editionId')] },
  { name: 'bases', holds: '科普基地', indexes: [index('editionId')] },
  {
    name: 'sessions',
    holds: '场次和它的名额台账；大场次的台账分成若干份；入场核验的放行簿（票号、时间、人数，不含姓名），场次结束 31 天后自动删除',
    indexes: [
      index('editionId', 'startsAt'), index('eventId', 'startsAt'), index('baseId', 'startsAt'), index('shardOf', 'ledger.left.online'),
      index('startsAt'), index('gateOf'), index('deleteAfter'),
    ],
  },
  {
    name: 'agenda',
    holds: '日程：每位预约人一份（报名填写的内容加密存放，电话后四位只有 HMAC，名额以台账为准）、主办单位待办各一份，上传中的文件各一份（文件本身在云存储），以及定时任务的运行记录',
    indexes: [index('dueAt'), index('callSince'), index('tails.tail')],
  },
  { name: 'sharingCodes', holds: '小程序码：每个活动和基地页面一张，向微信要一次就存下来', indexes: [] },
  { name: 'consents', holds: '监护人同意记录：人员编号、规则的版本和指纹、时间，只增不改，三年后自动删除', indexes: [index('personId'), index('at')] },
  { name: 'crowd', holds: '各场馆现在人多不多，每届一份文档，不含个人信息', indexes: [] },
  { name: 'grants', holds: '工作人员授权和邀请：角色、范围、截止时间，备注加密，到期 30 天后自动删除', indexes: [index('personId'), index('scope.editionId'), index('until'), index('invitation.lapsesAt')] },
  { name: 'audit', holds: '操作记录：谁在何时做了什么，不含个人信息，三年后自动删除', indexes: [index('editionId', 'at'), index('at')] },
]
