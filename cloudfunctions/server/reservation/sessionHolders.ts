import { seenHolder } from '@domain/checkin/gateBook'
import { instant } from '@domain/kernel/instant'
import { ok } from '@domain/kernel/result'
import { withoutAbsent } from '@domain/kernel/absent'
import { entryKey } from '@domain/person/person'
import { partySize } from '@domain/reservation/party'
import type { HolderPage } from '@domain/contract/staffViews'
import type { Holder } from '@domain/session/ledger'
import type { StaffHandler } from '../context'
import { answersOf } from '../person/newEntry'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readPeople } from '../store/people'
import { shownHolder } from './shownHolder'

/** As many as are looked through on a phone at a time; a session may have 10,000. */
const PAGE = 20

/** 预约名单: a page of a session's parties in order of booking, masked. 3 calls, 4 for a large session. */
export const sessionHolders: StaffHandler<'sessionHolders', WholeSession> = {
  load: loadSession,
  run: async ({ after }, { root, shards, book }, context) => {
    const end = after && { at: instant(after.at), ticketId: after.ticketId }
    const ledgers = [root, ...shards].map(({ ledger }) => ledger)
    const all = ledgers.flatMap(({ holders }) => Object.entries(holders)).map(([personId, holder]) => [personId, seenHolder(holder, book)] as const).sort(([, one], [, other]) => inOrder(placeOf(one), placeOf(other)))
    const before = end ? all.filter(([, holder]) => inOrder(placeOf(holder), end) <= 0).length : 0
    const page = all.slice(before, before + PAGE)
    const people = await readPeople(root.editionId, page.map(([personId]) => personId))
    const known = new Map(people.map((person) => [person.personId, person]))
    const holders = page.map(([personId, holder]) => {
      const person = known.get(personId)
      const entry = person?.entries[entryKey(root._id)]
      return shownHolder(holder, person && entry?.ticketId === holder.ticketId ? answersOf(entry, person, context) : undefined)
    })
    const last = page.at(-1)?.[1]
    const { title, startsAt, endsAt, demo } = root
    return ok(withoutAbsent<HolderPage>({
      session: withoutAbsent<HolderPage['session']>({ title, startsAt, endsAt, demo }),
      parties: all.length,
      people: all.reduce((sum, [, { party }]) => sum + partySize(party), 0),
      enteredParties: all.filter(([, { entered }]) => entered).length,
      holders,
      before,
      next: last && before + page.length < all.length ? placeOf(last) : undefined,
      forgotten: ledgers.some(({ past }) => past) ? true : undefined,
    }))
  },
}

/** Where somebody stands in the list: whoever comes later or gives up moves nobody from one page to another. */
const placeOf = ({ at, ticketId }: Holder): Place => ({ at, ticketId })

type Place = NonNullable<HolderPage['next']>

const inOrder = (one: Place, other: Place): number => one.at - other.at || (one.ticketId < other.ticketId ? -1 : Number(one.ticketId > other.ticketId))
