import type { Concerned } from '@domain/contract/staffViews'
import { entryKey } from '@domain/person/person'
import { partySize } from '@domain/reservation/party'
import type { Share } from '@domain/session/session'
import type { Context } from '../context'
import { maskedName, maskedPhone } from '../person/masked'
import { answersOf } from '../person/newEntry'
import { readPeople } from '../store/people'
import type { WholeSession } from './loadSession'

/** A list is read by a person. */
const MOST = 50

/**
 * Whom a cut by so many places would concern: the latest reservations of the share that are over the rest. Nobody is
 * cancelled; the organiser talks to them first. 1 call.
 */
export const concernedBy = async ({ root, shards }: WholeSession, share: Share, over: number, context: Context): Promise<readonly Concerned[]> => {
  const latest = [root, ...shards]
    .flatMap(({ ledger }) => Object.entries(ledger.holders))
    .filter(([, holder]) => holder.share === share)
    .sort(([, one], [, other]) => other.at - one.at)
  const concerned: typeof latest = []
  for (let people = 0; people < over && concerned.length < Math.min(MOST, latest.length); ) {
    const next = latest[concerned.length]
    if (!next) break
    concerned.push(next)
    people += partySize(next[1].party)
  }
  const people = await readPeople(root.editionId, concerned.map(([personId]) => personId))
  return concerned.map(([personId, { ticketId, party, at }]) => {
    const person = people.find((each) => each.personId === personId)
    const entry = person?.entries[entryKey(root._id)]
    const answers = person && entry && answersOf(entry, person, context)
    return {
      ticketId,
      people: partySize(party),
      reservedAt: at,
      ...(answers && { maskedName: maskedName(answers.name) }),
      ...(answers?.phone && { maskedPhone: maskedPhone(answers.phone) }),
    }
  })
}
