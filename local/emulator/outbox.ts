import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs'
import { type Document, isPlain } from './key'

/** One call of an openapi interface; `seq` counts from 1 and never goes back, `at` is ms since 1970. */
export type OutboxEntry = { seq: number; at: number; requestId: string; api: string; asked: Document; answer: Document }

export type Outbox = ReturnType<typeof openOutbox>

const isEntry = (value: unknown): value is OutboxEntry => isPlain(value) && typeof value['seq'] === 'number'

const parseLine = (line: string): OutboxEntry[] => {
  try {
    const value: unknown = JSON.parse(line)
    return isEntry(value) ? [value] : []
  } catch {
    return [] // a line cut by a crash was never acknowledged
  }
}

/** Keeps what openapi was asked, one JSON line each, on the disk before the caller is answered. */
export const openOutbox = (file: string, now: () => number) => {
  const read = (): OutboxEntry[] => existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parseLine) : []
  const handle = openSync(file, 'a')
  let last = read().at(-1)?.seq ?? 0
  writeSync(handle, '\n') // so that a line cut by a crash does not spoil the next one

  const append = (call: Omit<OutboxEntry, 'seq' | 'at'>): void => {
    last += 1
    writeSync(handle, `${JSON.stringify({ seq: last, at: now(), ...call })}\n`)
    fsyncSync(handle)
  }

  return {
    append,
    since: (seq: number): OutboxEntry[] => read().filter((entry) => entry.seq > seq),
    clear: (): void => ftruncateSync(handle, 0),
    close: (): void => closeSync(handle),
  }
}
