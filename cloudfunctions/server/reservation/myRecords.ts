import { ok } from '@domain/kernel/result'
import { canBeDeleted, deletedAt } from '@domain/reservation/retention'
import type { PersonalRecord } from '@domain/contract/api'
import type { PersonContext, PersonHandler } from '../context'
import { openText } from '../identity/fieldCipher'
import { formsOf, type ReservationDocument } from '../store/reservations'

/**
 * Everything kept about the caller, newest session first (个人信息保护法 第四十五条); also a form that took no places yet:
 * for about ten minutes it holds a name and a phone. 1 call.
 */
export const myRecords: PersonHandler<'myRecords'> = async (_input, context) => {
  const forms = await formsOf(context.caller.personId)
  return ok({ records: forms.map((form) => recordOf(form, context)) })
}

const recordOf = (form: ReservationDocument, { environment, now }: PersonContext): PersonalRecord => {
  const opened = form.answers && openText(form.answers, form._id, environment.FIELD_KEYS)
  return {
    sessionId: form.sessionId,
    ticketId: form.ticketId,
    title: form.shown.title,
    startsAt: form.startsAt,
    reservedAt: form.at,
    party: form.party,
    ...(opened && { answers: JSON.parse(opened) as PersonalRecord['answers'] & object }),
    ...(form.status === 'pending' && { pending: true as const }),
    ...(form.status === 'cancelled' && { cancelled: true as const }),
    deletedAt: deletedAt(form),
    canBeDeleted: canBeDeleted(form, now),
    ...(form.shown.demo && { demo: true as const }),
  }
}
