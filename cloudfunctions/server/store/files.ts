import { Fault } from '../fault'
import { storage } from './cloud'

/** A file's first bytes, and how many it has in all. */
export interface FileBeginning {
  readonly bytes: Buffer
  readonly size: number
}

const ADDRESS_SECONDS = 60
const PATIENCE_MS = 8_000
const [WHOLE, PART, NOT_FOUND, NO_SUCH_PART] = [200, 206, 404, 416]

/** STORAGE_FILE_NONEXIST, as wx-server-sdk numbers it. */
const NO_SUCH_FILE = -503_003

/**
 * Reads the beginning of a file, and no more: by HTTP range, from an address that is good for a minute. No database call.
 * @returns undefined when there is no such file
 */
export const readBeginning = async (fileId: string, length: number): Promise<FileBeginning | undefined> => {
  const address = await addressOf(fileId)
  if (address === undefined) return undefined
  const answer = await fetch(address, { headers: { range: `bytes=0-${length - 1}` }, signal: AbortSignal.timeout(PATIENCE_MS) })
  if (answer.status === NOT_FOUND) return undefined
  // A file without a byte has no beginning.
  if (answer.status === NO_SUCH_PART) return { bytes: Buffer.alloc(0), size: 0 }
  if (answer.status !== PART && answer.status !== WHOLE) throw new Fault(`the storage answered ${answer.status}`)
  const bytes = await firstOf(answer, length)
  return { bytes, size: sizeSaid(answer) ?? bytes.length }
}

const addressOf = async (fileID: string): Promise<string | undefined> => {
  const [address] = (await storage.getTempFileURL({ fileList: [{ fileID, maxAge: ADDRESS_SECONDS }] })).fileList
  if (!address || address.status === NO_SUCH_FILE) return undefined
  if (address.status !== 0) throw new Fault(`the storage gave no address: ${address.status}`)
  return address.tempFileURL
}

/** A storage that does not know ranges sends everything: the rest is not waited for. */
const firstOf = async ({ body }: Response, length: number): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  let read = 0
  // Node's streams can be gone through; the types are the browser's, where they could not.
  for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    read += chunk.length
    if (read >= length) break
  }
  return Buffer.concat(chunks).subarray(0, length)
}

const sizeSaid = ({ status, headers }: Response): number | undefined => {
  const said = status === PART ? headers.get('content-range')?.split('/')[1] : headers.get('content-length')
  return said !== undefined && said !== null && /^\d+$/.test(said) ? Number(said) : undefined
}

/** Deletes a file. One that is gone already is deleted. No database call. */
export const eraseFile = async (fileId: string): Promise<void> => {
  const { fileList } = await storage.deleteFile({ fileList: [fileId] })
  const status = fileList[0]?.status
  if (status !== 0 && status !== NO_SUCH_FILE) throw new Fault(`the storage did not delete: ${status}`)
}

/**
 * Deletes whatever lies at a path, or nothing. The storage deletes by file id only, and names the bucket in it, which
 * nobody has told us: whoever puts a file there is told the id. No database call.
 */
export const erasePath = async (cloudPath: string): Promise<void> => {
  const { fileID } = await storage.uploadFile({ cloudPath, fileContent: Buffer.from('-') })
  await eraseFile(fileID)
}
