import type { Concern } from '@domain/notice/urgent'
import type { Instant } from '@domain/kernel/instant'
import type { Target } from '@domain/staff/grant'

/** What an urgent notice is done to, as far as permission is concerned; one about no session is of the day it is sent. */
export const urgentTarget = (editionId: string, about: Concern | undefined, now: Instant): Target => ({
  editionId,
  startsAt: about?.startsAt ?? now,
  ...(about && { eventId: about.eventId }),
  ...(about?.baseId !== undefined && { baseId: about.baseId }),
})
