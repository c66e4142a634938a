import type { OwnFamily } from '@domain/contract/views'
import { whoOf, type Who } from '@domain/family/picked'
import type { Party } from '@domain/reservation/party'

/** Who comes as a ticket or a turn has it; without a saved family nobody has a name. */
export const whoOnTicket = (
  { party, members }: { readonly party: Party; readonly members?: readonly string[] },
  own: OwnFamily | undefined,
): Who => (own && own.members.length > 0 ? whoOf(party, members, own.members) : { party })
