import { inflateRawSync } from 'node:zlib'

/** Something in a file that is not as the format has it, or larger than is read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22
const COMMENT_MAX = 65_535
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

/** Parts looked at in an archive; a workbook has a dozen. */
const PARTS_MAX = 1000

/** What all that is read of one archive may be, unpacked, in bytes: a small file may unpack to gigabytes. */
const UNPACKED_MAX = 16 * 1024 * 1024

interface Part {
  readonly at: number
  readonly method: number
  readonly packed: number
}

/**
 * Opens a ZIP archive (PKWARE APPNOTE 4.3) to read single parts of it. Sizes that the archive claims are not believed:
 * unpacking stops at the limit. Throws `Unreadable`, and so does what it returns.
 * @returns reads a part by its path; undefined when there is none
 */
export const openArchive = (bytes: Buffer): ((path: string) => Buffer | undefined) => {
  const parts = directoryOf(bytes)
  let left = UNPACKED_MAX
  return (path) => {
    const part = parts.get(path)
    if (!part) return undefined
    const unpacked = unpack(bytes, part, left)
    left -= unpacked.length
    return unpacked
  }
}

const directoryOf = (bytes: Buffer): ReadonlyMap<string, Part> => {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > PARTS_MAX) throw new Unreadable('too many parts')
  const parts = new Map<string, Part>()
  let at = bytes.readUInt32LE(end + 16)
  for (let part = 0; part < count; part += 1) {
    if (at + CENTRAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new Unreadable('no directory')
    if (bytes.readUInt16LE(at + 8) & ENCRYPTED) throw new Unreadable('encrypted')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [number, number, number]
    const name = bytes.toString('utf8', at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)
    parts.set(name, { at: bytes.readUInt32LE(at + 42), method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20) })
    at += CENTRAL_LENGTH + nameLength + extraLength + commentLength
  }
  return parts
}

/** The end record is the last thing in the file but for a comment. */
const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - COMMENT_MAX); at -= 1) {
    if (bytes.readUInt32LE(at) === END) return at
  }
  throw new Unreadable('no end record')
}

const unpack = (bytes: Buffer, { at, method, packed }: Part, left: number): Buffer => {
  if (at + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw new Unreadable('no local header')
  const from = at + LOCAL_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(from, from + packed)
  if (method === STORED && body.length <= left) return body
  if (method !== DEFLATED || left <= 0) throw new Unreadable('a method that no workbook uses, or too large')
  try {
    return inflateRawSync(body, { maxOutputLength: left })
  } catch {
    throw new Unreadable('not deflated, or too large')
  }
}
