import type { PickedMember, Who } from '@domain/family/picked'
import { AGE_BANDS, EMPTY_PARTY, partySize, type AgeBand, type Party } from '@domain/reservation/party'

/** As many of a party as there are places for, adults first, so that whoever is left may come; to be changed by the person. */
export const fitted = (who: Who, places: number): Who => {
  const party = fittedParty(who.party, places)
  if (party === who.party) return who
  return { party, ...(who.members && { members: within(party, who.members) }) }
}

const fittedParty = (party: Party, places: number): Party => {
  if (partySize(party) <= places) return party
  const counts: Record<AgeBand, number> = { ...EMPTY_PARTY }
  let left = places
  for (const band of AGE_BANDS) {
    counts[band] = Math.min(party[band], left)
    left -= counts[band]
  }
  return counts
}

/** Those whom the party has room for, the first of each band. */
const within = (party: Party, members: readonly PickedMember[]): readonly PickedMember[] =>
  members.filter(({ band }, at) => members.slice(0, at).filter((other) => other.band === band).length < party[band])
