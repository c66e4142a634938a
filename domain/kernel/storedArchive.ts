/** A part of an archive: its path, and its text. */
export interface ArchivePart {
  readonly path: string
  readonly text: string
}

/** UTF-8 by hand: the mini-program's engine has no TextEncoder. */
const utf8 = (text: string): readonly number[] => {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at += 1) {
    const isEscape = escaped[at] === '%'
    bytes.push(isEscape ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at))
    if (isEscape) at += 2
  }
  return bytes
}

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})

const crc32 = (bytes: readonly number[]): number =>
  (bytes.reduce((crc, byte) => ((CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)) >>> 0, 0xffffffff) ^ 0xffffffff) >>> 0

const little = (length: 2 | 4, value: number): readonly number[] => Array.from({ length }, (_, at) => (value >>> (8 * at)) & 255)

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
const NAMES_ARE_UTF8 = 0x0800
/** 1980-01-01, the first day a ZIP knows: the same parts are always the same bytes. */
const FIRST_DAY = 0x21

/** What the local and the central header have in common. */
const commonHeader = (path: readonly number[], body: readonly number[]): readonly number[] => [
  ...little(2, VERSION), ...little(2, NAMES_ARE_UTF8), ...little(2, 0), ...little(2, 0), ...little(2, FIRST_DAY),
  ...little(4, crc32(body)), ...little(4, body.length), ...little(4, body.length), ...little(2, path.length), ...little(2, 0),
]

/** A ZIP archive of a few texts, not compressed (PKWARE APPNOTE 4.3). */
export const storedArchive = (parts: readonly ArchivePart[]): Uint8Array<ArrayBuffer> => {
  const bytes: number[] = []
  const directory: number[] = []
  for (const part of parts) {
    const [path, body] = [utf8(part.path), utf8(part.text)]
    const header = commonHeader(path, body)
    // Comment's length, disk, and attributes within and without: none.
    directory.push(...little(4, CENTRAL), ...little(2, VERSION), ...header, ...little(2, 0), ...little(2, 0), ...little(2, 0), ...little(4, 0), ...little(4, bytes.length), ...path)
    bytes.push(...little(4, LOCAL), ...header, ...path)
    // One by one: so many arguments as a long text has bytes are too many for an engine's stack.
    for (const byte of body) bytes.push(byte)
  }
  const count = little(2, parts.length)
  const end = [...little(4, END), ...little(2, 0), ...little(2, 0), ...count, ...count, ...little(4, directory.length), ...little(4, bytes.length), ...little(2, 0)]
  return Uint8Array.from([...bytes, ...directory, ...end])
}
