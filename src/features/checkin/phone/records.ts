import type { GateRecord } from '@domain/checkin/gateRecord'
import { addParty, type GateScans } from '@domain/checkin/gateScans'
import { EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { recallAll, type GateKey, type Shelf } from '@/features/checkin/phone/shelf'

/** Something that happened at this phone's gate. */
export interface KeptRecord {
  readonly sessionId: string
  readonly record: GateRecord
  /** The server was asked, and whoever did not hear its answer does not know whether it has it. */
  readonly asked?: true
  /** Taken back after the roster had it already, and counts them: they are to be counted off. */
  readonly listed?: true
  /** The server has it; kept until the roster says so too. */
  readonly told?: true
  /** The server did not want it: this person had no right to check tickets there and then. Tried again when the program starts. */
  readonly unwanted?: true
}

/** Each under a key of its own: a phone that dies while it writes loses the one, and nothing grows. */
const START = 'gate.scan.'
const keyOf = ({ record }: KeptRecord): GateKey => `${START}${record.scanId}`

/** What is to be recorded should the program die before it has heard what came of a ticket; a gate has one at a time. */
const UNHEARD: GateKey = 'gate.attempt'

/** Everything this phone did that the server or the roster does not know yet. */
export interface Records {
  readonly all: () => readonly KeptRecord[]
  readonly find: (scanId: string) => KeptRecord | undefined
  /** Those that the server does not have, as far as is known. */
  readonly waiting: () => readonly KeptRecord[]
  /** @returns false where the phone has no room: it is known only while the program runs */
  readonly put: (record: KeptRecord) => boolean
  readonly drop: (scanIds: readonly string[]) => void
  /** Before the server is asked. @param taken  back, as it is should nobody hear the answer */
  readonly asking: (taken: KeptRecord) => void
  /** What came of it is recorded. */
  readonly heard: () => void
  /** Nothing came of it, though the server may have let them in: nobody was told to come in. */
  readonly neverHeard: () => void
}

/** The records of this phone, as it left them. */
export const openRecords = (shelf: Shelf): Records => {
  const records = new Map(recallAll<KeptRecord>(shelf, START).map(({ unwanted: _unwanted, ...kept }) => [kept.record.scanId, kept as KeptRecord]))
  const put = (kept: KeptRecord) => {
    records.set(kept.record.scanId, kept)
    return shelf.keep(keyOf(kept), kept)
  }
  const heard = () => shelf.forget(UNHEARD)
  const neverHeard = () => {
    const taken = shelf.recall<KeptRecord>(UNHEARD)
    if (taken && !records.has(taken.record.scanId)) put(taken)
    heard()
  }
  neverHeard()
  return {
    all: () => [...records.values()],
    find: (scanId) => records.get(scanId),
    waiting: () => [...records.values()].filter(({ told, unwanted }) => !told && !unwanted),
    put,
    asking: (taken) => void shelf.keep(UNHEARD, taken),
    heard,
    neverHeard,
    drop: (scanIds) => {
      for (const scanId of scanIds) {
        const kept = records.get(scanId)
        if (kept) shelf.forget(keyOf(kept))
        records.delete(scanId)
      }
    },
  }
}

/** This phone’s scans of one ticket that the roster does not have, and whom it has and must not count. */
export const ownOfTicket = (kept: readonly KeptRecord[], ticketId: string): { readonly own: GateScans; readonly takenBack: Party } => {
  const ofTicket = kept.flatMap(({ record, listed }) => (record.kind === 'ticket' && record.ticketId === ticketId ? [{ record, listed }] : []))
  return {
    own: Object.fromEntries(ofTicket.map(({ record: { kind: _kind, scanId, ticketId: _ticketId, ...scan } }) => [scanId, { ...scan, by: '' }])),
    takenBack: ofTicket.filter(({ listed }) => listed).reduce((sum, { record: { people } }) => addParty(sum, people), EMPTY_PARTY),
  }
}
