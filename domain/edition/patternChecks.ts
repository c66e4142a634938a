import type { Opening } from '@domain/base/opening'
import { releasedAt, slotsOf } from '@domain/base/openingPattern'
import { patternOf, type FilePattern } from '@domain/edition/filePattern'
import { later, MINUTE } from '@domain/kernel/instant'

/** What is wrong with an event's opening pattern: the keys below 按时段开放, and in words. */
type PatternProblem = readonly [keys: readonly string[], message: string]

/**
 * A pattern takes its days and hours from the event's place, and must make at least one slot of them.
 * @param base  the event's place; absent: it has none
 */
export const patternProblems = (pattern: FilePattern | undefined, base: { readonly opening?: Opening } | undefined): readonly PatternProblem[] => {
  if (!pattern) return []
  if (!base) return [[[], '要先写这个活动在哪个科普基地']]
  const { opening } = base
  if (!opening?.days) return [[[], '要先在科普基地里写开放时间和开放日期']]
  if (Object.values(pattern.名额).every((people) => people === 0)) return [[['名额'], '至少有一种名额要大于 0']]
  const slots = slotsOf(patternOf(pattern), opening)
  if (slots.length === 0) return [[['每场分钟'], '照这样写，排不出一场']]
  const closesAt = (startsAt: (typeof slots)[number]['startsAt']) => later(startsAt, -pattern.提前几分钟截止 * MINUTE)
  const opensTooLate = slots.some(({ startsAt }) => releasedAt(pattern.报名, startsAt) >= closesAt(startsAt))
  return opensTooLate ? [[['报名'], '有的场次还没开始报名就截止了']] : []
}
