import type { Input } from '@domain/contract/api'
import { checkParty, EMPTY_PARTY, type Party } from '@domain/reservation/party'
import { isMobile, nameProblem } from '@domain/reservation/personName'
import { refusalText } from '@/ui/refusalText'

/** What staff have filled in for somebody on the phone. */
export interface CallerDraft {
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
export type CallerProblems = Partial<Record<'party' | 'name' | 'phone', string>>

export const firstCaller = (sessionId: string): CallerDraft => ({ sessionId, party: { ...EMPTY_PARTY, adult: 1 }, name: '', phone: '' })

/** What the server would refuse, by the same rules. The number is who the caller is, so it cannot be left out. */
export const callerProblems = ({ party, name, phone }: CallerDraft, partyMax: number): CallerProblems => {
  const checked = checkParty(party, { partyMax })
  const wrongName = nameProblem(name)
  return {
    ...(!checked.ok && { party: refusalText(checked.refusal) }),
    ...(wrongName && { name: refusalText(wrongName) }),
    ...(!isMobile(phone) && { phone: '请填写对方的 11 位手机号' }),
  }
}

/** The same content keeps its key, so that a repeat cannot take places twice. */
export const nextCallerAttempt = ({ draft, attempt }: KeptCaller, newKey: () => string): CallerAttempt =>
  attempt && JSON.stringify(attempt.draft) === JSON.stringify(draft) ? attempt : { requestKey: newKey(), draft }

/** What is sent. */
export const callerInput = ({ requestKey, draft: { sessionId, party, name, phone } }: CallerAttempt): Input<'reserveForCaller'> => ({
  sessionId, requestKey, party, name: name.trim(), phone: phone.replace(/[\s-]/g, ''),
})
