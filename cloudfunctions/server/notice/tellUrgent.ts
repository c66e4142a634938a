import type { Instant } from '@domain/kernel/instant'
import { noticeId, type Notice } from '@domain/notice/notice'
import { isStanding, type UrgentNotice } from '@domain/notice/urgent'
import { entryKey } from '@domain/person/person'
import { sessionEnd } from '@domain/session/signUpPhase'
import { everybodyIn, inPieces, queueForAll } from '../session/everybody'
import { withdrawNotice } from '../store/people'
import { factsOf, type SessionDocument } from '../store/sessions'
import { readUrgent } from '../store/urgent'

/**
 * Brings a session's people in line with an urgent notice: while it stands everybody who holds or waits is told, for
 * each only once; once it has been ended nobody is told or called any more. Idempotent. 3 calls and 1 for each thousand
 * people; 1 more for a large session.
 * @returns how many people it concerns
 */
export const tellUrgent = async (root: SessionDocument, urgentId: string, now: Instant): Promise<number> => {
  const { editionId } = root
  const notice = await noticeOf(editionId, urgentId)
  if (!notice) return 0
  const id = noticeName(root._id, notice)
  const everybody = await everybodyIn(root)
  if (isStanding(notice, now)) {
    const concerned = await queueForAll(editionId, everybody, id, messageFor(root, notice, now))
    const after = await noticeOf(editionId, urgentId)
    if (after && isStanding(after, now)) return concerned
    // Ended while its people were being told: the end has not seen the last of them.
  }
  for (const personIds of inPieces([...everybody.holding, ...everybody.waiting])) await withdrawNotice({ editionId, personIds, id }, now)
  return 0
}

/** Where an urgent notice about a session stands in its people's documents. */
export const noticeName = (sessionId: string, { at }: Pick<UrgentNotice, 'at'>): string => noticeId('urgent', entryKey(sessionId), at)

const noticeOf = async (editionId: string, urgentId: string): Promise<UrgentNotice | undefined> =>
  (await readUrgent(editionId)).find(({ id }) => id === urgentId)

const messageFor = (root: SessionDocument, { title, text, until }: UrgentNotice, now: Instant): Notice => {
  const ends = sessionEnd(factsOf(root))
  return {
    kind: 'urgent', headline: title, reason: text,
    sessionId: root._id, state: 'queued', at: now, dueAt: now, until: until < ends ? until : ends,
  }
}
