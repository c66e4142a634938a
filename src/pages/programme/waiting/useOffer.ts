import { useState } from 'react'
import type { WaitingTicket } from '@domain/contract/views'
import { reconciled, type Who } from '@domain/family/picked'
import { localDateOf } from '@domain/kernel/instant'
import { raisedBy } from '@domain/reservation/answers'
import { checkParty, type Party } from '@domain/reservation/party'
import { useFamily } from '@/features/family/useFamily'
import { whoOnTicket } from '@/features/family/whoOnTicket'
import { whoProblem } from '@/features/family/whoProblem'
import { useRaised } from '@/features/reservation/useRaised'
import { useSession } from '@/features/reservation/useSession'
import { fitted } from '@/features/waitlist/fitted'

/** Who takes the places that are held: of those who wait as many as fit, until others are picked; and what that raises. */
export const useOffer = (ticket: WaitingTicket, places: number) => {
  const { session } = useSession(ticket.eventId, ticket.sessionId)
  const { family: own } = useFamily()
  const [chosen, setWho] = useState<Who>()
  const who = chosen ? reconciled(chosen, own?.members ?? []) : fitted(whoOnTicket(ticket, own), places)
  const place = (party: Party) => ({ session: session ?? {}, party })
  const form = useRaised(raisedBy(place(ticket.party), place(who.party)))
  const [isHalf, setHalf] = useState(false)
  const checked = checkParty(who.party, { ...session, partyMax: places })
  const wrong = whoProblem(checked.ok ? undefined : checked.refusal, isHalf)
  return {
    own,
    // Now is not the time to save a family.
    picked: own && own.members.length > 0 ? own : undefined,
    who,
    setWho,
    form,
    setHalf,
    wrong,
    problemCount: Object.keys(form.problems).length + (wrong === undefined ? 0 : 1),
    day: localDateOf(ticket.startsAt),
  }
}
