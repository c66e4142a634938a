import { AGE_BANDS, EMPTY_PARTY, partySize, type AgeBand, type Party } from '@domain/reservation/party'

/** As many of a party as there are places for, adults first, so that whoever is left may come; to be changed by the person. */
export const fitted = (party: Party, places: number): Party => {
  if (partySize(party) <= places) return party
  const counts: Record<AgeBand, number> = { ...EMPTY_PARTY }
  let left = places
  for (const band of AGE_BANDS) {
    counts[band] = Math.min(party[band], left)
    left -= counts[band]
  }
  return counts
}
