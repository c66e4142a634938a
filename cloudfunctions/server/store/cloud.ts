import cloud from 'wx-server-sdk'
import { Fault } from '../fault'

/**
 * The one door to the cloud's SDK: the environment it runs in, the database, and who is calling.
 * On a laptop the same SDK is led to the emulator by its own environment variable (TCB_CONTEXT_CNFG); nothing here knows.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

const database = cloud.database({ throwOnNotFound: false } as Parameters<typeof cloud.database>[0])

/** The SDK's update and query commands. Only what the documentation and the contract suite vouch for is used. */
export const command = database.command

/** The caller's OPENID as the platform vouches for it; absent where WeChat knows nobody (single-page mode, timers). */
export const callerOpenid = (): string | undefined => cloud.getWXContext().OPENID

/** WeChat's own interfaces, as far as they are used. Throws with WeChat's error code when one refuses. */
interface Openapi {
  readonly wxacode: {
    /** @param scene at most 32 characters (domain/contract/scene.ts) */
    readonly getUnlimited: (asked: {
      readonly scene: string
      readonly page: string
      readonly checkPath: boolean
      readonly width: number
    }) => Promise<{ readonly contentType: string; readonly buffer: Buffer }>
  }
  readonly subscribeMessage: {
    /**
     * Sends one subscription message, and uses up one of the person's accepts; asked twice, it sends twice.
     * Throws with `errCode` when WeChat refused and nothing was sent: 43101 no accept of this person is left, 47003 a
     * field breaks its limit, 40037 no such template. Thrown without a code of WeChat's (negative, or none: the line
     * broke), it is unknown whether the message was sent.
     * @param data by the template's names (`thing1`); a name must not hold capitals, which the SDK would rewrite
     */
    readonly send: (asked: {
      readonly touser: string
      readonly templateId: string
      /** Without the leading slash, with its query. */
      readonly page: string
      readonly data: Readonly<Record<string, { readonly value: string }>>
    }) => Promise<unknown>
  }
}
export const openapi = cloud.openapi as unknown as Openapi

/** Which environment this is, where the platform says it. */
export const environmentId = (): string | undefined => cloud.getWXContext().ENV

/** The environment's file storage, as far as it is used. `status` is 0, or why not. */
interface Storage {
  readonly uploadFile: (file: { readonly cloudPath: string; readonly fileContent: Buffer }) => Promise<{ readonly fileID: string }>
  readonly getTempFileURL: (asked: {
    readonly fileList: readonly { readonly fileID: string; readonly maxAge: number }[]
  }) => Promise<{ readonly fileList: readonly { readonly status: number; readonly tempFileURL: string }[] }>
  readonly deleteFile: (asked: { readonly fileList: readonly string[] }) => Promise<{ readonly fileList: readonly { readonly status: number; readonly errMsg?: string }[] }>
}
export const storage = cloud as unknown as Storage

export type Condition = Readonly<Record<string, unknown>>
export type Changes = Readonly<Record<string, unknown>>

export interface FindOptions {
  readonly where: Condition
  readonly orderBy?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** At most 1,000; the database's own limit. */
  readonly limit: number
  readonly skip?: number
  /** Paths to be returned; all when absent. */
  readonly fields?: readonly string[]
}

/** A collection by what this product does with it. Every method is one call on the database's wire. */
export interface Collection<Document extends { readonly _id: string }> {
  /** The document, or undefined. */
  readonly read: (id: string, fields?: readonly string[]) => Promise<Document | undefined>
  readonly find: (options: FindOptions) => Promise<readonly Document[]>
  /** Writes the whole document, whether or not it was there. */
  readonly put: (document: Document) => Promise<void>
  /** Writes a new document, or answers the one that has its id already: a second call looks when the first one fails. */
  readonly insert: (document: Document) => Promise<Document | undefined>
  /** Changes the documents that meet the condition; returns how many did. The guard and the change are one atomic step. */
  readonly change: (where: Condition, changes: Changes) => Promise<number>
  readonly remove: (where: Condition) => Promise<number>
  readonly count: (where: Condition) => Promise<number>
}

/** A declared collection (see collections.ts). */
export const collection = <Document extends { readonly _id: string }>(name: string): Collection<Document> => {
  const all = () => database.collection(name)
  return {
    read: async (id, fields) => {
      const document = all().doc(id)
      const reply = await (fields ? document.field(chosen(fields)) : document).get()
      return present(answered(reply).data)
    },
    find: async ({ where, orderBy = [], limit, skip, fields }) => {
      let query = all().where(where).limit(limit)
      for (const [path, direction] of orderBy) query = query.orderBy(path, direction)
      if (skip) query = query.skip(skip)
      if (fields) query = query.field(chosen(fields))
      return answered(await query.get()).data as unknown as readonly Document[]
    },
    put: async ({ _id, ...rest }) => {
      await all().doc(_id).set({ data: rest })
    },
    insert: async (document) => {
      try {
        await all().add({ data: document })
        return undefined
      } catch (fault) {
        // The SDK tells a duplicate only by its text: look instead.
        const existing: Document | undefined = present(answered(await all().doc(document._id).get()).data)
        if (!existing) throw fault
        return existing
      }
    },
    change: async (where, changes) => answered(await all().where(where).update({ data: changes })).stats.updated,
    remove: async (where) => answered(await all().where(where).remove()).stats.removed,
    count: async (where) => answered(await all().where(where).count()).total,
  }
}

const chosen = (fields: readonly string[]) => Object.fromEntries(fields.map((path) => [path, true]))

/** The SDK answers null for a document that is not there. */
const present = <Document>(found: unknown): Document | undefined => (found ?? undefined) as Document | undefined

/** The SDK's types allow for callbacks, where a call answers nothing; without a callback it always answers. */
const answered = <Reply>(reply: Reply): Exclude<Reply, void | string> => {
  if (reply === undefined || typeof reply === 'string') throw new Fault('the database gave no reply')
  return reply as Exclude<Reply, void | string>
}
