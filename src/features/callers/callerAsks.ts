import { questionsFor, type Questions } from '@domain/reservation/answers'
import type { Party, PartyRules } from '@domain/reservation/party'
import { phoneDigits } from '@domain/reservation/phoneNumber'
import type { SessionFacts } from '@domain/session/session'

/** What a session asks of a caller. */
export type CallerAsking = PartyRules & Pick<SessionFacts, 'asks' | 'acknowledge'>

/** What has to be asked on the phone; `guardian`: whose word it takes that these children come. */
export interface CallerAsks extends Questions {
  readonly guardian?: 'parent' | 'leader'
  readonly notes: readonly string[]
}

/** What the one on the phone said to it. */
export interface CallerSaid {
  /** Is the children's guardian, heard the rules and agrees; a leader: their guardians do. */
  readonly guardianAgreed?: boolean
  /** 谁来接, 监护人电话, 须知: only where the session asks. */
  readonly pickUp?: string
  readonly guardianPhone?: string
  readonly acknowledged?: boolean
}

/** What a new reservation is asked. */
export const asksFor = (session: CallerAsking, party: Party): CallerAsks => ({
  ...questionsFor(session, party),
  ...(party.under14 > 0 && { guardian: 'parent' as const }),
  notes: session.acknowledge ?? [],
})

export const GUARDIAN_MISSING = '请念给对方听，对方同意了再勾选；不同意就请到现场登记。'

/** What is sent of the answers: nothing that was not asked. */
export const answeredTo = (asks: Questions, { pickUp = '', guardianPhone = '' }: CallerSaid) => ({
  ...(asks.pickUp && { pickUp: pickUp.trim() }),
  ...(asks.guardianPhone && { guardianPhone: phoneDigits(guardianPhone) }),
})
