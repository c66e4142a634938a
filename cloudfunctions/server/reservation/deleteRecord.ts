import { ok, refuse } from '@domain/kernel/result'
import { canBeDeleted } from '@domain/reservation/retention'
import type { Input } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { formOfTicket, removeForm } from '../store/reservations'

/**
 * Deletes what is kept about the caller for one reservation (个人信息保护法 第四十七条). 2 calls; 4 after a lost race.
 * A form that changed between the two (a cancel, the sweep) is looked at once more, and no oftener: `deleted` is never said
 * of one that is kept.
 */
export const deleteRecord: PersonHandler<'deleteRecord'> = async (input, context) =>
  (await tryDelete(input, context)) ?? (await tryDelete(input, context)) ?? refuse({ code: 'RACE_LOST' })

/** @returns undefined when the form changed between its reading and its removal */
const tryDelete = async (input: Input<'deleteRecord'>, { caller, now }: PersonContext) => {
  const form = await formOfTicket(caller.personId, input.sessionId, input.ticketId)
  if (!form) return refuse({ code: 'NOT_FOUND' })
  if (!canBeDeleted(form, now)) return refuse({ code: 'RECORD_IN_USE', endsAt: form.endsAt })
  return (await removeForm(form)) ? ok({ deleted: true as const }) : undefined
}
