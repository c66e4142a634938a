import { ok, refuse } from '@domain/kernel/result'
import { entryKey } from '@domain/person/person'
import { partySize } from '@domain/reservation/party'
import { maskedName, maskedPhone } from '../person/masked'
import { answersOf, type Answers } from '../person/newEntry'
import { loadSession, type WholeSession } from '../session/loadSession'
import { readPerson } from '../store/people'
import type { StaffHandler } from '../context'
import { heldByCode } from './heldByCode'

/** Whose ticket it is, masked, so that nobody gives up another one's on the phone. 2 calls, 3 for a large session. */
export const findByCode: StaffHandler<'findByCode', WholeSession> = {
  load: loadSession,
  run: async ({ ticketId }, whole, context) => {
    const { _id, editionId } = whole.root
    const found = heldByCode(whole, ticketId)
    if (!found || !('party' in found.held)) return refuse({ code: 'NO_RESERVATION' })
    const person = await readPerson(editionId, found.personId)
    const entry = person?.entries[entryKey(_id)]
    const { party, share } = found.held
    return ok({ people: partySize(party), share, ...(person && entry?.ticketId === ticketId && masked(answersOf(entry, person, context))) })
  },
}

const masked = (answers: Answers | undefined) => ({
  ...(answers && { maskedName: maskedName(answers.name) }),
  ...(answers?.phone && { maskedPhone: maskedPhone(answers.phone) }),
})
