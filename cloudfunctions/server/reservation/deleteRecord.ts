import { ok, refuse } from '@domain/kernel/result'
import { canBeDeleted } from '@domain/reservation/retention'
import type { PersonHandler } from '../context'
import { formOfTicket, removeForm } from '../store/reservations'

/**
 * Deletes what is kept about the caller for one reservation (个人信息保护法 第四十七条). 2 calls.
 * A form that changed between the two (a cancel, the sweep) is looked at once more: `deleted` is never said of one that is kept.
 */
export const deleteRecord: PersonHandler<'deleteRecord'> = async (input, context) => {
  const { caller, now } = context
  const form = await formOfTicket(caller.personId, input.sessionId, input.ticketId)
  if (!form) return refuse({ code: 'NOT_FOUND' })
  if (!canBeDeleted(form, now)) return refuse({ code: 'RECORD_IN_USE', endsAt: form.endsAt })
  return (await removeForm(form)) ? ok({ deleted: true }) : deleteRecord(input, context)
}
