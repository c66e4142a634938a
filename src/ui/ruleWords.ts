import type { SessionFacts } from '@domain/session/session'
import { BAND_WORDS } from '@/ui/partyText'

/** Who may come to a session, said before anybody is counted. */
export const ruleWords = ({ forBands, childrenPerAdult }: Pick<SessionFacts, 'forBands' | 'childrenPerAdult'>): readonly string[] => [
  ...(forBands ? [`适合${forBands.map((band) => BAND_WORDS[band]).join('、')}，大人可以陪同。`] : []),
  ...(childrenPerAdult === undefined ? [] : [`每位大人最多带 ${childrenPerAdult} 个未满 14 岁的孩子。`]),
]
