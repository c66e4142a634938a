import { ok } from '@domain/kernel/result'
import type { PersonHandler } from '../context'
import { changeFor } from './changeFor'
import { ticketOfSession } from './myTicket'
import { whoComes } from './whoComes'

/** Changes who comes on a reservation: fewer, more or others. The QR is a new one. 3 calls, 1 more when the person's document is asked, and 1 for each offer it makes. */
export const changeParty: PersonHandler<'changeParty'> = async (input, context) => {
  const { members, pickUp: _pickUp, guardianPhone: _guardian, ...wanted } = input
  const changed = await changeFor(context.caller.personId, wanted, async ({ session, ledger: { mine: before } }) => {
    const answers = await whoComes(input, { session, before }, context)
    return answers.ok ? ok({ members, answers: answers.value }) : answers
  }, context)
  return changed.ok ? ok({ ticket: ticketOfSession(changed.value.session, changed.value.holder, context) }) : changed
}
