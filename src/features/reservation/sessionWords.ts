import type { MyTicket } from '@domain/contract/views'
import type { SessionFacts } from '@domain/session/session'
import { formatSpan } from '@/ui/formatTime'
import { BAND_WORDS } from '@/ui/partyText'

/** Who may come, said before anybody is counted. */
export const ruleWords = ({ forBands, childrenPerAdult }: Pick<SessionFacts, 'forBands' | 'childrenPerAdult'>): readonly string[] => [
  ...(forBands ? [`适合${forBands.map((band) => BAND_WORDS[band]).join('、')}，大人可以陪同。`] : []),
  ...(childrenPerAdult === undefined ? [] : [`每位大人最多带 ${childrenPerAdult} 个未满 14 岁的孩子。`]),
]

/** What else one has at the same time: pointed out, nothing more. */
export const overlapWords = (others: readonly Pick<MyTicket, 'title' | 'startsAt' | 'endsAt'>[]): string =>
  `这个时间您还约了：${others.map(({ title, startsAt, endsAt }) => `${title}，${formatSpan(startsAt, endsAt)}`).join('；')}。分头去也行，顾不过来请先取消一场。`
