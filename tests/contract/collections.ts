import type { CollectionDeclaration } from '../../local/emulator/declaration'

/** The suite's own collections: a real environment must have them, with these indexes, before the suite asks it. */
export const CONTRACT_COLLECTIONS: CollectionDeclaration[] = [
  {
    name: 'contract',
    indexes: [
      { name: 'dueAt', unique: false, fields: [{ path: 'dueAt', direction: 'asc' }] },
      { name: 'tails-tail', unique: false, fields: [{ path: 'tails.tail', direction: 'asc' }] },
      {
        name: 'facts-kind_facts-startsAt', unique: false,
        fields: [{ path: 'facts.kind', direction: 'asc' }, { path: 'facts.startsAt', direction: 'asc' }],
      },
    ],
  },
  { name: 'contractUnique', indexes: [{ name: 'code', unique: true, fields: [{ path: 'code', direction: 'asc' }] }] },
]
