import type { Programme } from '@domain/edition/edition'
import type { Instant } from '@domain/kernel/instant'
import type { UrgentNotice } from '@domain/notice/urgent'
import { collection, command } from './cloud'
import { named, type StoredProgramme } from './programme'

/**
 * An edition's urgent notices, in a document beside the edition's: an import, which writes that one whole, never touches
 * them, and the home page reads both in one call.
 */
interface UrgentDocument {
  readonly _id: string
  /** By `keyOf`. */
  readonly notices: Readonly<Record<string, UrgentNotice>>
}

const urgent = collection<UrgentDocument>('editions')
const both = collection<UrgentDocument | StoredProgramme>('editions')

const documentOf = (editionId: string): string => `${editionId}.urgent`

/** No dots, and never a number. */
const keyOf = (id: string): string => `n_${id}`

/** Those that stand, and those that stood lately. 1 call. */
export const readUrgent = async (editionId: string): Promise<readonly UrgentNotice[]> => inOrder(await urgent.read(documentOf(editionId)))

/** The programme, and its urgent notices. 1 call. */
export const readPublished = async (
  editionId: string,
): Promise<{ readonly programme: Programme | undefined; readonly urgent: readonly UrgentNotice[] }> => {
  const found = await both.find({ where: { _id: command.in([editionId, documentOf(editionId)]) }, limit: 2 })
  const programme = found.find((each): each is StoredProgramme => each._id === editionId)
  const notices = found.find((each): each is UrgentDocument => each._id !== editionId)
  return { programme: programme && named(programme), urgent: inOrder(notices) }
}

const inOrder = (document: UrgentDocument | undefined): readonly UrgentNotice[] =>
  Object.values(document?.notices ?? {}).sort((one, other) => one.at - other.at)

/** Puts a notice up, once however often it is asked, and takes others out of the way. 1 call; the first time in an edition 3. */
export const addUrgent = async (editionId: string, notice: UrgentNotice, outlived: readonly string[]): Promise<void> => {
  const [_id, key] = [documentOf(editionId), keyOf(notice.id)]
  const path = `notices.${key}`
  const gone = Object.fromEntries(outlived.map((id) => [`notices.${keyOf(id)}`, command.remove()]))
  const change = () => urgent.change({ _id, [path]: command.exists(false) }, { ...gone, [path]: command.set(notice) })
  if ((await change()) === 1) return
  const existing = await urgent.insert({ _id, notices: { [key]: notice } })
  if (existing && !(key in existing.notices)) await change()
}

/** Ends a notice, once. 1 call. */
export const endUrgentNotice = async (editionId: string, id: string, now: Instant): Promise<void> => {
  const path = `notices.${keyOf(id)}`
  await urgent.change({ _id: documentOf(editionId), [`${path}.id`]: id, [`${path}.endedAt`]: command.exists(false) }, { [`${path}.endedAt`]: now })
}
