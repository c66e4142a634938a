import type { OwnFamily } from '@domain/contract/views'
import type { RaceLost } from '@domain/contract/refusals'
import { ok, refuse, type Result } from '@domain/kernel/result'
import { later } from '@domain/kernel/instant'
import type { Person, Profile } from '@domain/person/person'
import { KEPT_AFTER_SESSION } from '@domain/reservation/retention'
import type { PersonContext } from '../context'
import type { Changes } from '../store/cloud'
import { readPerson, writeProfile } from '../store/people'
import { untilWon } from '../untilWon'
import { ownFamily } from './familyOf'

/** What becomes of a profile: its new fields, or why it stays as it is; undefined: nothing is to be written. */
type Decide<R> = (person: Person | undefined) => Result<Changed | undefined, R>

interface Changed {
  readonly profile: Omit<Profile, 'at'>
  /** Further fields of the document. */
  readonly also?: Changes
}

/** Reads a person, decides, and writes what the person keeps besides reservations. 2 calls; more when others write too. */
export const changeProfile = <R extends { readonly code: string }>(decide: Decide<R>, context: PersonContext): Promise<Result<OwnFamily, R | RaceLost>> =>
  untilWon(() => tryChange(decide, context))

const tryChange = async <R extends { readonly code: string }>(decide: Decide<R>, context: PersonContext): Promise<Result<OwnFamily, R | RaceLost>> => {
  const { caller: { personId }, environment: { EDITION: editionId }, now } = context
  const before = await readPerson(editionId, personId)
  const decision = decide(before)
  if (!decision.ok) return decision
  if (!decision.value) return ok(ownFamily(before, context))
  const { also = {} } = decision.value
  const profile: Profile = { ...decision.value.profile, at: now }
  const isWritten = await writeProfile({ editionId, personId, before }, { profile, dueAt: later(now, KEPT_AFTER_SESSION), also })
  if (!isWritten) return refuse({ code: 'RACE_LOST' })
  return ok(ownFamily({ ...(before ?? { editionId, personId, entries: {} }), profile } as Person, context))
}
