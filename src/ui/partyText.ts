import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'

/** The age bands as people say them. */
export const BAND_WORDS: Readonly<Record<AgeBand, string>> = {
  adult: '成人',
  senior: '60岁以上',
  from14to17: '14–17岁',
  under14: '未满14岁',
}

/** As `成人 2 人、未满14岁 1 人`; a line does not break between a number and what it counts. */
export const partyText = (party: Party): string =>
  AGE_BANDS.filter((band) => party[band] > 0)
    .map((band) => `${BAND_WORDS[band]}\u00a0${party[band]}\u00a0人`)
    .join('、')
