import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'

/** The age bands as people say them. */
export const BAND_WORDS: Readonly<Record<AgeBand, string>> = {
  adult: '成人',
  senior: '60岁以上',
  from14to17: '14–17岁',
  under14: '14岁以下',
}

/** As `成人 2 人、14岁以下 1 人`. */
export const partyText = (party: Party): string =>
  AGE_BANDS.filter((band) => party[band] > 0)
    .map((band) => `${BAND_WORDS[band]} ${party[band]} 人`)
    .join('、')
