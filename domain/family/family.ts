import { refuse, ok, type Result } from '@domain/kernel/result'
import { AGE_BANDS, type AgeBand, type Party } from '@domain/reservation/party'
import { NAME_MAX, type NameRefusal } from '@domain/reservation/personName'

/** 关系: what somebody is to the one who signs up. */
export type Relation = 'self' | 'spouse' | 'parent' | 'child' | 'grandchild' | 'relative' | 'friend'

export const RELATIONS: readonly Relation[] = ['self', 'spouse', 'parent', 'child', 'grandchild', 'relative', 'friend']

/** 家庭成员: saved once, picked at every later sign-up. A nickname will do; never a birthday, an ID number, a school. */
export interface FamilyMember {
  /** Made by the phone; the same one again corrects the member. */
  readonly id: string
  readonly name: string
  /** As of the day when it was saved; at a sign-up the session's day counts. */
  readonly band: AgeBand
  readonly relation: Relation
}

/** A large family with its friends. */
export const FAMILY_MAX = 12

export type FamilyRefusal =
  | { readonly code: 'FAMILY_FULL'; readonly max: number }
  /** There is one already; it is corrected instead. */
  | { readonly code: 'SELF_THERE' }
  | { readonly code: 'SELF_TOO_YOUNG' }
  /** Somebody of this name, relation and age band is saved already. */
  | { readonly code: 'MEMBER_THERE' }
  | Exclude<NameRefusal, { readonly code: 'NAME_NOT_A_NAME' }>
  | { readonly code: 'NAME_HAS_NUMBER' }

type NicknameRefusal = Extract<FamilyRefusal, { code: 'NAME_MISSING' | 'NAME_TOO_LONG' | 'NAME_HAS_NUMBER' }>

/** What is wrong with a nickname as typed, if anything: any words will do, but not none, and no number that is somebody's. */
export const nicknameProblem = (typed: string): NicknameRefusal | undefined => {
  const name = typed.trim()
  if (name === '') return { code: 'NAME_MISSING' }
  if ([...name].length > NAME_MAX) return { code: 'NAME_TOO_LONG', max: NAME_MAX }
  return LONG_NUMBER.test(name.normalize('NFKC')) ? { code: 'NAME_HAS_NUMBER' } : undefined
}

/** A phone or an ID number has no business in a name. */
const LONG_NUMBER = /\d{6}/

/**
 * The family with a member saved: a new one at the end, one with a known id corrected in its place. The person who signs
 * up is at least 14 (a younger child is signed up by an adult) and there once.
 */
export const withMember = (
  family: readonly FamilyMember[],
  member: FamilyMember,
): Result<readonly FamilyMember[], FamilyRefusal> => {
  const problem = nicknameProblem(member.name)
  if (problem) return refuse(problem)
  const others = family.filter(({ id }) => id !== member.id)
  const self = checkSelf(others, member)
  if (self) return refuse(self)
  const isKnown = others.length < family.length
  if (!isKnown && others.some((each) => isSamePerson(each, member))) return refuse({ code: 'MEMBER_THERE' })
  if (!isKnown && family.length >= FAMILY_MAX) return refuse({ code: 'FAMILY_FULL', max: FAMILY_MAX })
  const saved = { ...member, name: member.name.trim() }
  return ok(isKnown ? family.map((each) => (each.id === member.id ? saved : each)) : [...family, saved])
}

/** As far as can be told: two children may have one nickname, and then one of them needs another. */
const isSamePerson = (one: FamilyMember, other: FamilyMember): boolean =>
  one.name === other.name.trim() && one.relation === other.relation && one.band === other.band

const checkSelf = (others: readonly FamilyMember[], { relation, band }: FamilyMember): FamilyRefusal | undefined => {
  if (relation !== 'self') return undefined
  if (band === 'under14') return { code: 'SELF_TOO_YOUNG' }
  return others.some((each) => each.relation === 'self') ? { code: 'SELF_THERE' } : undefined
}

/** The members among these ids; undefined when one is not of the family, or named twice. */
export const membersOf = (family: readonly FamilyMember[], ids: readonly string[]): readonly FamilyMember[] | undefined => {
  const found = family.filter(({ id }) => ids.includes(id))
  return found.length === ids.length ? found : undefined
}

/** How many of each age band these are. */
export const partyOfMembers = (members: readonly Pick<FamilyMember, 'band'>[]): Party =>
  Object.fromEntries(AGE_BANDS.map((band) => [band, members.filter((each) => each.band === band).length])) as Record<AgeBand, number>

/** Whether all of these can be in the party: it may have further people, whom nobody named. */
export const fitInto = (members: readonly Pick<FamilyMember, 'band'>[], party: Party): boolean => {
  const counted = partyOfMembers(members)
  return AGE_BANDS.every((band) => counted[band] <= party[band])
}

/** Somebody was picked who is not, or no longer, of the saved family, or whose age band the party has no room for. */
export type MembersRefusal = { readonly code: 'MEMBERS_CHANGED' }
