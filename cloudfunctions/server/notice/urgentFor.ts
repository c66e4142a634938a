import type { Notice } from '@domain/edition/notice'
import type { Instant } from '@domain/kernel/instant'
import { urgentInForce } from '@domain/notice/urgent'
import { readUrgent } from '../store/urgent'

/** The urgent notices that the gate of an event is told: those for everybody, and its own. 1 call. */
export const urgentFor = async (editionId: string, eventId: string, now: Instant): Promise<readonly Notice[]> =>
  urgentInForce(await readUrgent(editionId), now).filter((notice) => notice.eventId === undefined || notice.eventId === eventId)
