import { ok, refuse, type Result } from '@domain/kernel/result'

/** 年龄段: the only thing kept about a person's age; never a birthday. 14 and 18 are the law's limits (个人信息保护法 31). */
export type AgeBand = 'under14' | 'from14to17' | 'adult' | 'senior'

export const AGE_BANDS: readonly AgeBand[] = ['adult', 'senior', 'from14to17', 'under14']

/** 一行人: how many people of each age band come on one reservation. */
export type Party = Readonly<Record<AgeBand, number>>

export const EMPTY_PARTY: Party = { under14: 0, from14to17: 0, adult: 0, senior: 0 }

/** People in the party. */
export const partySize = (party: Party): number => AGE_BANDS.reduce((sum, band) => sum + party[band], 0)

export type PartyRefusal =
  | { readonly code: 'PARTY_EMPTY' }
  | { readonly code: 'PARTY_TOO_LARGE'; readonly max: number }
  | { readonly code: 'ADULT_NEEDED' }

/** Whether the party may come: 1 to `max` people, and an adult with every child under 14 (docs/decisions/house-rules.md). */
export const checkParty = (party: Party, max: number): Result<Party, PartyRefusal> => {
  const size = partySize(party)
  if (size === 0) return refuse({ code: 'PARTY_EMPTY' })
  if (size > max) return refuse({ code: 'PARTY_TOO_LARGE', max })
  if (party.under14 > 0 && party.adult + party.senior === 0) return refuse({ code: 'ADULT_NEEDED' })
  return ok(party)
}
