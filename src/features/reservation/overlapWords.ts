import type { MyTicket } from '@domain/contract/views'
import { formatSpan } from '@/ui/formatTime'

/** What else one has at the same time: pointed out, nothing more. */
export const overlapWords = (others: readonly Pick<MyTicket, 'title' | 'startsAt' | 'endsAt'>[]): string =>
  `这个时间您还约了：${others.map(({ title, startsAt, endsAt }) => `${title}，${formatSpan(startsAt, endsAt)}`).join('；')}。分头去也行，顾不过来请先取消一场。`
