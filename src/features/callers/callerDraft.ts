import type { Input } from '@domain/contract/api'
import { answersProblems, questionsFor } from '@domain/reservation/answers'
import { checkParty, EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { isMobile, phoneDigits } from '@domain/reservation/phoneNumber'
import { answeredTo, GUARDIAN_MISSING, type CallerAsking, type CallerSaid } from '@/features/callers/callerAsks'
import { refusalText } from '@/ui/refusalText'

/** What staff have filled in for somebody on the phone. */
export interface CallerDraft extends CallerSaid {
  readonly sessionId: string
  readonly party: Party
  readonly name: string
  readonly phone: string
}

/** Sent and never answered: the same content goes out again under the same key. */
export interface CallerAttempt {
  readonly requestKey: string
  readonly draft: CallerDraft
}

/** As this device keeps it while the network fails. */
export interface KeptCaller {
  readonly draft: CallerDraft
  readonly attempt?: CallerAttempt
}

/** What is wrong, in words, by field. */
export type CallerProblems = Partial<Record<Exclude<keyof CallerDraft, 'sessionId'>, string>>

export const firstCaller = (sessionId: string): CallerDraft => ({ sessionId, party: { ...EMPTY_PARTY, adult: 1 }, name: '', phone: '' })

/** What the server would refuse, by the same rules. The number is who the caller is, so it cannot be left out. */
export const callerProblems = (draft: CallerDraft, session: CallerAsking): CallerProblems => {
  const { party, phone } = draft
  const checked = checkParty(party, session)
  const answers = answersProblems({ ...draft, acknowledged: draft.acknowledged ? true : undefined }, session, party)
  return {
    ...(!checked.ok && { party: refusalText(checked.refusal) }),
    ...Object.fromEntries(Object.entries(answers).map(([field, refusal]) => [field, refusalText(refusal)])),
    ...(!isMobile(phone) && { phone: '请填写对方的 11 位手机号' }),
    ...(party.under14 > 0 && !draft.guardianAgreed && { guardianAgreed: GUARDIAN_MISSING }),
  }
}

/** The same content keeps its key, so that a repeat cannot take places twice. */
export const nextCallerAttempt = ({ draft, attempt }: KeptCaller, newKey: () => string): CallerAttempt =>
  attempt && JSON.stringify(attempt.draft) === JSON.stringify(draft) ? attempt : { requestKey: newKey(), draft }

/** What is sent: nothing that was not asked of this party. */
export const callerInput = ({ requestKey, draft }: CallerAttempt, session: CallerAsking): Input<'reserveForCaller'> => {
  const { sessionId, party, name, phone } = draft
  return { sessionId, requestKey, party, name: name.trim(), phone: phoneDigits(phone), ...saidIn(draft, session) }
}

const saidIn = (draft: CallerDraft, session: CallerAsking) => {
  const { party, guardianAgreed, acknowledged } = draft
  return {
    ...(party.under14 > 0 && guardianAgreed && { guardianAgreed: true as const }),
    ...(session.acknowledge && acknowledged && { acknowledged: true as const }),
    ...answeredTo(questionsFor(session, party), draft),
  }
}
