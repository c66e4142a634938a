import { booksThatMayHold } from '@domain/checkin/gateBook'
import { bookKeyOf, type GateRecord } from '@domain/checkin/gateRecord'
import type { Around } from '@/features/checkin/phone/around'
import type { KeptRecord } from '@/features/checkin/phone/records'
import type { RosterShelf } from '@/features/checkin/phone/roster'
import { isDecided } from '@/features/checkin/phone/around'

/** More than the largest session has. */
const MOST_READINGS = 10

interface Reading extends Pick<Around, 'ask' | 'records' | 'now'> {
  readonly sessionId: string
  readonly roster: RosterShelf
  /**
   * Whether no scan of this phone was under way since the reading began. One that was may be in the roster and not be
   * known here to have been made: its party would stand in its own way.
   */
  readonly isQuiet: () => boolean
}

/** Brings the roster up to date, part by part. @returns whether the server was heard */
export const readRoster = async ({ ask, records, now, sessionId, roster, isQuiet }: Reading): Promise<boolean> => {
  const told = records.all().filter((kept) => kept.told && kept.sessionId === sessionId)
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const result = await ask('gateRoster', { sessionId, known: roster.known() })
    if (!isDecided(result)) return false
    if (result.kind === 'refused') return true
    const quiet = isQuiet()
    roster.take(result.value, now(), quiet)
    // The server had them before it was asked, and so has each part as it is now: counted there, and here no more.
    if (quiet) records.drop(unchanged(told, records).filter((record) => isIn(roster, sessionId, record)).map(({ scanId }) => scanId))
    const isNew = result.value.parts.some(({ kind }) => kind === 'tickets' || quiet)
    if (roster.isWhole() || !isNew) return true
  }
  return true
}

/** What was taken back meanwhile is not dropped. */
const unchanged = (told: readonly KeptRecord[], records: Around['records']): readonly GateRecord[] =>
  told.filter((kept) => records.find(kept.record.scanId) === kept).map(({ record }) => record)

const isIn = (roster: RosterShelf, sessionId: string, record: GateRecord): boolean =>
  booksThatMayHold(sessionId, bookKeyOf(record)).some(roster.isUpToDate)
