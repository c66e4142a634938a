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
  if (!opened) forgetOldRosters(GATE_SHELF, serverNow())
  return (opened ??= openRecords(GATE_SHELF))
}
