import { ok, refuse } from '@domain/kernel/result'
import { canBeDeleted } from '@domain/reservation/retention'
import type { PersonHandler } from '../context'
import { formOfTicket, removeForm } from '../store/reservations'

/** Deletes what is kept about the caller for one reservation (个人信息保护法 第四十七条). 2 calls. */
export const deleteRecord: PersonHandler<'deleteRecord'> = async ({ sessionId, ticketId }, { caller, now }) => {
  const form = await formOfTicket(caller.personId, sessionId, ticketId)
  if (!form) return refuse({ code: 'NOT_FOUND' })
  if (!canBeDeleted(form, now)) return refuse({ code: 'RECORD_IN_USE', endsAt: form.endsAt })
  await removeForm(form)
  return ok({ deleted: true })
}
