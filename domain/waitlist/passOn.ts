import type { Instant } from '@domain/kernel/instant'
import { partySize } from '@domain/reservation/party'
import type { Offer, Waiting } from '@domain/session/ledger'
import { absent, add, is, put, without, type Edit, type Guard, type LedgerWrite } from '@domain/session/ledgerWrite'
import type { SessionFacts } from '@domain/session/session'
import { offerExpiry } from '@domain/waitlist/offerExpiry'

/** The waiting list as it will be once the write it belongs to has been made. */
export interface WaitingList {
  readonly queue: readonly string[]
  readonly waiting: Readonly<Record<string, Waiting>>
  /** As the ledger has it now. */
  readonly freed: number
  /** As the ledger has it now. */
  readonly waitingCount: number
  readonly rev: number
  /** Online places left that the list takes as well; `ledger.left.online` is then as read. Default: none. */
  readonly spare?: number
  /** Whoever leaves the queue by the same write. */
  readonly leaving?: readonly string[]
}

export interface PassedOn {
  readonly write: LedgerWrite
  /** By personId, in order. */
  readonly offers: readonly (readonly [personId: string, offer: Offer])[]
}

/**
 * What becomes of online places given back: offered in order of arrival, each to the first party whose `atLeast` fits
 * into what is there; the earlier ones keep their turn. What nobody takes stays in `freed` while anyone waits, and is
 * left for everyone when nobody does.
 * @param returned  places that the same write takes from somebody, 0 or more
 */
export const passOn = (
  list: WaitingList,
  returned: number,
  session: Pick<SessionFacts, 'startsAt' | 'cancelled'>,
  now: Instant,
): PassedOn => {
  const { leaving = [], spare = 0 } = list
  const waitingOn = list.queue.filter((personId) => !leaving.includes(personId))
  const { offers, over } = offersTo(waitingOn, { ...list, places: list.freed + returned + spare, expiresAt: offerExpiry(session, now), now })
  const offered = offers.map(([personId]) => personId)
  const stillWaiting = waitingOn.length - offered.length
  const toFreed = stillWaiting > 0 ? over - list.freed : -list.freed
  const toLeft = (stillWaiting > 0 ? 0 : over) - spare
  return {
    offers,
    write: {
      guards: [
        ...asRead(list, stillWaiting, over),
        is('ledger.freed', list.freed),
        ...(spare > 0 ? [is('ledger.left.online', spare)] : []),
        ...offered.flatMap((personId) => untouched(personId, list.waiting[personId])),
      ],
      edits: [
        ...offers.map(([personId, offer]): Edit => put(`ledger.waiting.${personId}.offer`, offer)),
        ...outOfQueue([...leaving, ...offered]),
        ...movedPlaces({ toFreed, toLeft }),
      ],
    },
  }
}

/** Places that become the waiting list's, or everyone's. */
export const movedPlaces = ({ toFreed, toLeft }: { readonly toFreed: number; readonly toLeft: number }): readonly Edit[] => [
  ...(toFreed === 0 ? [] : [add('ledger.freed', toFreed)]),
  ...(toLeft === 0 ? [] : [add('ledger.left.online', toLeft)]),
]

/**
 * Who waits decides where the places go. When none stays, none may have joined meanwhile; when places stay that nobody
 * on the list can use, the list must be the one that was read: whoever joined could use them, whoever left was the last.
 */
const asRead = ({ waitingCount, rev }: WaitingList, stillWaiting: number, over: number): readonly Guard[] => {
  if (stillWaiting === 0) return [is('ledger.waitingCount', waitingCount)]
  return over > 0 ? [is('ledger.rev', rev)] : []
}

interface ToOffer extends Pick<WaitingList, 'waiting'> {
  readonly places: number
  readonly expiresAt: Instant | undefined
  readonly now: Instant
}

const offersTo = (queue: readonly string[], { waiting, places, expiresAt, now }: ToOffer) => {
  const offers: [string, Offer][] = []
  let over = places
  for (const personId of queue) {
    const entry = waiting[personId]
    if (over === 0 || expiresAt === undefined) break
    if (!entry || entry.atLeast > over) continue
    const offer = { places: Math.min(over, partySize(entry.party)), at: now, expiresAt }
    offers.push([personId, offer])
    over -= offer.places
  }
  return { offers, over }
}

const untouched = (personId: string, entry: Waiting | undefined): readonly Guard[] => [
  is(`ledger.waiting.${personId}.requestKey`, entry?.requestKey ?? ''),
  absent(`ledger.waiting.${personId}.offer`),
]

/** They wait no longer: out of the queue and its count. */
const outOfQueue = (personIds: readonly string[]): readonly Edit[] =>
  personIds.length === 0 ? [] : [without('ledger.queue', personIds), add('ledger.waitingCount', -personIds.length)]
