import type { Availability } from '@domain/session/availability'
import type { TagKind } from '@/ui/Tag'

interface AvailabilityWords {
  readonly words: string
  readonly kind: TagKind
}

/** The state of a session in a word; without a session it is 待公布. */
export const availabilityWords = (availability: Availability | undefined): AvailabilityWords => {
  switch (availability?.kind) {
    case undefined:
      return { words: '待公布', kind: 'plain' }
    case 'open':
      return { words: '可预约', kind: 'success' }
    case 'few':
      return { words: `余 ${availability.placesLeft}`, kind: 'warning' }
    case 'full':
      return { words: '已约满', kind: 'plain' }
    case 'notYetOpen':
      return { words: '未开始', kind: 'primary' }
    case 'closed':
      return { words: '已截止', kind: 'plain' }
    case 'over':
      return { words: '已结束', kind: 'plain' }
  }
}
