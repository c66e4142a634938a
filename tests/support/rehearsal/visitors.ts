import type { Party } from '@domain/reservation/party'
import type { Stage } from '../crashStage'
import { groupInput } from '../crashStage'
import { freshKey } from '../scienceWeek'
import { someParty, someTicketId } from './tickets'
import type { Chance } from '../spoiltTickets'

/** A ticket as the ledger has it from a round on. */
export interface Version {
  readonly from: number
  readonly rev: number
  readonly party: Party
}

/** A ticket and what becomes of it; nobody has reserved the one that has no version. */
export interface Visitor {
  readonly ticketId: string
  /** What its first picture says. */
  readonly party: Party
  readonly versions: readonly Version[]
  /** The round before which it is given up. */
  readonly cancelledFrom?: number
  readonly underReview?: true
  /** Who reserved it, where somebody did. */
  readonly persona?: string
}

export const visitorOf = (ticketId: string, party: Party): Visitor => ({ ticketId, party, versions: [{ from: 0, rev: 1, party }] })

/** Signs somebody up as anybody does. */
export const signUpVisitor = async (stage: Stage, sessionId: string, chance: Chance): Promise<Visitor> => {
  const [persona, party] = [stage.person(), { ...someParty(chance), under14: 0 }]
  const { ticket } = await stage.call(persona, 'reserve', { ...stage.signUp(sessionId), party })
  return { ...visitorOf(ticket.ticketId, party), persona }
}

/** A group that its host unit has not answered. */
export const askForGroup = async (stage: Stage, sessionId: string): Promise<Visitor> => {
  const [persona, input] = [stage.person(), groupInput(sessionId, 12)]
  const { ticket } = await stage.call(persona, 'reserveGroup', input)
  return { ...visitorOf(ticket.ticketId, input.party), persona, underReview: true }
}

/** A ticket signed with our key that the ledger never had. */
export const stranger = (chance: Chance): Visitor => ({ ticketId: someTicketId(chance), party: someParty(chance), versions: [] })

/** What happens in the ledger before a round. */
export const changeLedger = async (stage: Stage, sessionId: string, visitors: readonly Visitor[], round: number): Promise<void> => {
  for (const { persona = '', ticketId, versions, cancelledFrom } of visitors) {
    if (cancelledFrom === round) await stage.call(persona, 'cancel', { sessionId, ticketId })
    const changed = versions.find(({ from, rev }) => from === round && rev > 1)
    if (changed) await stage.call(persona, 'changeParty', { sessionId, ticketId, requestKey: freshKey(), party: changed.party })
  }
}
