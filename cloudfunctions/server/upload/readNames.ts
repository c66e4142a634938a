import { nameRows } from '@domain/group/nameRows'
import { refuse } from '@domain/kernel/result'
import { PURPOSES } from '@domain/upload/purpose'
import type { PersonHandler } from '../context'
import { readBeginning } from '../store/files'
import { eraseUpload } from './eraseUpload'
import { ownUpload } from './ownUpload'
import { readSheet } from './readSheet'

/**
 * Reads a list of names out of an uploaded sheet, for its owner's screen. Nothing of it is kept: the sheet is deleted
 * before the answer is given, also when nothing can be read in it. 2 calls.
 */
export const readNames: PersonHandler<'readNames'> = async ({ uploadId }, context) => {
  const upload = await ownUpload(uploadId, context)
  if (upload?.purpose !== 'names') return refuse({ code: 'NOT_FOUND' })
  if (upload.fileId === undefined) return refuse({ code: 'UPLOAD_MISSING' })
  const { maxSize } = PURPOSES.names
  const file = await readBeginning(upload.fileId, maxSize)
  // Its owner can still write to the path: what was confirmed may be gone, or another file.
  const sheet = file && (file.size > maxSize ? refuse({ code: 'SHEET_UNREADABLE' }) : readSheet(file.bytes))
  await eraseUpload(upload, context.now)
  if (!sheet) return refuse({ code: 'UPLOAD_MISSING' })
  return sheet.ok ? nameRows(sheet.value) : sheet
}
