import type { Programme } from '@domain/edition/edition'
import type { ScienceBase } from '@domain/base/base'
import type { ScienceEvent } from '@domain/event/event'
import { collection } from './cloud'

type Stored<T extends { readonly id: string }> = Omit<T, 'id'> & { readonly _id: string }

export type StoredProgramme = Stored<Programme>

const editions = collection<StoredProgramme>('editions')
const events = collection<Stored<ScienceEvent>>('events')
const bases = collection<Stored<ScienceBase>>('bases')

/** Each 1 call. */
export const readProgramme = async (id: string): Promise<Programme | undefined> => present(await editions.read(id))
export const readEvent = async (id: string): Promise<ScienceEvent | undefined> => present(await events.read(id))
export const readBase = async (id: string): Promise<ScienceBase | undefined> => present(await bases.read(id))

const present = <Document extends { readonly _id: string }>(document: Document | undefined) => document && named(document)

/** A document under the name that the domain knows it by. */
export const named = <Document extends { readonly _id: string }>({ _id, ...rest }: Document) => ({ id: _id, ...rest })
