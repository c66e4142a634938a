import { refuse, ok, type Result } from '@domain/kernel/result'
import type { Instant } from '@domain/kernel/instant'
import { adultsIn, type Party } from '@domain/reservation/party'

/** Of `CHILD_RULES`, apart from their text: raised with every change of it; whoever agreed to an earlier one is asked again. */
export const CHILD_RULES_VERSION = '1'

/** 和孩子的关系 of whoever agrees; to be one of them is to be an adult. */
export type Guardianship = 'parent' | 'grandparent' | 'otherGuardian'

export const GUARDIANSHIPS: readonly Guardianship[] = ['parent', 'grandparent', 'otherGuardian']

/** What a record of consent says: agreed to, agreed to on the phone after the rules were read out, or taken back. */
export type ConsentKind = 'given' | 'givenByPhone' | 'withdrawn'

/** 同意: that a guardian agreed to the rules of this version; the records of it are kept apart (`store/consents.ts`). */
export interface ChildConsent {
  readonly version: string
  readonly guardianship: Guardianship
  readonly at: Instant
}

export type ConsentRefusal = { readonly code: 'CONSENT_NEEDED'; readonly version: string }

/** Whether children under 14 may be signed up: only once a guardian has agreed to the rules as they are now. */
export const checkConsent = (party: Party, consent: Pick<ChildConsent, 'version'> | undefined): Result<true, ConsentRefusal> =>
  party.under14 > 0 && consent?.version !== CHILD_RULES_VERSION ? refuse({ code: 'CONSENT_NEEDED', version: CHILD_RULES_VERSION }) : ok(true)

/**
 * Whether a change brings somebody whose guardian has to agree first: more children under 14; in a group, for whose
 * guardians its leader speaks, more of anyone under 18.
 */
export const bringsWards = (before: Party, after: Party, isGroup: boolean): boolean =>
  after.under14 > before.under14 || (isGroup && after.from14to17 > before.from14to17)

/** Whether somebody of 14 to 17 comes without an adult: then a guardian may have to be reachable. */
export const comesAlone = (party: Party): boolean => party.from14to17 > 0 && adultsIn(party) === 0
