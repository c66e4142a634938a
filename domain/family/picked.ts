import { partyOfMembers, type FamilyMember } from '@domain/family/family'
import { AGE_BANDS, EMPTY_PARTY, type AgeBand, type Party } from '@domain/reservation/party'

/** Somebody of the family, as picked. */
export type PickedMember = Pick<FamilyMember, 'id' | 'band'>

/** 谁来: how many of each age band in all, and which of the family are among them. Absent members: nobody was asked yet. */
export interface Who {
  readonly party: Party
  readonly members?: readonly PickedMember[] | undefined
}

/** The people whom nobody named. */
export const othersIn = ({ party, members = [] }: Who): Party => minus(party, partyOfMembers(members))

export const isPicked = ({ members = [] }: Who, { id }: Pick<FamilyMember, 'id'>): boolean => members.some((each) => each.id === id)

/** With a member picked, or no longer; the others stay as many as they are. */
export const toggled = (who: Who, { id, band }: PickedMember): Who => {
  const { members = [] } = who
  return withMembers(who, isPicked(who, { id }) ? members.filter((each) => each.id !== id) : [...members, { id, band }])
}

/** With all of these picked and no other member. */
export const withMembers = (who: Who, members: readonly PickedMember[]): Who => ({
  party: plus(othersIn(who), partyOfMembers(members)),
  members: members.map(({ id, band }) => ({ id, band })),
})

/** With so many further people, whom nobody named. */
export const withOthers = ({ members = [] }: Who, others: Party): Who => ({ party: plus(others, partyOfMembers(members)), members })

/** As the family is by now: whoever is no longer of it does not come, and everybody counts in the band they are saved with. */
export const reconciled = (who: Who, family: readonly PickedMember[]): Who =>
  who.members === undefined ? who : withMembers(who, who.members.flatMap(({ id }) => family.find((each) => each.id === id) ?? []))

/** Before anything was chosen: the one who signs up, as saved, else as an adult whom nobody named. */
export const firstWho = (family: readonly FamilyMember[]): Who => {
  const self = family.find(({ relation }) => relation === 'self')
  return self ? withMembers({ party: EMPTY_PARTY }, [self]) : { party: { ...EMPTY_PARTY, adult: 1 }, members: [] }
}

/** The same without the children under 14: no guardian agreed. */
export const withoutChildren = ({ party, members }: Who): Who => ({
  party: { ...party, under14: 0 },
  ...(members && { members: members.filter(({ band }) => band !== 'under14') }),
})

/** Who of the family comes on a reservation, by the ids kept with it; whoever is no longer saved counts among the others. */
export const whoOf = (party: Party, ids: readonly string[] | undefined, family: readonly PickedMember[]): Who => {
  const members = family.filter(({ id }) => ids?.includes(id)).map(({ id, band }) => ({ id, band }))
  const left = othersIn({ party, members })
  return AGE_BANDS.every((band) => left[band] >= 0) ? { party, members } : { party, members: [] }
}

const plus = (one: Party, other: Party): Party => counted((band) => one[band] + other[band])

const minus = (one: Party, other: Party): Party => counted((band) => one[band] - other[band])

const counted = (count: (band: AgeBand) => number): Party =>
  Object.fromEntries(AGE_BANDS.map((band) => [band, count(band)])) as Record<AgeBand, number>
