import type { AgeBand } from '@domain/reservation/party'

/** Ages at which the bands begin; `party.ts` has why. */
const BEGINS: readonly (readonly [age: number, band: AgeBand])[] = [[60, 'senior'], [18, 'adult'], [14, 'from14to17'], [0, 'under14']]
const OLDEST = 120

/** Words that mean one band and no other. 学生, 初中生 and 青少年 may be either side of 14: they are not here. */
const WORDS: readonly (readonly [words: RegExp, band: AgeBand])[] = [
  [/^(?:[未不]满14周?岁?|(?:小于|<)14周?岁?|14周?岁?以下|0-13周?岁?|儿童|孩子|小孩|幼儿|小学生)$/, 'under14'],
  [/^(?:14-1[78]周?岁?|14周?岁?-17周?岁?)$/, 'from14to17'],
  [/^(?:成人|成年人?|大人|教师|老师|家长|18周?岁?以上|18-59周?岁?|18-60周?岁?)$/, 'adult'],
  [/^(?:老人|老年人?|(?:已?满|>=?|≥)60周?岁?|60周?岁?及?以上|60\+)$/, 'senior'],
]

/** The age band that a word or an age means, as people write them: 14岁以下, 14～17岁, 成人, 60岁以上, 9岁, 35. */
export const bandOfWord = (typed: string): AgeBand | undefined => {
  const word = typed.normalize('NFKC').replace(/\s/g, '').replace(/[~〜–—−至到]/g, '-')
  return bandOfAge(word) ?? WORDS.find(([words]) => words.test(word))?.[1]
}

const bandOfAge = (word: string): AgeBand | undefined => {
  const [, digits] = /^(\d{1,3})(?:周?岁)?$/.exec(word) ?? []
  const age = digits === undefined ? undefined : Number(digits)
  return age === undefined || age > OLDEST ? undefined : BEGINS.find(([begins]) => age >= begins)?.[1]
}
