import { readFileSync } from 'node:fs'
import type { Reply } from '@domain/contract/api'
import { instant } from '@domain/kernel/instant'
import { openRoster } from '@/features/checkin/phone/roster'
import type { GateKey, Shelf } from '@/features/checkin/phone/shelf'

/** What a phone was given, and what it keeps. */
export interface RosterTexts {
  /** The replies. */
  readonly answers: readonly string[]
  /** By key. */
  readonly stored: readonly (readonly [key: string, text: string])[]
}

/** What the program that holds a roster measured of itself. */
export interface HeldInMemory {
  /** Milliseconds. */
  readonly take: number
  readonly restart: number
  /** Bytes that the garbage collector leaves. */
  readonly heap: number
}

const bytes = readFileSync(process.argv[2] ?? '')
const { answers, stored } = JSON.parse(bytes.toString()) as RosterTexts
const replies = answers.map((text) => Buffer.from(text))
/** Outside the heap, as a phone's storage is outside the program. */
const shelfOf = (texts: Map<string, Buffer>): Shelf => ({
  recall: <Content>(key: GateKey) => (texts.has(key) ? JSON.parse(String(texts.get(key))) as Content : undefined),
  keep: (key, content) => {
    texts.set(key, Buffer.from(JSON.stringify(content)))
    return true
  },
  forget: (key) => void texts.delete(key),
  keys: () => [...texts.keys()] as GateKey[],
})
const shelf = shelfOf(new Map(stored.map(([key, text]) => [key, Buffer.from(text)])))
const sessionId = (shelf.keys().find((key) => key.startsWith('gate.roster.')) ?? '').slice('gate.roster.'.length)

const timed = <T>(run: () => T): readonly [T, number] => {
  const began = performance.now()
  return [run(), performance.now() - began]
}
const heapNow = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}

const takeAll = () => {
  const roster = openRoster(shelfOf(new Map()), sessionId)
  for (const text of replies) {
    const reply = JSON.parse(text.toString()) as Reply<'gateRoster'>
    if (reply.ok) roster.take(reply.value, instant(0), true)
  }
  return roster.isWhole()
}

const main = (): void => {
  const [isWhole, take] = timed(takeAll)
  if (!isWhole) throw new Error('the roster is not whole')
  const before = heapNow()
  const [roster, restart] = timed(() => openRoster(shelf, sessionId))
  const held: HeldInMemory = { take, restart, heap: heapNow() - before }
  // Asked afterwards: what nobody uses any more would be collected.
  if (!roster.isWhole()) throw new Error('the roster is not whole after a restart')
  console.log(JSON.stringify(held))
}

main()
