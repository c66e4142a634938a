import { createHash } from 'node:crypto'
import { CHILD_RULES } from '@domain/consent/childRules'
import { CHILD_RULES_VERSION, type ChildConsent } from '@domain/consent/consent'
import { ok, refuse } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import type { Person } from '@domain/person/person'
import type { Context, PersonContext, PersonHandler } from '../context'
import { changeProfile } from '../family/changeProfile'
import { withFamily } from '../family/family'
import { familyOf } from '../family/familyOf'
import { answersOf, sealAnswers } from '../person/newEntry'
import type { Changes } from '../store/cloud'
import { keepConsentRecord, type ConsentRecord } from '../store/consents'

/** Of the rules as they are now, by which it can be shown what was agreed to. */
const RULES_HASH = createHash('sha256').update(JSON.stringify(CHILD_RULES)).digest('hex')

/**
 * 监护人同意: the record first, then the person's document, which sign-ups look at: no child is signed up without a
 * record. A late repeat of what was withdrawn since gives nothing back. 3 calls.
 */
export const giveConsent: PersonHandler<'giveConsent'> = async ({ requestKey, version, guardianship }, context) => {
  if (version !== CHILD_RULES_VERSION) return refuse({ code: 'CONSENT_OUTDATED' })
  const at = await keepRecord(context.caller.personId, 'given', requestKey, context)
  return changeProfile((person) => {
    if (at === undefined || isOvertaken(person, at)) return ok(undefined)
    const childConsent: ChildConsent = { version, guardianship, at }
    return ok(isSame(person, childConsent) ? undefined : { profile: { ...withFamily(person, familyOf(person, context), context), childConsent, consentAt: at } })
  }, context)
}

/** Whether something was said about consent after this was. */
const isOvertaken = (person: Person | undefined, at: Instant): boolean => (person?.profile?.consentAt ?? at) > at

const isSame = (person: Person | undefined, { version, guardianship }: ChildConsent): boolean =>
  person?.profile?.childConsent?.version === version && person.profile.childConsent.guardianship === guardianship

/** 撤回同意: the saved children go at once, from every reservation too; who had been signed up stays a number. 3 calls. */
export const withdrawConsent: PersonHandler<'withdrawConsent'> = async ({ requestKey }, context) => {
  const at = await keepRecord(context.caller.personId, 'withdrawn', requestKey, context)
  return changeProfile((person) => {
    if (!person?.profile || at === undefined || isOvertaken(person, at)) return ok(undefined)
    const { childConsent: _withdrawn, ...profile } = withFamily(person, familyOf(person, context).filter(({ band }) => band !== 'under14'), context)
    return ok({ profile: { ...profile, consentAt: at }, also: withoutPickUps(person, context) })
  }, context)
}

/** Who picks a child up was asked for the child's sake. */
const withoutPickUps = (person: Person, context: PersonContext): Changes =>
  Object.fromEntries(
    Object.entries(person.entries).flatMap(([key, entry]) => {
      const answers = answersOf(entry, person, context)
      if (answers?.pickUp === undefined) return []
      const { pickUp: _withdrawn, ...kept } = answers
      return [[`entries.${key}.answers`, sealAnswers(kept, entry.sessionId, person, context)]]
    }),
  )

/** A guardian on the phone to whom the rules were read out. 1 call. */
export const keepPhoneConsent = (personId: string, requestKey: string, context: Context): Promise<Instant | undefined> =>
  keepRecord(personId, 'givenByPhone', requestKey, context)

/** Whoever closes the account agrees to nothing any more. 1 call. */
export const keepWithdrawal = (personId: string, requestKey: string, context: Context): Promise<Instant | undefined> =>
  keepRecord(personId, 'withdrawn', requestKey, context)

const keepRecord = (personId: string, kind: ConsentRecord['kind'], requestKey: string, { environment, now }: Context): Promise<Instant | undefined> =>
  keepConsentRecord({ editionId: environment.EDITION, personId, kind, version: CHILD_RULES_VERSION, hash: RULES_HASH, at: now }, requestKey)
