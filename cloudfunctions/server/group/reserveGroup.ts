import { ok } from '@domain/kernel/result'
import type { PersonHandler } from '../context'
import { ticketOfSession } from '../reservation/myTicket'
import { takeForGroup } from './takeForGroup'

/** 团体预约: a leader asks for places of the groups' share. They are held at once; the host unit's answer makes them a ticket. 4 calls. */
export const reserveGroup: PersonHandler<'reserveGroup'> = async (input, context) => {
  const { personId, openid } = context.caller
  const taken = await takeForGroup(input, { personId, openid }, true, context)
  return taken.ok ? ok({ ticket: { ...ticketOfSession(taken.value.session, taken.value.holder, context), unit: input.unit.trim() } }) : taken
}
