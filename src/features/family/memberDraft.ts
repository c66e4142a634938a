import { nicknameProblem, RELATIONS, type FamilyMember, type Relation } from '@domain/family/family'
import type { AgeBand } from '@domain/reservation/party'
import { refusalText } from '@/ui/refusalText'

/** A family member as filled in so far. */
export interface MemberDraft {
  readonly id: string
  readonly name: string
  readonly band?: AgeBand
  readonly relation?: Relation
}

/** Whether anything is filled in. */
export const isBegun = ({ name, band, relation }: MemberDraft): boolean => name.trim() !== '' || band !== undefined || relation !== undefined

type MemberProblems = Partial<Record<'name' | 'band' | 'relation', string>>

/** What is missing or wrong, in words, by field; the same rules as the server's. */
export const memberProblems = ({ name, band, relation }: MemberDraft): MemberProblems => {
  const wrong = nicknameProblem(name)
  return {
    ...(wrong && { name: wrong.code === 'NAME_MISSING' ? '请写一个称呼，小名就行。' : refusalText(wrong) }),
    ...(relation === undefined && { relation: '请选和您的关系。' }),
    ...bandProblem(band, relation),
  }
}

const bandProblem = (band: AgeBand | undefined, relation: Relation | undefined): MemberProblems => {
  if (band === undefined) return { band: '请选年龄段。' }
  return relation === 'self' && band === 'under14' ? { band: refusalText({ code: 'SELF_TOO_YOUNG' }) } : {}
}

/** The member, once nothing is missing or wrong. */
export const memberOf = (draft: MemberDraft): FamilyMember | undefined => {
  const { id, name, band, relation } = draft
  if (band === undefined || relation === undefined || Object.keys(memberProblems(draft)).length > 0) return undefined
  return { id, name: name.trim(), band, relation }
}

/** Somebody is oneself only once. */
export const relationsLeft = (family: readonly FamilyMember[], id: string): readonly Relation[] =>
  RELATIONS.filter((relation) => relation !== 'self' || !family.some((each) => each.relation === 'self' && each.id !== id))
