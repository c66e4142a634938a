import { listProblem, type ListRefusal } from '@domain/group/group'
import { ok, refuse, type Result } from '@domain/kernel/result'
import type { Party } from '@domain/reservation/party'
import type { SessionAndView } from '../store/sessions'
import { isListed } from './myTicket'

interface Sent {
  readonly party: Party
  readonly names?: readonly string[] | undefined
}

/** A group's list, where its session asks for one: a name for each who comes now, and whoever is not on it is forgotten. */
export const newList = ({ names = [], party }: Sent, { session, ledger: { mine } }: SessionAndView): Result<readonly string[] | undefined, ListRefusal> => {
  if (!mine || !isListed(session, mine)) return ok(undefined)
  const problem = listProblem(names, party)
  return problem ? refuse(problem) : ok(names.map((each) => each.trim()))
}
