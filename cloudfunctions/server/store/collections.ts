/**
 * Every collection and index the product uses. The emulator enforces them, `npm run deploy:plan` prints them:
 * a query that none of these serves fails on the laptop before it is slow in production.
 */
export interface CollectionDeclaration {
  readonly name: string
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
  { name: 'editions', holds: '届: facts and table of contents, one document a year', indexes: [] },
  { name: 'events', holds: '活动', indexes: [index('editionId')] },
  { name: 'bases', holds: '科普基地', indexes: [index('editionId')] },
  {
    name: 'sessions',
    holds: '场次 and its ledger of places',
    indexes: [index('editionId', 'startsAt'), index('eventId', 'startsAt'), index('baseId', 'startsAt')],
  },
  {
    name: 'reservations',
    holds: '报名表: encrypted answers, and the state as last projected from the ledger',
    indexes: [index('personId', 'status', 'endsAt'), index('personId', 'startsAt'), index('status', 'at')],
  },
  { name: 'grants', holds: '授权: roles of staff', indexes: [index('personId')] },
  { name: 'audit', holds: '操作记录: who did what when; no personal data', indexes: [index('editionId', 'at')] },
]
