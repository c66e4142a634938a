import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'

const BAND_LETTER: Readonly<Record<AgeBand, string>> = { adult: 'a', senior: 's', from14to17: 'y', under14: 'c' }

/** A party in a few characters, as tickets and rosters have it: `a2c1`; nobody is the empty text. */
export const partyCode = (party: Party): string =>
  AGE_BANDS.filter((band) => party[band] > 0).map((band) => BAND_LETTER[band] + party[band]).join('')

/** The same read back; undefined where a band comes twice. @param code  made of `[asyc]` and up to three digits each */
export const parsePartyCode = (code: string): Party | undefined => {
  const party: Record<AgeBand, number> = { under14: 0, from14to17: 0, adult: 0, senior: 0 }
  for (const [, letter, count] of code.matchAll(/([asyc])(\d{1,3})/g)) {
    const band = AGE_BANDS.find((candidate) => BAND_LETTER[candidate] === letter)
    if (!band || party[band] > 0) return undefined
    party[band] = Number(count)
  }
  return party
}
