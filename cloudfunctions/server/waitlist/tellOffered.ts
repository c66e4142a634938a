import type { Instant } from '@domain/kernel/instant'
import { noticeId } from '@domain/notice/notice'
import { entryKey } from '@domain/person/person'
import type { Offer } from '@domain/session/ledger'
import type { SessionFacts } from '@domain/session/session'
import { queueNotice } from '../store/people'

/**
 * Tells people of their offers: their entry says so, and a message is queued, once for each offer. 1 call for all offers
 * made at one moment. The offers are the ledger's already; should this be cut off, the clock does it when it settles who
 * caused them.
 */
export const tellOffered = async (
  { editionId, id }: Pick<SessionFacts, 'editionId' | 'id'>,
  offers: readonly (readonly [personId: string, offer: Offer])[],
  now: Instant,
): Promise<void> => {
  const key = entryKey(id)
  for (const { at, expiresAt, personIds } of together(offers)) {
    const notice = { kind: 'offer', sessionId: id, state: 'queued', at: now, dueAt: now, until: expiresAt } as const
    const seen = { [`entries.${key}.state`]: 'offered', [`entries.${key}.offerExpiresAt`]: expiresAt }
    await queueNotice({ editionId, personIds, id: noticeId('offer', key, at) }, notice, seen)
  }
}

/** Offers made at one moment have one end: what is told of them is the same. */
const together = (offers: readonly (readonly [personId: string, offer: Offer])[]) => {
  const moments = new Map<string, Pick<Offer, 'at' | 'expiresAt'> & { readonly personIds: string[] }>()
  for (const [personId, { at, expiresAt }] of offers) {
    const moment = moments.get(`${at}.${expiresAt}`) ?? { at, expiresAt, personIds: [] }
    moment.personIds.push(personId)
    moments.set(`${at}.${expiresAt}`, moment)
  }
  return [...moments.values()]
}
