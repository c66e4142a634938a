import { groupProblems, type GroupKind, type GroupRefusal, type TypedGroup } from '@domain/group/group'
import type { ListedName } from '@domain/group/nameRows'
import type { Input } from '@domain/contract/api'
import { withoutAbsent } from '@domain/kernel/absent'
import { rulesFor } from '@domain/reservation/decideReserve'
import { AGE_BANDS, checkParty, EMPTY_PARTY, type Party, type PartyRefusal } from '@domain/reservation/party'
import { phoneDigits } from '@domain/reservation/phoneNumber'
import type { SessionFacts } from '@domain/session/session'

/** 团体预约 as its leader has filled it in so far. */
export interface GroupDraft {
  readonly unit: string
  readonly kind: GroupKind
  readonly party: Party
  readonly name: string
  readonly phone: string
  /** Only where the session asks for them. */
  readonly names: readonly ListedName[]
  readonly guardiansAgreed: boolean
  readonly acknowledged: boolean
}

/** A request as it was last sent: the same content goes out again under the same key. */
export interface GroupAttempt {
  readonly requestKey: string
  readonly draft: GroupDraft
}

/** As this phone keeps it until it is answered. */
export interface KeptGroup {
  readonly draft: GroupDraft
  readonly attempt?: GroupAttempt
}

export const FIRST_GROUP: GroupDraft = {
  unit: '', kind: 'school', party: EMPTY_PARTY, name: '', phone: '', names: [], guardiansAgreed: false, acknowledged: false,
}

/** What is wrong, by field. */
export type DraftProblems = Readonly<Partial<Record<keyof TypedGroup, GroupRefusal>>> & { readonly party?: PartyRefusal }

type Asked = Pick<SessionFacts, 'needsNames' | 'acknowledge'>

/** What the server would refuse of a draft: the same rules. */
export const draftProblems = (draft: GroupDraft, session: SessionFacts): DraftProblems => {
  const checked = checkParty(draft.party, rulesFor(session, 'group'))
  return { ...(checked.ok ? {} : { party: checked.refusal }), ...groupProblems(typedGroup(draft, session), session, draft.party) }
}

/** The names are as many of each band as the list has: a list that was taken over says who comes. */
export const withNames = (draft: GroupDraft, names: readonly ListedName[]): GroupDraft =>
  names.length === 0 ? { ...draft, names } : { ...draft, names, party: partyOfNames(names) }

/** How many of each band there are by a list. */
export const partyOfNames = (names: readonly ListedName[]): Party =>
  AGE_BANDS.reduce((party, band) => ({ ...party, [band]: names.filter((each) => each.band === band).length }), EMPTY_PARTY)

/** The same content keeps its key, so that a repeat cannot take places twice. */
export const nextGroupAttempt = ({ draft, attempt }: KeptGroup, newKey: () => string): GroupAttempt =>
  attempt && JSON.stringify(attempt.draft) === JSON.stringify(draft) ? attempt : { requestKey: newKey(), draft }

/** What is sent. */
export const groupInput = (session: Asked & Pick<SessionFacts, 'id'>, { requestKey, draft }: GroupAttempt): Input<'reserveGroup'> => ({
  sessionId: session.id, requestKey, party: draft.party, ...typedGroup(draft, session),
})

const typedGroup = ({ unit, kind, name, phone, names, guardiansAgreed, acknowledged }: GroupDraft, { needsNames }: Asked): TypedGroup =>
  withoutAbsent<TypedGroup>({
    unit: unit.trim(), kind, name: name.trim(), phone: phoneDigits(phone),
    names: needsNames ? names.map((each) => each.name) : undefined,
    guardiansAgreed: guardiansAgreed || undefined,
    acknowledged: acknowledged || undefined,
  })

/** A number of people as typed; nothing but digits counts. */
export const typedCount = (typed: string): number => Number(typed.replace(/\D/g, '').slice(0, 3))
