import type { Programme } from '@domain/edition/edition'
import type { ScienceBase } from '@domain/base/base'
import type { ScienceEvent } from '@domain/event/event'
import { collection } from './cloud'

type Stored<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string }

const editions = collection<Stored<Programme>>('editions')
const events = collection<Stored<ScienceEvent>>('events')
const bases = collection<Stored<ScienceBase>>('bases')

/** Each 1 call. */
export const readProgramme = async (id: string): Promise<Programme | undefined> => named(await editions.read(id))
export const readEvent = async (id: string): Promise<ScienceEvent | undefined> => named(await events.read(id))
export const readBase = async (id: string): Promise<ScienceBase | undefined> => named(await bases.read(id))

const named = <Document extends { readonly _id: string }>(document: Document | undefined) => {
  if (!document) return undefined
  const { _id, ...rest } = document
  return { id: _id, ...rest }
}
