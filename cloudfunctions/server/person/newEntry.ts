import { withoutAbsent } from '@domain/kernel/absent'
import { entryKey, personDocumentId, type Entry } from '@domain/person/person'
import { copiesOf } from '@domain/person/settleEntry'
import { isMobile, nameProblem, type NameRefusal } from '@domain/reservation/personName'
import type { Party } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'
import type { Context } from '../context'
import { openText, sealText } from '../identity/fieldCipher'
import { phoneDigest } from '../identity/personId'

/** What a booker writes into the form. */
export interface Answers {
  readonly name: string
  readonly phone?: string
}

/** What is wrong with the answers, if anything. */
export const answersProblem = ({ name, phone }: { readonly name: string; readonly phone?: string | undefined }): NameRefusal | { readonly code: 'PHONE_NOT_MOBILE' } | undefined =>
  nameProblem(name) ?? (phone !== undefined && !isMobile(phone) ? { code: 'PHONE_NOT_MOBILE' } : undefined)

/** A booker: a person whom WeChat knows, or a caller by phone, who has no OPENID. */
export interface Booker {
  readonly personId: string
  readonly openid?: string
}

interface Wanted {
  readonly session: SessionFacts
  readonly booker: Booker
  readonly requestKey: string
  readonly ticketId: string
  readonly party: Party
  /** Absent when the booker's were deleted already, by a cancel that did not come off. */
  readonly answers?: { readonly name: string; readonly phone?: string | undefined } | undefined
  readonly movedFrom?: string
}

/** A request as an entry of its booker's document: answers and OPENID encrypted for this place alone. */
export const newEntry = (
  { session, booker, requestKey, ticketId, party, answers, movedFrom }: Wanted,
  { environment, now }: Context,
): Entry => {
  const seal = (text: string) => sealText(text, placeOf(session, booker.personId), session.editionId, environment.FIELD_KEYS)
  const phone = answers?.phone?.replace(/[\s-]/g, '')
  return withoutAbsent<Entry>({
    sessionId: session.id,
    state: 'asked',
    requestKey, ticketId, rev: 1, party, movedFrom,
    at: now,
    ...copiesOf(session),
    answers: answers && seal(JSON.stringify({ name: answers.name.trim(), ...(phone && { phone }) })),
    openid: booker.openid === undefined ? undefined : seal(booker.openid),
    phoneDigest: phone ? phoneDigest(phone, environment.IDENTITY_KEY) : undefined,
  })
}

const placeOf = ({ editionId, id }: Pick<SessionFacts, 'editionId' | 'id'>, personId: string): string =>
  `${personDocumentId(editionId, personId)}.${entryKey(id)}`

/** What the booker wrote. Undefined when it was given up, or its key has been dropped. */
export const answersOf = (entry: Entry, person: { readonly editionId: string; readonly personId: string }, { environment }: Context): Answers | undefined => {
  const opened = entry.answers && openText(entry.answers, placeOf({ editionId: person.editionId, id: entry.sessionId }, person.personId), environment.FIELD_KEYS)
  return opened ? (JSON.parse(opened) as Answers) : undefined
}

/** The booker's OPENID, for a message. */
export const openidOf = (entry: Entry, person: { readonly editionId: string; readonly personId: string }, { environment }: Pick<Context, 'environment'>): string | undefined =>
  entry.openid && openText(entry.openid, placeOf({ editionId: person.editionId, id: entry.sessionId }, person.personId), environment.FIELD_KEYS)
