import type { Programme } from '@domain/edition/edition'
import type { Scope } from '@domain/staff/grant'
import { formatDate } from '@/ui/formatTime'

type Names = Pick<Programme, 'events' | 'bases'>

/** What a role is for, as people call it. @param programme where the names are; undefined while it is not there */
export const scopeWords = (scope: Scope, programme: Names | undefined): string => {
  switch (scope.kind) {
    case 'edition':
      return '整届科技周'
    case 'day':
      return formatDate(scope.on)
    case 'event':
      return titleOf(scope.eventId, programme) ?? '一项活动'
    case 'base':
      return nameOf(scope.baseId, programme) ?? '一家基地'
    case 'unit':
      return '一个单位'
  }
}

const titleOf = (eventId: string, programme: Names | undefined): string | undefined => programme?.events.find(({ id }) => id === eventId)?.title
const nameOf = (baseId: string, programme: Names | undefined): string | undefined => programme?.bases.find(({ id }) => id === baseId)?.name
