import { checkConsent, type ConsentRefusal } from '@domain/consent/consent'
import { partyOfMembers, withMember, type FamilyMember, type FamilyRefusal } from '@domain/family/family'
import { withoutAbsent } from '@domain/kernel/absent'
import { ok } from '@domain/kernel/result'
import type { Person, Profile } from '@domain/person/person'
import type { PersonContext, PersonHandler } from '../context'
import { readPerson } from '../store/people'
import { changeProfile } from './changeProfile'
import { familyOf, ownFamily, sealFamily } from './familyOf'

/** 家人: those the caller saved. 1 call. */
export const family: PersonHandler<'family'> = async (_input, context) =>
  ok(ownFamily(await readPerson(context.environment.EDITION, context.caller.personId), context))

/** Saves a family member, or corrects one; a child under 14 only once a guardian has agreed. 2 calls. */
export const saveMember: PersonHandler<'saveMember'> = (member, context) =>
  changeProfile<FamilyRefusal | ConsentRefusal>((person) => {
    const consent = checkConsent(partyOfMembers([member]), person?.profile?.childConsent)
    if (!consent.ok) return consent
    const saved = withMember(familyOf(person, context), member)
    return saved.ok ? ok({ profile: withFamily(person, saved.value, context) }) : saved
  }, context)

/** Removes a family member, here and from every reservation: these know members by id alone. 2 calls. */
export const removeMember: PersonHandler<'removeMember'> = ({ id }, context) =>
  changeProfile((person) => {
    const before = familyOf(person, context)
    const left = before.filter((each) => each.id !== id)
    return ok(left.length < before.length ? { profile: withFamily(person, left, context) } : undefined)
  }, context)

/** The profile with another family. */
export const withFamily = (person: Person | undefined, members: readonly FamilyMember[], context: PersonContext): Omit<Profile, 'at'> => {
  const owner = { editionId: context.environment.EDITION, personId: context.caller.personId }
  return withoutAbsent<Omit<Profile, 'at'>>({ childConsent: person?.profile?.childConsent, consentAt: person?.profile?.consentAt, family: sealFamily(members, owner, context) })
}
