import { refuse, ok, type Result } from '@domain/kernel/result'
import { isMobile, nameProblem, type NameRefusal } from '@domain/reservation/personName'
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

export type GroupRefusal =
  | NameRefusal
  | { readonly code: 'UNIT_MISSING' }
  | { readonly code: 'PHONE_NEEDED' }
  | { readonly code: 'NAMES_MISSING'; readonly people: number; readonly named: number }
  | { readonly code: 'GUARDIANS_NOT_ASKED' }
  | { readonly code: 'ACKNOWLEDGEMENT_MISSING' }

export type GroupProblems = Readonly<Partial<Record<keyof TypedGroup, GroupRefusal>>>

/** What is wrong with a group's form, by field; the form and the function ask the same. */
export const groupProblems = (group: TypedGroup, session: Pick<SessionFacts, 'needsNames' | 'acknowledge'>, party: Party): GroupProblems => {
  const name = nameProblem(group.name)
  const people = partySize(party)
  const named = group.names?.length ?? 0
  return {
    ...(group.unit.trim() === '' && { unit: { code: 'UNIT_MISSING' as const } }),
    ...(name && { name }),
    ...(!isMobile(group.phone) && { phone: { code: 'PHONE_NEEDED' as const } }),
    ...(session.needsNames && named !== people && { names: { code: 'NAMES_MISSING' as const, people, named } }),
    ...(party.under14 + party.from14to17 > 0 && !group.guardiansAgreed && { guardiansAgreed: { code: 'GUARDIANS_NOT_ASKED' as const } }),
    ...(session.acknowledge?.length && !group.acknowledged && { acknowledged: { code: 'ACKNOWLEDGEMENT_MISSING' as const } }),
  }
}

/** The first of them, for a refusal. */
export const checkGroup = (group: TypedGroup, session: Pick<SessionFacts, 'needsNames' | 'acknowledge'>, party: Party): Result<true, GroupRefusal> => {
  const [first] = Object.values(groupProblems(group, session, party))
  return first ? refuse(first) : ok(true)
}
