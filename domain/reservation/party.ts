import { ok, refuse, type Result } from '@domain/kernel/result'

/** 年龄段: the only thing kept about a person's age; never a birthday. 14 and 18 are the law's limits (个人信息保护法 31). */
export type AgeBand = 'under14' | 'from14to17' | 'adult' | 'senior'

export const AGE_BANDS: readonly AgeBand[] = ['adult', 'senior', 'from14to17', 'under14']

/** 一行人: how many people of each age band come on one reservation. */
export type Party = Readonly<Record<AgeBand, number>>

export const EMPTY_PARTY: Party = { under14: 0, from14to17: 0, adult: 0, senior: 0 }

/** People in the party. */
export const partySize = (party: Party): number => AGE_BANDS.reduce((sum, band) => sum + party[band], 0)

/** What a session says about who may come together. */
export interface PartyRules {
  /** The most people one reservation may hold. */
  readonly partyMax: number
  /** 适合年龄段: whom it is for; absent: everyone. Adults may always come along with them. */
  readonly forBands?: readonly AgeBand[]
  /** 每位大人最多带孩子: people under 14 with each adult; absent: any number, with one adult at least. */
  readonly childrenPerAdult?: number
}

export type PartyRefusal =
  | { readonly code: 'PARTY_EMPTY' }
  | { readonly code: 'PARTY_TOO_LARGE'; readonly max: number }
  | { readonly code: 'ADULT_NEEDED' }
  /** `adults`: so many have to come. */
  | { readonly code: 'MORE_ADULTS_NEEDED'; readonly adults: number; readonly childrenPerAdult: number }
  | { readonly code: 'BAND_NOT_ADMITTED'; readonly band: AgeBand }
  /** Only people who may come along, and nobody whom it is for. */
  | { readonly code: 'NOBODY_IT_IS_FOR'; readonly forBands: readonly AgeBand[] }

/** Adults, whatever their age. */
export const adultsIn = ({ adult, senior }: Party): number => adult + senior

/**
 * Whether the party may come: 1 to `partyMax` people, an adult with every child under 14, and as many as the session
 * asks for (docs/decisions/house-rules.md); and somebody whom the session is for.
 */
export const checkParty = (party: Party, rules: PartyRules): Result<Party, PartyRefusal> => {
  const size = partySize(party)
  if (size === 0) return refuse({ code: 'PARTY_EMPTY' })
  if (size > rules.partyMax) return refuse({ code: 'PARTY_TOO_LARGE', max: rules.partyMax })
  return checkAdults(party, rules) ?? checkBands(party, rules) ?? ok(party)
}

const checkAdults = (party: Party, { childrenPerAdult }: PartyRules): Result<Party, PartyRefusal> | undefined => {
  if (party.under14 === 0) return undefined
  const there = adultsIn(party)
  if (there === 0) return refuse({ code: 'ADULT_NEEDED' })
  if (childrenPerAdult === undefined || party.under14 <= there * childrenPerAdult) return undefined
  return refuse({ code: 'MORE_ADULTS_NEEDED', adults: Math.ceil(party.under14 / childrenPerAdult), childrenPerAdult })
}

const checkBands = (party: Party, { forBands }: PartyRules): Result<Party, PartyRefusal> | undefined => {
  if (!forBands) return undefined
  const stranger = AGE_BANDS.find((band) => party[band] > 0 && !ACCOMPANYING.includes(band) && !forBands.includes(band))
  if (stranger) return refuse({ code: 'BAND_NOT_ADMITTED', band: stranger })
  return forBands.some((band) => party[band] > 0) ? undefined : refuse({ code: 'NOBODY_IT_IS_FOR', forBands })
}

const ACCOMPANYING: readonly AgeBand[] = ['adult', 'senior']
