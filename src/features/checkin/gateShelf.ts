import { DAY, later } from '@domain/kernel/instant'
import { openRecords, type Records } from '@/features/checkin/phone/records'
import { forgetOldRosters } from '@/features/checkin/phone/roster'
import type { GateKey, Shelf } from '@/features/checkin/phone/shelf'
import { serverNow } from '@/platform/clock'
import { forget, keep, keptKeys, recall } from '@/platform/storage'

/** What this phone keeps of its gates. */
export const GATE_SHELF: Shelf = {
  recall: <Content>(key: GateKey) => recall<Content>(key)?.content,
  keep,
  forget,
  keys: () => keptKeys().filter((key): key is GateKey => key.startsWith('gate.')),
}

let opened: Records | undefined

/** What happened at this phone's gates: one set for the whole program, two would not know of each other. */
export const ownRecords = (): Records => {
  if (opened) return opened
  const now = serverNow()
  forgetOldRosters(GATE_SHELF, now)
  opened = openRecords(GATE_SHELF)
  opened.drop(opened.all().filter(({ record: { at } }) => now >= later(at, KEPT_AT_MOST)).map(({ record: { scanId } }) => scanId))
  return opened
}

/** The server takes them for three days after the role's end. */
const KEPT_AT_MOST = 7 * DAY
