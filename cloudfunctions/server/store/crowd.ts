import type { Crowd } from '@domain/base/crowd'
import { collection, command } from './cloud'

/** How busy the places of an edition are, by slug: all in one document, so that one call reads them. */
interface CrowdDocument {
  readonly _id: string
  readonly bases: Readonly<Record<string, Crowd>>
}

const crowds = collection<CrowdDocument>('crowd')

/** By slug. 1 call. */
export const readCrowds = async (editionId: string): Promise<Readonly<Record<string, Crowd>>> => (await crowds.read(editionId))?.bases ?? {}

/** The later word stands. 1 call; the first time in an edition 2, and 2 more when somebody else is first meanwhile. */
export const writeCrowd = async (editionId: string, slug: string, crowd: Crowd): Promise<void> => {
  const change = () => crowds.change({ _id: editionId }, { [`bases.${slug}`]: command.set(crowd) })
  if ((await change()) === 1) return
  const existing = await crowds.insert({ _id: editionId, bases: { [slug]: crowd } })
  if (existing) await change()
}

/** `jili` of `2025.jili`. */
export const slugOf = (baseId: string): string => baseId.slice(baseId.indexOf('.') + 1)
