import type { PartyRefusal } from '@domain/reservation/party'
import { refusalText } from '@/ui/refusalText'

/** Whoever is filled in and not saved would be left at home in silence. */
const HALF_WORDS = '还有一位家人没存完：请点“存下”，不存就点“不存了”。'

/** What is wrong with who comes, in words; undefined when nothing is. */
export const whoProblem = (refusal: PartyRefusal | undefined, isHalf: boolean): string | undefined =>
  isHalf ? HALF_WORDS : refusal && refusalText(refusal)
