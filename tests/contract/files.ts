import { isFileOf } from '@domain/upload/decideConfirm'
import { environmentId, storage } from '../../cloudfunctions/server/store/cloud'
import { eraseFile, erasePath, readBeginning } from '../../cloudfunctions/server/store/files'
import type { Assumption, Question } from './assumption'

const TEN = Buffer.from('0123456789')

/** Puts a file of ten bytes at a path of one question only. @returns its id */
const put = async (name: string, fileContent = TEN): Promise<string> =>
  (await storage.uploadFile({ cloudPath: `uploads/contract/${name}.txt`, fileContent })).fileID

const shown = async (fileId: string, length: number): Promise<unknown> => {
  const found = await readBeginning(fileId, length)
  return found && [found.bytes.toString(), found.size]
}

/** Files: how they are looked at and deleted. Each is deleted again by its question. */
export const FILES: readonly Assumption[] = [
  {
    id: 'F1',
    says: 'the id of a file names our environment and ends with the path it was put at',
    ask: async () => {
      const fileId = await put('named')
      await eraseFile(fileId)
      return isFileOf(fileId, 'uploads/contract/named.txt', environmentId())
    },
    expects: true,
  },
  {
    id: 'F2',
    says: 'the first bytes of a file are read without the others, and its whole size is said; a file may be smaller than that',
    ask: async () => {
      const fileId = await put('ranged')
      const answers = [await shown(fileId, 4), await shown(fileId, 100)]
      await eraseFile(fileId)
      return answers
    },
    expects: [['0123', 10], ['0123456789', 10]],
  },
  {
    id: 'F3',
    says: 'a file that was deleted is not there, and deleting it once more is no fault',
    ask: async () => {
      const fileId = await put('deleted')
      await eraseFile(fileId)
      await eraseFile(fileId)
      return (await shown(fileId, 4)) ?? 'not there'
    },
    expects: 'not there',
  },
  {
    id: 'F4',
    says: 'whatever lies at a path is deleted, known by its path alone',
    ask: async () => {
      const fileId = await put('abandoned')
      await erasePath('uploads/contract/abandoned.txt')
      return (await shown(fileId, 4)) ?? 'not there'
    },
    expects: 'not there',
  },
]

export const FILE_QUESTIONS: readonly Question[] = [
  {
    id: 'O4',
    says: 'what is read of a file that was read before and has been replaced since',
    ask: async () => {
      const fileId = await put('replaced')
      await shown(fileId, 4)
      await put('replaced', Buffer.from('new'))
      const found = await shown(fileId, 4)
      await eraseFile(fileId)
      return found
    },
  },
]
