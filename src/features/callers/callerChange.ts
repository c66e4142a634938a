import { bringsWards } from '@domain/consent/consent'
import type { Input } from '@domain/contract/api'
import type { FoundTicket, SessionDesk } from '@domain/contract/staffViews'
import { listProblem } from '@domain/group/group'
import { raisedBy, raisedProblems } from '@domain/reservation/answers'
import { rulesFor } from '@domain/reservation/decideReserve'
import { AGE_BANDS, checkParty, partySize, type Party } from '@domain/reservation/party'
import { answeredTo, GUARDIAN_MISSING, type CallerAsks, type CallerSaid } from '@/features/callers/callerAsks'
import { refusalText } from '@/ui/refusalText'

/** Who is to come instead, as it is asked on the phone. */
export interface ChangeDraft extends CallerSaid {
  readonly party: Party
  /** A group's names, where its session asks for them, once the list was opened. */
  readonly list?: { readonly names: readonly string[]; readonly was: readonly string[] }
}

/** What is wrong, in words, by field. */
export type ChangeProblems = Readonly<Partial<Record<keyof ChangeDraft, string>>>

/** Whether nothing would be changed. */
export const isSame = ({ party, list }: ChangeDraft, found: FoundTicket): boolean =>
  AGE_BANDS.every((band) => party[band] === found.party[band]) && JSON.stringify(list?.names) === JSON.stringify(list?.was)

/** Whether a list of names comes with it. */
export const isListed = ({ needsNames }: SessionDesk, { share }: FoundTicket): boolean => share === 'group' && needsNames === true

/** As many as may come on it: what the session takes, and what its share has left besides. */
export const mostOn = (session: SessionDesk, { party, share }: FoundTicket): number => {
  const was = partySize(party)
  return Math.max(was, Math.min(rulesFor(session, share).partyMax, was + session.left[share]))
}

/** What the change raises: what was asked before has its answer. For a group its leader speaks. */
export const asksOnChange = (session: SessionDesk, { party: before, share }: FoundTicket, after: Party): CallerAsks => {
  const isGroup = share === 'group'
  const raised = raisedBy({ session, party: before }, { session, party: after }, share)
  return { ...raised, ...(bringsWards(before, after, isGroup) && { guardian: isGroup ? 'leader' : 'parent' }) }
}

/** What the server would refuse, by the same rules. */
export const changeProblems = (draft: ChangeDraft, session: SessionDesk, found: FoundTicket): ChangeProblems => {
  const asks = asksOnChange(session, found, draft.party)
  const checked = checkParty(draft.party, rulesFor(session, found.share))
  const answers = raisedProblems(answeredTo(asks, draft), asks)
  const list = isListed(session, found) ? listProblemOf(draft) : undefined
  return {
    ...(!checked.ok && { party: refusalText(checked.refusal) }),
    ...(list !== undefined && { list }),
    ...Object.fromEntries(Object.entries(answers).map(([field, refusal]) => [field, refusalText(refusal)])),
    ...(asks.guardian && !draft.guardianAgreed && { guardianAgreed: asks.guardian === 'parent' ? GUARDIAN_MISSING : '带队人说了监护人都同意，再勾选。' }),
  }
}

const listProblemOf = ({ party, list }: ChangeDraft): string | undefined => {
  if (!list) return '请打开名单，改成现在来的人。'
  const problem = listProblem(list.names, party)
  return problem && refusalText(problem)
}

/** What is sent: nothing that was not asked. */
export const changeInput = (draft: ChangeDraft, session: SessionDesk, found: FoundTicket): Omit<Input<'changeForCaller'>, 'requestKey'> => {
  const asks = asksOnChange(session, found, draft.party)
  return {
    sessionId: session.id, ticketId: found.ticketId, party: draft.party, ...answeredTo(asks, draft),
    ...(isListed(session, found) && draft.list && { names: draft.list.names }),
    ...(asks.guardian && draft.guardianAgreed && { guardianAgreed: true as const }),
  }
}
