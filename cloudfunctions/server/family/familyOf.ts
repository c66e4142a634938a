import { personDocumentId, type Entry, type Person } from '@domain/person/person'
import { fitInto, membersOf, type FamilyMember, type MembersRefusal } from '@domain/family/family'
import type { OwnFamily } from '@domain/contract/views'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { profileDeletedAt } from '@domain/reservation/retention'
import type { Party } from '@domain/reservation/party'
import type { Context } from '../context'
import { openText, sealText } from '../identity/fieldCipher'

type Owner = Pick<Person, 'editionId' | 'personId'>

const placeOf = ({ editionId, personId }: Owner): string => `${personDocumentId(editionId, personId)}.family`

/** A family as it is stored; none as nothing. */
export const sealFamily = (members: readonly FamilyMember[], owner: Owner, { environment }: Pick<Context, 'environment'>): string | undefined =>
  members.length === 0 ? undefined : sealText(JSON.stringify(members), placeOf(owner), owner.editionId, environment.FIELD_KEYS)

/** The saved family; nobody when its key has been dropped. */
export const familyOf = (person: Person | undefined, { environment }: Pick<Context, 'environment'>): readonly FamilyMember[] => {
  const sealed = person?.profile?.family
  const opened = person && sealed && openText(sealed, placeOf(person), environment.FIELD_KEYS)
  return opened ? (JSON.parse(opened) as readonly FamilyMember[]) : []
}

/** Whether those picked are of the saved family and within the party. */
export const checkMembers = (
  ids: readonly string[] | undefined,
  party: Party,
  person: Person | undefined,
  context: Pick<Context, 'environment'>,
): Result<true, MembersRefusal> => {
  if (!ids || ids.length === 0) return ok(true)
  const members = membersOf(familyOf(person, context), ids)
  return members && fitInto(members, party) ? ok(true) : refuse({ code: 'MEMBERS_CHANGED' })
}

/** Those of an entry's members who are still of the family; none of them when they do not fit the party any more. */
export const knownMembers = (entry: Pick<Entry, 'members'>, party: Party, person: Person, context: Pick<Context, 'environment'>): readonly string[] | undefined => {
  const known = familyOf(person, context).filter(({ id }) => entry.members?.includes(id))
  return known.length > 0 && fitInto(known, party) ? known.map(({ id }) => id) : undefined
}

/** What the owner is shown of it. */
export const ownFamily = (person: Person | undefined, context: Pick<Context, 'environment'>): OwnFamily => {
  const deletedAt = person && profileDeletedAt(person)
  return {
    members: familyOf(person, context),
    ...(person?.profile?.childConsent && { consent: person.profile.childConsent }),
    ...(deletedAt !== undefined && { deletedAt }),
  }
}
