import { withoutAbsent } from '@domain/kernel/absent'
import { ok, refuse, when, type Result } from '@domain/kernel/result'
import { isToAcknowledge } from '@domain/reservation/answers'
import { nameProblem, type NameRefusal } from '@domain/reservation/personName'
import { isMobile } from '@domain/reservation/phoneNumber'
import { partySize, type Party } from '@domain/reservation/party'
import type { SessionFacts } from '@domain/session/session'

/** 团体: what kind of unit comes. */
export type GroupKind = 'school' | 'firm' | 'village' | 'club' | 'other'

export const GROUP_KINDS: readonly GroupKind[] = ['school', 'firm', 'village', 'club', 'other']

/** 团体预约, as its leader writes it. */
export interface TypedGroup {
  readonly unit: string
  readonly kind: GroupKind
  /** 带队人 */
  readonly name: string
  readonly phone: string
  /** Only where the session asks for them: a name for each person of the party. */
  readonly names?: readonly string[] | undefined
  /** The leader says that the guardians of everyone under 18 have agreed. */
  readonly guardiansAgreed?: true | undefined
  readonly acknowledged?: true | undefined
}

/** Its list has more or fewer names than there are people, or one of them is no name. */
export type ListRefusal = NameRefusal | { readonly code: 'NAMES_MISSING'; readonly people: number; readonly named: number }

export type GroupRefusal =
  | ListRefusal
  | { readonly code: 'UNIT_MISSING' }
  | { readonly code: 'PHONE_NEEDED' }
  | { readonly code: 'GUARDIANS_NOT_ASKED' }
  | { readonly code: 'ACKNOWLEDGEMENT_MISSING' }

export type GroupProblems = Readonly<Partial<Record<keyof TypedGroup, GroupRefusal>>>

/** What is wrong with a group's form, by field; the form and the function ask the same. */
export const groupProblems = (group: TypedGroup, session: Pick<SessionFacts, 'needsNames' | 'acknowledge'>, party: Party): GroupProblems => {
  return withoutAbsent<GroupProblems>({
    unit: unitProblem(group.unit),
    name: nameProblem(group.name),
    phone: when(!isMobile(group.phone), { code: 'PHONE_NEEDED' }),
    names: session.needsNames ? listProblem(group.names ?? [], party) : undefined,
    guardiansAgreed: when(hasMinors(party) && !group.guardiansAgreed, { code: 'GUARDIANS_NOT_ASKED' }),
    acknowledged: when(isToAcknowledge(session) && !group.acknowledged, { code: 'ACKNOWLEDGEMENT_MISSING' }),
  })
}

/** What is wrong with what a group calls itself, asked for or corrected. */
export const unitProblem = (unit: string): { readonly code: 'UNIT_MISSING' } | undefined => when(unit.trim() === '', { code: 'UNIT_MISSING' })

/** What is wrong with a list of names, as it is sent or sent anew: a name for each person, and nothing but a name. */
export const listProblem = (names: readonly string[], party: Party): ListRefusal | undefined => {
  const people = partySize(party)
  if (names.length !== people) return { code: 'NAMES_MISSING', people, named: names.length }
  return names.map(nameProblem).find((problem) => problem !== undefined)
}

const hasMinors = ({ under14, from14to17 }: Party): boolean => under14 + from14to17 > 0

/** The first of them, for a refusal. */
export const checkGroup = (group: TypedGroup, session: Pick<SessionFacts, 'needsNames' | 'acknowledge'>, party: Party): Result<true, GroupRefusal> => {
  const [first] = Object.values(groupProblems(group, session, party))
  return first ? refuse(first) : ok(true)
}
